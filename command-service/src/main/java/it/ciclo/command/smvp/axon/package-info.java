/** Carries the decider of Smvp in Axon. */
@NullMarked
package it.ciclo.command.smvp.axon;

import org.jspecify.annotations.NullMarked;
