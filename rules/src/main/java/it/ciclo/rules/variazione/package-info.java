/** What a variazione asks of a target: whether it became easier. */
@NullMarked
package it.ciclo.rules.variazione;

import org.jspecify.annotations.NullMarked;
