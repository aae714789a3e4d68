// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.variazioni;

import it.ciclo.portal.frame.Option;
import java.util.List;

/** Proposing a variazione. @param puo whether the acting role may */
public record NuovaPage(String anno, String indirizzo, List<Option> cause, boolean puo) {}
