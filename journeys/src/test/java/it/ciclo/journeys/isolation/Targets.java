// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.isolation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The ente whose people ask, and the one that is none of their business: ids by what they are of. */
record Targets(Filled ours, Filled theirs, Map<String, String> ofOurs, Map<String, String> ofTheirs) {

    Map<String, String> ours(int anno) {
        return all(ours.ids(anno), ofOurs);
    }

    Map<String, String> theirs(int anno) {
        return all(theirs.ids(anno), ofTheirs);
    }

    /** What no answer may hold. */
    Set<String> secrets() {
        Set<String> secrets = new HashSet<>(Set.of(theirs.nome));
        for (int anno : new int[] {Filled.APPROVED, Filled.DRAFT}) {
            theirs(anno).values().stream().filter(id -> id.length() == 36).forEach(secrets::add);
        }
        return secrets;
    }

    private static Map<String, String> all(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
