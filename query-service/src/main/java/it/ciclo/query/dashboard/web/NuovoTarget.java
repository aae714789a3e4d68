// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.dashboard.web;

import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.variazione.Modifica;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one target a variazione moved, before and after: a number, or a day as ISO writes it. */
record NuovoTarget(String prima, String dopo) {

    /** Null where it moved none, several, or one that is no single figure. */
    static @Nullable NuovoTarget of(Modifica modifica) {
        Definizione before = modifica.prima();
        Definizione after = modifica.dopo();
        return before == null || after == null ? null : of(before, after);
    }

    private static @Nullable NuovoTarget of(Definizione before, Definizione after) {
        List<Indicatore> moved = after.indicatori().stream()
                .filter(i -> !i.misura().equals(same(before, i)))
                .toList();
        if (moved.size() != 1
                || before.indicatori().size() != after.indicatori().size()) {
            return null;
        }
        Misura was = same(before, moved.getFirst());
        String prima = was == null ? null : figure(was);
        String dopo = figure(moved.getFirst().misura());
        return prima == null || dopo == null || prima.equals(dopo) ? null : new NuovoTarget(prima, dopo);
    }

    private static @Nullable Misura same(Definizione before, Indicatore i) {
        return before.indicatori().stream()
                .filter(other -> other.id().equals(i.id()))
                .map(Indicatore::misura)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String figure(Misura misura) {
        return switch (misura) {
            case Misura.Crescente m -> number(m.target());
            case Misura.Decrescente m -> number(m.target());
            case Misura.Rapporto m -> number(m.target());
            case Misura.Scadenza m -> day(m.entro());
            case Misura.Intervallo _,
                    Misura.OnOff _,
                    Misura.PerFasi _,
                    Misura.Scala _,
                    Misura.Fasce _,
                    Misura.Eventi _,
                    Misura.Contesto _ -> null;
        };
    }

    private static @Nullable String number(@Nullable BigDecimal target) {
        return target == null ? null : target.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
