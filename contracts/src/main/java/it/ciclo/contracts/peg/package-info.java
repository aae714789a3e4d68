/** Events of the PEG, or of what a small ente has in its place, of one year. */
@NullMarked
package it.ciclo.contracts.peg;

import org.jspecify.annotations.NullMarked;
