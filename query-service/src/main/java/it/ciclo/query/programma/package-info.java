/** The programmes of mandate, and the albero of a year: what hangs under what. */
@NullMarked
package it.ciclo.query.programma;

import org.jspecify.annotations.NullMarked;
