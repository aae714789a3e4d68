/** The rulebook (SMVP): its versions, the draft with its form, the opinion, the adoption, the years that follow it. */
@NullMarked
package it.ciclo.portal.smvp;

import org.jspecify.annotations.NullMarked;
