// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.objective.Valore.FaseDone;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A set of phases in words: what is done in part is never said to be done. */
public final class Fasi {

    private Fasi() {}

    /** "4 fasi su 5"; as soon as one is done in part "1 fase su 2 finita, «Collaudo» al 50%". */
    public static String said(Valore.Fasi valore, Misura misura) {
        long done = valore.fatte().stream().filter(FaseDone::coversAll).count();
        if (!(misura instanceof Misura.PerFasi m)) {
            return Texts.count("fasi.fatte", done);
        }
        String all = String.valueOf(m.fasi().size());
        String parts = doneOf(valore, m)
                .filter(fase -> !fase.fatta().coversAll())
                .map(fase -> ", " + t("fasi.parte", fase.nome(), percent(fase.fatta())))
                .collect(Collectors.joining());
        return parts.isEmpty() ? Texts.count("fasi.su", done, all) : Texts.count("fasi.finite", done, all) + parts;
    }

    /** Nothing done so far. */
    public static String none(Misura.PerFasi misura) {
        return said(new Valore.Fasi(List.of()), misura);
    }

    /** Each with its part and its day: "«Progetto» il 31/03/2026, «Collaudo» al 50% il 20/12/2026"; empty for other values. */
    public static String each(@Nullable Valore valore, Misura misura) {
        return valore instanceof Valore.Fasi v && misura instanceof Misura.PerFasi m
                ? doneOf(v, m).map(Fasi::withDay).collect(Collectors.joining(", "))
                : "";
    }

    /** "50", of what is done in part. */
    public static String percent(FaseDone fatta) {
        BigDecimal percento = fatta.percento();
        return Formats.exact(percento == null ? BigDecimal.valueOf(100) : percento, 0);
    }

    private record Done(String nome, FaseDone fatta) {}

    private static String withDay(Done fase) {
        String day = Formats.date(fase.fatta().fattaIl());
        return fase.fatta().coversAll()
                ? t("fasi.giorno", fase.nome(), day)
                : t("fasi.parte.giorno", fase.nome(), percent(fase.fatta()), day);
    }

    /** In the order of the plan. */
    private static Stream<Done> doneOf(Valore.Fasi valore, Misura.PerFasi misura) {
        return misura.fasi().stream()
                .flatMap(fase -> valore.fatte().stream()
                        .filter(fatta -> fatta.fase().equals(fase.id()))
                        .map(fatta -> new Done(fase.nome(), fatta)));
    }
}
