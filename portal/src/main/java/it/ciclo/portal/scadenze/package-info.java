/** The terms of a year, their proroghe and a calendar of them. */
@NullMarked
package it.ciclo.portal.scadenze;

import org.jspecify.annotations.NullMarked;
