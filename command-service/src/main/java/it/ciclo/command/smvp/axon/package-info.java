/** Carries the decider of Smvp in Axon, and reads who asks. */
@NullMarked
package it.ciclo.command.smvp.axon;

import org.jspecify.annotations.NullMarked;
