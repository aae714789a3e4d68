// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.variazione;

import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Misura.Fase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a new target asks, compared with the old one. */
public enum TargetChange {
    SAME,
    HARDER,
    EASIER,
    /** Neither: something else is asked. */
    OTHER;

    public static TargetChange between(Misura prima, Misura dopo) {
        if (prima.equals(dopo)) {
            return SAME;
        }
        return switch (prima) {
            case Misura.Crescente p when dopo instanceof Misura.Crescente d -> more(p.target(), d.target());
            case Misura.Decrescente p when dopo instanceof Misura.Decrescente d -> more(d.target(), p.target());
            case Misura.Rapporto p
            when dopo instanceof Misura.Rapporto d && p.crescente() == d.crescente() && p.seZero() == d.seZero() ->
                p.crescente() ? more(p.target(), d.target()) : more(d.target(), p.target());
            case Misura.Scadenza p when dopo instanceof Misura.Scadenza d -> more(d.entro(), p.entro());
            case Misura.PerFasi p when dopo instanceof Misura.PerFasi d -> fasi(p.fasi(), d.fasi());
            case Misura.Crescente _,
                    Misura.Decrescente _,
                    Misura.Rapporto _,
                    Misura.Scadenza _,
                    Misura.PerFasi _,
                    Misura.Intervallo _,
                    Misura.Scala _,
                    Misura.Fasce _,
                    Misura.Eventi _,
                    Misura.Contesto _,
                    Misura.OnOff _ -> OTHER;
        };
    }

    /** Harder when the second is greater. */
    private static <T extends Comparable<? super T>> TargetChange more(@Nullable T less, @Nullable T greater) {
        if (less == null || greater == null) {
            return OTHER;
        }
        int order = less.compareTo(greater);
        return order == 0 ? SAME : order < 0 ? HARDER : EASIER;
    }

    /** Fewer phases, or one that may end later, ask less; weights alone ask something else. */
    private static TargetChange fasi(List<Fase> prima, List<Fase> dopo) {
        Map<FaseId, Fase> now = dopo.stream().collect(Collectors.toMap(Fase::id, Function.identity(), (a, _) -> a));
        boolean easier = prima.stream().anyMatch(fase -> {
            Fase then = now.get(fase.id());
            return then == null || then.al().isAfter(fase.al());
        });
        if (easier) {
            return EASIER;
        }
        boolean sooner = prima.stream()
                .anyMatch(fase ->
                        now.containsKey(fase.id()) && now.get(fase.id()).al().isBefore(fase.al()));
        boolean sameWeights = prima.stream().allMatch(fase -> isSame(fase.peso(), now.get(fase.id())));
        if (dopo.size() == prima.size() && sameWeights) {
            return sooner ? HARDER : SAME;
        }
        return OTHER;
    }

    private static boolean isSame(BigDecimal peso, @Nullable Fase fase) {
        return fase != null && fase.peso().compareTo(peso) == 0;
    }
}
