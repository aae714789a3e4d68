/** The Piano of a year: where it stands, what blocks it, whether its weights add up. */
@NullMarked
package it.ciclo.query.piano;

import org.jspecify.annotations.NullMarked;
