/** Journeys over HTTP and in a browser, on one running Ciclo shared by all of them. */
@NullMarked
package it.ciclo.journeys;

import org.jspecify.annotations.NullMarked;
