/** Carries the decider of Monitoraggio in Axon, and reads the facts it needs of other streams. */
@NullMarked
package it.ciclo.command.monitoraggio.axon;

import org.jspecify.annotations.NullMarked;
