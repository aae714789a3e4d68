@NullMarked
package it.ciclo.portal.invito;

import org.jspecify.annotations.NullMarked;
