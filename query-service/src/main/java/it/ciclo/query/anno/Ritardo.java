// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import it.ciclo.contracts.Period;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.query.objective.ObjectiveDocument;
import java.time.LocalDate;

/**
 * A value that should be there and is not.
 *
 * @param since first day it was late
 * @param giorni how many days late it is today
 */
public record Ritardo(ObjectiveDocument obiettivo, Indicatore indicatore, Period period, LocalDate since, int giorni) {}
