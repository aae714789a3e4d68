/** Processes killed under load, Kafka gone for a while, and the end of a topic lost. */
@NullMarked
package it.ciclo.journeys.broken;

import org.jspecify.annotations.NullMarked;
