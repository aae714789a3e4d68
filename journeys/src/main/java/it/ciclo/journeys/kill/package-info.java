/**
 * The kill run: clients send commands over HTTP while processes are killed, and afterwards every promise about acknowledged,
 * refused and unknown commands is checked against what is stored.
 */
@NullMarked
package it.ciclo.journeys.kill;

import org.jspecify.annotations.NullMarked;
