/** Kafka gone for a while, and the end of a topic lost. */
@NullMarked
package it.ciclo.journeys.broker;

import org.jspecify.annotations.NullMarked;
