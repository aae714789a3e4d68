/** Events of one variazione: the change of an approved Piano, with reason and act (art. 6 D.Lgs. 150/2009). */
@NullMarked
package it.ciclo.contracts.variazione;

import org.jspecify.annotations.NullMarked;
