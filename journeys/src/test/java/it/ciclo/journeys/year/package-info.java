/** A whole year, over HTTP, for two enti at once. */
@NullMarked
package it.ciclo.journeys.year;

import org.jspecify.annotations.NullMarked;
