// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.cases;

import it.ciclo.contracts.smvp.Fascia;
import it.ciclo.contracts.smvp.PesaturaRules;
import it.ciclo.contracts.smvp.Rounding;
import it.ciclo.contracts.smvp.SchedaRules.Scala;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.Soglia;
import it.ciclo.rules.Pesi;
import it.ciclo.rules.scheda.Comportamenti;
import it.ciclo.rules.scheda.Comportamenti.Giudizio;
import it.ciclo.rules.scheda.Punteggio;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Schede, fasce and weights. */
final class Individuale {

    private static final Rounding SCORE = SmvpRules.defaults().rounding().score();
    private static final int ALL_YEAR = 365;

    private Individuale() {}

    static Answer scheda(Inputs in) {
        List<Punteggio.Parte> parti = in.objects("dimensioni").stream()
                .map(one -> new Punteggio.Parte(one.number("peso"), one.number("punteggio")))
                .toList();
        return Answer.of(Punteggio.of(parti, soglia(in), SCORE).arrotondato());
    }

    static Answer proRata(Inputs in) {
        List<Punteggio.Periodo> periodi = in.objects("periodi").stream()
                .map(one -> new Punteggio.Periodo(one.count("giorni"), one.number("punteggio")))
                .toList();
        return Answer.of(Punteggio.proRata(periodi, soglia(in), SCORE).arrotondato());
    }

    private static Soglia soglia(Inputs in) {
        return in.has("soglia") ? in.object("soglia").as(Soglia.class) : Soglia.NONE;
    }

    static Answer comportamenti(Inputs in) {
        List<Giudizio> giudizi = in.objects("voci").stream()
                .map(one -> new Giudizio(one.number("peso"), one.text("livello")))
                .toList();
        Scala scala =
                new Scala(modo(in.text("scala")), in.number("minimo", "0"), in.number("massimo", "100"), List.of());
        return Answer.of(Comportamenti.score(giudizi, scala));
    }

    private static Scala.Modo modo(String name) {
        try {
            return Scala.Modo.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new Malformed("nessuna scala si chiama " + name);
        }
    }

    static Answer fascia(Inputs in) {
        Fascia found = trovata(in);
        return Answer.of(found == null ? null : found.valore());
    }

    static @Nullable Fascia trovata(Inputs in) {
        return Punteggio.fascia(
                fasce(in, "fasce"),
                in.number("punteggio"),
                SCORE,
                in.count("giorni", ALL_YEAR),
                in.count("minServiceDays", 0));
    }

    static List<Fascia> fasce(Inputs in, String name) {
        return in.objects(name).stream().map(one -> one.as(Fascia.class)).toList();
    }

    static Answer pesiNormalizzati(Inputs in) {
        return Answer.of(Pesi.normalised(in.numbers("pesi")).get(in.count("of")).value());
    }

    static Answer pesatura(Inputs in) {
        Map<String, String> chosen = new LinkedHashMap<>();
        Inputs scelte = in.object("scelte");
        scelte.node().properties().forEach(one -> chosen.put(one.getKey(), scelte.text(one.getKey())));
        return Answer.of(
                Pesi.pesatura(in.object("pesatura").as(PesaturaRules.class), chosen, in.textOrNull("fattore")));
    }

    static Answer pesoEffettivo(Inputs in) {
        return Answer.of(Pesi.effective(in.number("blocco"), in.number("obiettivo")));
    }
}
