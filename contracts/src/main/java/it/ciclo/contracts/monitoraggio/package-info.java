/** Events of one monitoring of a year: what the units reported, what the OIV saw, what was decided. */
@NullMarked
package it.ciclo.contracts.monitoraggio;

import org.jspecify.annotations.NullMarked;
