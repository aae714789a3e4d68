/**
 * Worked cases of real enti, run against the rules. It reads JSON, maps it to the parameters of an SMVP and asks the same classes that
 * a Relazione is computed with; it computes nothing itself.
 */
@NullMarked
package it.ciclo.cases;

import org.jspecify.annotations.NullMarked;
