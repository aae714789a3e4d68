/** The year as a whole: phase, terms, steps. */
@NullMarked
package it.ciclo.query.ciclo;

import org.jspecify.annotations.NullMarked;
