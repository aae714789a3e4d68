/** Carries the decider of Piano in Axon, and reads the facts it needs of other streams. */
@NullMarked
package it.ciclo.command.piano.axon;

import org.jspecify.annotations.NullMarked;
