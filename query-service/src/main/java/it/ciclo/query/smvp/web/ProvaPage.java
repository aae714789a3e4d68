// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.smvp.web;

import it.ciclo.contracts.Anno;
import it.ciclo.query.smvp.Prova;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a form, tried.
 *
 * @param problemi what does not agree; then nothing is computed
 * @param anno the year they were tried on; null: the worked example
 * @param versione the version the year follows
 */
record ProvaPage(
        List<RegolePage.Problema> problemi, @Nullable Anno anno, int versione, List<Prova.Riga> righe) {}
