/** What is no request of Ciclo's, over HTTP. */
@NullMarked
package it.ciclo.journeys.badinput;

import org.jspecify.annotations.NullMarked;
