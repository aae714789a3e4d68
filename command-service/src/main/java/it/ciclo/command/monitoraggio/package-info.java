/**
 * A monitoring of a year: the units report how their objectives go, the OIV examines, the Giunta takes note, corrective actions are
 * decided. It uses the rules an objective has for its values, for forecasts; nothing of it enters a result.
 */
@NullMarked
package it.ciclo.command.monitoraggio;

import org.jspecify.annotations.NullMarked;
