/** Carries the decider of the PEG in Axon, and reads the facts it needs of other streams. */
@NullMarked
package it.ciclo.command.peg.axon;

import org.jspecify.annotations.NullMarked;
