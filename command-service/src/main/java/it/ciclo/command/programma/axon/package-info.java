/** Carries the decider of the programmes in Axon, and reads the facts it needs of other streams. */
@NullMarked
package it.ciclo.command.programma.axon;

import org.jspecify.annotations.NullMarked;
