/** The Relazione of a year: its text, the figures linked to it, both acts, the publication. */
@NullMarked
package it.ciclo.portal.relazione;

import org.jspecify.annotations.NullMarked;
