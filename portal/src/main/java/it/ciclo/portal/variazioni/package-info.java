/** Variazioni of an approved Piano: proposing them, what they change, the acts that decide. */
@NullMarked
package it.ciclo.portal.variazioni;

import org.jspecify.annotations.NullMarked;
