/** Carries the decider of Variazione in Axon, and reads the facts it needs of other streams. */
@NullMarked
package it.ciclo.command.variazione.axon;

import org.jspecify.annotations.NullMarked;
