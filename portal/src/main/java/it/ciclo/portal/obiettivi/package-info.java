/** Objectives: the list, one objective with the reason of its grado, and the form. */
@NullMarked
package it.ciclo.portal.obiettivi;

import org.jspecify.annotations.NullMarked;
