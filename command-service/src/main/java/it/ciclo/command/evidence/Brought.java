// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.evidence;

import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.objective.Prova;
import java.util.Collection;
import java.util.Map;

/** What a decision asks of files. */
public interface Brought {

    /** Those of the files that whoever acts has brought lately, by their ids. */
    Map<ProvaId, Prova> byActor(Collection<ProvaId> wanted);

    /** How many files one value has, at most. */
    int perValue();
}
