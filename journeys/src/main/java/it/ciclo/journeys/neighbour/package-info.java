/** How much an ente feels of another that asks for far too much. */
@NullMarked
package it.ciclo.journeys.neighbour;

import org.jspecify.annotations.NullMarked;
