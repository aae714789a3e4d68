/** Carries the decider of the ente in Axon. */
@NullMarked
package it.ciclo.command.ente.axon;

import org.jspecify.annotations.NullMarked;
