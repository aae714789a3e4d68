/** All comuni of the official list brought in through the API, and what that costs. */
@NullMarked
package it.ciclo.journeys.avvio;

import org.jspecify.annotations.NullMarked;
