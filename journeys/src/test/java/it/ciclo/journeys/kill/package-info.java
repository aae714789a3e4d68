/** That the kill run would notice what it looks for. */
@NullMarked
package it.ciclo.journeys.kill;

import org.jspecify.annotations.NullMarked;
