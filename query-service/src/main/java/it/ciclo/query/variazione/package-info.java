/** The variazioni of a year: what each changes, where it stands, what the OIV reads about it. */
@NullMarked
package it.ciclo.query.variazione;

import org.jspecify.annotations.NullMarked;
