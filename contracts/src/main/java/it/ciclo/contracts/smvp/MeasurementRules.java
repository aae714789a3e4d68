// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

/**
 * Who may do what with values.
 *
 * @param confirmationByAnother whether who recorded a value may not confirm it
 */
public record MeasurementRules(boolean confirmationByAnother) implements SmvpRules.Part {}
