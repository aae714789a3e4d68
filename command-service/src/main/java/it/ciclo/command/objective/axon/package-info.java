/** Carries the decider of Objective in Axon, and reads the facts it needs of other streams. */
@NullMarked
package it.ciclo.command.objective.axon;

import org.jspecify.annotations.NullMarked;
