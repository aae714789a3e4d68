/** The Relazione of a year: its text, its results, what it still lacks. */
@NullMarked
package it.ciclo.query.relazione;

import org.jspecify.annotations.NullMarked;
