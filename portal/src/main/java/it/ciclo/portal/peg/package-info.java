/** The PEG of a year, or what a small ente has in its place. */
@NullMarked
package it.ciclo.portal.peg;

import org.jspecify.annotations.NullMarked;
