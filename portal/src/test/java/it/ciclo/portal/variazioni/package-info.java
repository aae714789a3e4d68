@NullMarked
package it.ciclo.portal.variazioni;

import org.jspecify.annotations.NullMarked;
