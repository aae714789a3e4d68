// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.cancellazioni;

import it.ciclo.portal.frame.Option;
import java.util.List;

/** The request. @param indietro where nothing is asked */
public record ChiediPage(String indietro, String azione, String chi, List<Option> organi) {}
