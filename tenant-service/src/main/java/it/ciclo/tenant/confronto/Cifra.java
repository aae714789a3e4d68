// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.confronto;

import it.ciclo.tenant.problem.Complaints;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a year of an ente.
 *
 * @param chiave the same in every ente that measures the same
 * @param unita what it is counted in; empty where there is nothing to say
 */
record Cifra(String chiave, Tipo tipo, String nome, String unita, BigDecimal valore) {

    private static final int MOST = 500;
    private static final int LONGEST = 700;

    enum Tipo {
        /** Of the year as a whole. */
        GENERALE,
        /** Of an indicatore that several enti use. */
        INDICATORE
    }

    /** As it arrives. */
    record Richiesta(
            @Nullable String chiave,
            @Nullable Tipo tipo,
            @Nullable String nome,
            @Nullable String unita,
            @Nullable BigDecimal valore) {}

    static List<Cifra> checked(Complaints complaints, @Nullable List<Richiesta> asked) {
        List<Richiesta> all = asked == null ? List.of() : asked;
        complaints.when(all.size() > MOST, "/cifre", "TOO_MANY", Integer.toString(MOST));
        Set<String> keys = new HashSet<>();
        return all.stream()
                .limit(MOST)
                .filter(one -> one.chiave() == null || keys.add(one.chiave()))
                .map(one -> one(complaints, one))
                .toList();
    }

    private static Cifra one(Complaints complaints, Richiesta one) {
        BigDecimal value = one.valore() == null ? BigDecimal.ZERO : one.valore();
        complaints.when(one.valore() == null, "/cifre/valore", "VALUE_MISSING");
        complaints.when(one.tipo() == null, "/cifre/tipo", "VALUE_MISSING");
        String unit = complaints.optionalText(one.unita(), "/cifre/unita", LONGEST);
        return new Cifra(
                complaints.text(one.chiave(), "/cifre/chiave", LONGEST),
                one.tipo() == null ? Tipo.GENERALE : one.tipo(),
                complaints.text(one.nome(), "/cifre/nome", LONGEST),
                unit == null ? "" : unit,
                value);
    }
}
