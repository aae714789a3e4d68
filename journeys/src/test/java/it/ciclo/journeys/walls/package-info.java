/** What keeps the enti apart in the databases, and their registers whole. */
@NullMarked
package it.ciclo.journeys.walls;

import org.jspecify.annotations.NullMarked;
