/** The Piano of a year: what does not add up, the proposal, the act of the Giunta, the publication. */
@NullMarked
package it.ciclo.portal.piano;

import org.jspecify.annotations.NullMarked;
