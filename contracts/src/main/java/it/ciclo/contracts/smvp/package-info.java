/** The rulebook of the ente (Sistema di misurazione e valutazione della performance) as events and values. */
@NullMarked
package it.ciclo.contracts.smvp;

import org.jspecify.annotations.NullMarked;
