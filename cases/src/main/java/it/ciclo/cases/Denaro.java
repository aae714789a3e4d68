// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.cases;

import it.ciclo.contracts.smvp.Fascia;
import it.ciclo.contracts.smvp.Rounding;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.rules.premi.Cancelli;
import it.ciclo.rules.premi.Maggiorazione;
import it.ciclo.rules.premi.Premio;
import it.ciclo.rules.premi.Ripartizione;
import it.ciclo.rules.premi.Ripartizione.ZeroShare;
import java.math.BigDecimal;
import java.util.List;

/** Premi and what stands before them. */
final class Denaro {

    private static final Rounding MONEY = SmvpRules.defaults().rounding().money();
    private static final BigDecimal ALL = new BigDecimal("100");

    private Denaro() {}

    static Answer percentOf(Inputs in) {
        return Answer.of(Premio.percentOf(in.number("amount"), in.number("ratePct"), MONEY));
    }

    static Answer premioPesatura(Inputs in) {
        return Answer.of(Premio.percentOf(in.number("base"), in.number("pesaturaPct"), MONEY));
    }

    static Answer premioProRata(Inputs in) {
        return Answer.of(Premio.proportional(
                new Premio.Incarico(
                        in.number("base"),
                        in.has("pesaturaPct") ? in.number("pesaturaPct") : ALL,
                        in.number("scorePct"),
                        in.count("days"),
                        in.count("yearDays"),
                        in.number("sharePct")),
                MONEY));
    }

    static Answer premioFascia(Inputs in) {
        return Answer.of(Premio.byFascia(in.number("massimo"), Individuale.trovata(in), MONEY));
    }

    static Answer scoreBandPct(Inputs in) {
        return Answer.of(band(in).of(in.number("score")));
    }

    static Answer premioPosizione(Inputs in) {
        return Answer.of(
                Premio.percentOf(in.number("retribuzionePosizione"), band(in).of(in.number("punteggio")), MONEY));
    }

    private static Premio.BandPct band(Inputs in) {
        List<Fascia> steps = in.has("steps") ? Individuale.fasce(in, "steps") : List.of();
        return new Premio.BandPct(
                in.number("minScore"), in.number("minPct"), in.number("maxScore"), in.number("maxPct"), steps);
    }

    static Answer segretario(Inputs in) {
        String result = in.has("premioPct") ? "premioPct" : "risultatoPct";
        return Answer.of(Premio.segretario(in.number("monteSalari"), in.number("tettoPct"), in.number(result), MONEY));
    }

    static Answer premioMassimo(Inputs in) {
        return Answer.of(Premio.percentOf(in.number("massimo"), in.number("risultatoPct"), MONEY));
    }

    static Answer percentAdd(Inputs in) {
        return Answer.of(Premio.withCharges(in.number("amount"), in.number("ratePct"), MONEY));
    }

    static Answer complement(Inputs in) {
        return Answer.of(Premio.whole(in.number("amount"), in.number("complementPct"), MONEY));
    }

    static Answer ripartizione(Inputs in) {
        List<Ripartizione.Quota> quote = in.objects("quote").stream()
                .map(one -> new Ripartizione.Quota(
                        one.number("parametroArea"),
                        one.number("coefficiente"),
                        one.number("partTimePct"),
                        one.count("days")))
                .toList();
        ZeroShare zero = in.truth("economia", false) ? ZeroShare.ECONOMIA : ZeroShare.TO_THE_OTHERS;
        return Answer.of(
                Ripartizione.of(in.number("fondo"), quote, zero).quote().get(in.count("of")));
    }

    static Answer maggiorazione(Inputs in) {
        Maggiorazione found = Maggiorazione.of(
                in.number("fondo"), in.count("persone"), in.count("premiati"), in.number("maggiorazionePct"), MONEY);
        return switch (in.text("of")) {
            case "base" -> Answer.of(MONEY.of(found.media()));
            case "extra" -> Answer.of(found.extra());
            default -> throw new Malformed("«of» è base o extra");
        };
    }

    static Answer gate(Inputs in) {
        Cancelli.Stato stato = new Cancelli.Stato(
                in.truth("validata"),
                in.truth("schedaFinale"),
                in.truth("positiva"),
                in.truth("prerequisiti"),
                in.truth("sanzioni", false),
                in.truth("rinuncia", false),
                in.has("tempiPagamento") ? in.truth("tempiPagamento") : null);
        return Answer.of(Cancelli.of(in.number("premio"), stato, in.number("quotaTempiPagamentoPct", "30"), MONEY)
                .dovuto());
    }

    static Answer prerequisiteGate(Inputs in) {
        return Answer.of(Cancelli.behind(in.truth("prerequisiteMet"), in.number("weightedResultPct")));
    }
}
