/** command-service: commands in, events into the register, events out to Kafka. */
@NullMarked
package it.ciclo.command;

import org.jspecify.annotations.NullMarked;
