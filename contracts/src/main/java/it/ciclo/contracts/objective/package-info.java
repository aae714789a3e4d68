/** Events of one objective: its assignment, its indicatori, its measurements. */
@NullMarked
package it.ciclo.contracts.objective;

import org.jspecify.annotations.NullMarked;
