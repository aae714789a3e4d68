// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import it.ciclo.contracts.UnitaId;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units in what the register writes: by their ids when it is written, by the names they have when it is read. */
record Settori(Map<UnitaId, String> nomi) {

    private static final Pattern WRITTEN = Pattern.compile("settore ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static String of(UnitaId id) {
        return "settore " + id;
    }

    static boolean isIn(String text) {
        return WRITTEN.matcher(text).find();
    }

    String named(String text) {
        return WRITTEN.matcher(text).replaceAll(this::name);
    }

    private String name(MatchResult found) {
        String name = nomi.get(UnitaId.of(found.group(1)));
        return Matcher.quoteReplacement(name == null ? found.group() : "settore «" + name + "»");
    }
}
