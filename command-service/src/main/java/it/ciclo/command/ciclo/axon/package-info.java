/** Carries the decider of Ciclo in Axon, and reads the facts it needs of other streams. */
@NullMarked
package it.ciclo.command.ciclo.axon;

import org.jspecify.annotations.NullMarked;
