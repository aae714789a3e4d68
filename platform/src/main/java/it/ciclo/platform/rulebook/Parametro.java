// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One rule of an SMVP as people read it.
 *
 * @param pointer where it lies in the rules
 */
public record Parametro(String pointer, Sezione sezione, String nome, String valore) {

    public enum Sezione {
        INDICATORI,
        OBIETTIVI,
        MANCANZE,
        PESI,
        RISULTATI,
        ARROTONDAMENTI,
        PROCEDURA,
        TERMINI,
        SCHEDA,
        PREMI
    }

    /** @param prima null where it was not there, as {@code dopo} */
    public record Differenza(
            String nome, @Nullable String prima, @Nullable String dopo) {}

    /** What differs, in the order of the rules. */
    public static List<Differenza> differences(List<Parametro> before, List<Parametro> after) {
        Map<String, Parametro> old = byPointer(before);
        Map<String, Parametro> now = byPointer(after);
        List<Differenza> differences = new ArrayList<>();
        now.forEach((pointer, is) -> {
            Parametro was = old.get(pointer);
            if (was == null || !was.valore().equals(is.valore())) {
                differences.add(new Differenza(is.nome(), was == null ? null : was.valore(), is.valore()));
            }
        });
        Set<String> gone = new TreeSet<>(old.keySet());
        gone.removeAll(now.keySet());
        before.stream()
                .filter(was -> gone.contains(was.pointer()))
                .forEach(was -> differences.add(new Differenza(was.nome(), was.valore(), null)));
        return differences;
    }

    private static Map<String, Parametro> byPointer(List<Parametro> all) {
        Map<String, Parametro> map = new LinkedHashMap<>();
        all.forEach(one -> map.put(Objects.requireNonNull(one).pointer(), one));
        return map;
    }
}
