/** The year as a whole: opening it, closing its measurements, closing it, opening it again. */
@NullMarked
package it.ciclo.portal.ciclo;

import org.jspecify.annotations.NullMarked;
