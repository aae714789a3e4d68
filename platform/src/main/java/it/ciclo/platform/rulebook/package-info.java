/** The rules of an SMVP as they come in a request, read whole, with everything that is wrong named at its field. */
@NullMarked
package it.ciclo.platform.rulebook;

import org.jspecify.annotations.NullMarked;
