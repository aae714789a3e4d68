/** From the objectives of a year to units, ente and the results that a Relazione freezes. */
@NullMarked
package it.ciclo.rules.rollup;

import org.jspecify.annotations.NullMarked;
