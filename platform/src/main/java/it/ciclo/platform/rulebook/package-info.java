/**
 * The rules of an SMVP as they come in a request, read whole, with everything that is wrong named at its field; as a list of rules in
 * Italian to read and to compare; and the library of rulebooks to start from.
 */
@NullMarked
package it.ciclo.platform.rulebook;

import org.jspecify.annotations.NullMarked;
