/** What a variazione asks of arithmetic: whether a target became easier, and new weights in the old proportions. */
@NullMarked
package it.ciclo.rules.variazione;

import org.jspecify.annotations.NullMarked;
