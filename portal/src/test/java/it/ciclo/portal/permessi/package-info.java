@NullMarked
package it.ciclo.portal.permessi;

import org.jspecify.annotations.NullMarked;
