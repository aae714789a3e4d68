// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.corso;

import it.ciclo.portal.frame.Option;
import java.util.List;

/** What happened to a phase? @param scelte what can have happened as it stands */
public record FasePage(String titolo, String lead, String azione, String annulla, List<Option> scelte) {}
