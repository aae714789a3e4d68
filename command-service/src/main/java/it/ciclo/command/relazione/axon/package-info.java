/** Carries the decider of Relazione in Axon, and reads the facts it needs of other streams. */
@NullMarked
package it.ciclo.command.relazione.axon;

import org.jspecify.annotations.NullMarked;
