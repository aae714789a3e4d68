/** The product driven from outside, as people and programs use it. */
@NullMarked
package it.ciclo.journeys;

import org.jspecify.annotations.NullMarked;
