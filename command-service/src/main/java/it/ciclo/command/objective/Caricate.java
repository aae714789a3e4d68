// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import static it.ciclo.command.objective.ObjectiveRefusal.EVIDENCE_TOO_MANY;
import static it.ciclo.command.objective.ObjectiveRefusal.EVIDENCE_TWICE;
import static it.ciclo.command.objective.ObjectiveRefusal.EVIDENCE_UNKNOWN;

import it.ciclo.command.shared.Refusal;
import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.objective.Prova;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The files that whoever acts has brought and a command may name.
 *
 * @param massimo how many there may be together with those that are attached already
 */
public record Caricate(Map<ProvaId, Prova> prove, int massimo) {

    public static final Caricate NONE = new Caricate(Map.of(), 0);

    public Caricate {
        prove = Map.copyOf(prove);
    }

    /** The files named, or reasons why not. @param there those attached already */
    public List<Prova> check(String pointer, List<ProvaId> named, List<Prova> there, List<Refusal> reasons) {
        List<Prova> files = new ArrayList<>();
        if (named.isEmpty()) {
            return files;
        }
        if (named.size() + there.size() > massimo) {
            reasons.add(Refusal.at(pointer, EVIDENCE_TOO_MANY, Integer.toString(massimo)));
        }
        for (int n = 0; n < named.size(); n++) {
            Prova prova = prove.get(named.get(n));
            if (prova == null) {
                reasons.add(Refusal.at(pointer + "/" + n, EVIDENCE_UNKNOWN));
            } else if (isThere(prova, files) || isThere(prova, there)) {
                reasons.add(Refusal.at(pointer + "/" + n, EVIDENCE_TWICE));
            } else {
                files.add(prova);
            }
        }
        return files;
    }

    /** The same bytes are the same evidence, whatever they are called. */
    private static boolean isThere(Prova prova, List<Prova> files) {
        return files.stream().anyMatch(one -> one.impronta().equals(prova.impronta()));
    }
}
