// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.corso;

import it.ciclo.portal.frame.Option;
import java.util.List;

/**
 * Who works on an objective, or who is told of it.
 *
 * @param righe how many lines can be filled in
 * @param persone whom one can name
 */
public record PersonePage(
        String titolo, String lead, String azione, String annulla, List<Integer> righe, List<Option> persone) {}
