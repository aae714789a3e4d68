/** The monitorings of a year: what the units report, what the OIV saw, what is done about it. */
@NullMarked
package it.ciclo.portal.monitoraggio;

import org.jspecify.annotations.NullMarked;
