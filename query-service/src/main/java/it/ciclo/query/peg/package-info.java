/** The PEG of a year, or what a small ente has in its place. */
@NullMarked
package it.ciclo.query.peg;

import org.jspecify.annotations.NullMarked;
