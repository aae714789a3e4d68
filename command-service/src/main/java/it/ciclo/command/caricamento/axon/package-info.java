/** Carries the decider of Caricamento in Axon, and reads the facts it needs of other streams. */
@NullMarked
package it.ciclo.command.caricamento.axon;

import org.jspecify.annotations.NullMarked;
