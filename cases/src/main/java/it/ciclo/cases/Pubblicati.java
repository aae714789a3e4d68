// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.cases;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Aggregazione.Modo;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.smvp.Fascia;
import it.ciclo.contracts.smvp.Rounding;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.Soglia;
import it.ciclo.contracts.smvp.ZeroDenominator;
import it.ciclo.rules.Percent;
import it.ciclo.rules.Pesi;
import it.ciclo.rules.Quadratura;
import it.ciclo.rules.grado.Andamento;
import it.ciclo.rules.grado.FinalValue;
import it.ciclo.rules.grado.IndicatoreGrado;
import it.ciclo.rules.grado.Periodi;
import it.ciclo.rules.grado.Raggiungimento;
import it.ciclo.rules.grado.Rapporti;
import it.ciclo.rules.rollup.Parte;
import it.ciclo.rules.rollup.Rollup;
import it.ciclo.rules.scheda.Punteggio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The vocabulary of the published cases, except what is money: see {@link Denaro}. */
final class Pubblicati {

    private Pubblicati() {}

    static Answer sum(Inputs in) {
        return Answer.of(Percent.sum(in.numbers("terms")));
    }

    static Answer weightsSum(Inputs in) {
        return Answer.of(
                Quadratura.somma(in.numbers("weights").stream().map(Peso::new).toList()));
    }

    static Answer sharePct(Inputs in) {
        return Answer.of(Percent.share(in.number("part"), in.number("total"), rounding(in)));
    }

    static Answer ratioPct(Inputs in) {
        return Answer.of(Rapporti.percent(
                new Valore.Rapporto(in.number("numerator"), in.number("denominator")),
                in.has("zeroDenominator")
                        ? zero(in.text("zeroDenominator"))
                        : SmvpRules.defaults().missing().zeroDenominator(),
                rounding(in)));
    }

    private static ZeroDenominator zero(String name) {
        try {
            return ZeroDenominator.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new Malformed("nessuna regola per lo zero si chiama " + name);
        }
    }

    /** The units of an ente, each with its grado. */
    static Answer meanUnweighted(Inputs in) {
        List<Parte> units = new ArrayList<>();
        for (BigDecimal grado : in.numbers("values")) {
            UUID id = UUID.nameUUIDFromBytes(("unità " + units.size()).getBytes(StandardCharsets.UTF_8));
            units.add(new Parte(new UnitaId(id), Peso.CENTO, grado));
        }
        BigDecimal mean = Rollup.of(units, SmvpRules.defaults()).ente();
        return Answer.of(
                mean == null || !in.has("decimals") ? mean : rounding(in).of(mean));
    }

    static Answer mean(Inputs in) {
        return Answer.of(Percent.mean(in.number("total"), in.number("count"), rounding(in)));
    }

    /** Closed bounds as printed: between 89 and 90 such a scale says nothing. */
    static Answer fasciaPremio(Inputs in) {
        Fascia fascia = find(in, "fasce", one -> fascia(one, "min", true, "max", true, "premioPct"));
        return Answer.of(fascia == null ? null : fascia.valore());
    }

    static Answer fasciaMerito(Inputs in) {
        Fascia fascia = find(in, "fasce", one -> fascia(one, "minInclusive", true, "maxExclusive", false, null));
        return new Answer.Label(fascia == null ? null : fascia.nome());
    }

    static Answer classePunteggio(Inputs in) {
        Fascia fascia =
                find(in, "classi", one -> fascia(one, "minExclusive", false, "maxInclusive", true, "coefficiente"));
        return Answer.of(fascia == null ? null : fascia.valore());
    }

    private interface Reading {
        Fascia of(Inputs one);
    }

    private static @Nullable Fascia find(Inputs in, String name, Reading reading) {
        return Punteggio.fascia(
                in.objects(name).stream().map(reading::of).toList(),
                in.number("score"),
                SmvpRules.defaults().rounding().score(),
                0,
                0);
    }

    private static Fascia fascia(
            Inputs one, String from, boolean fromIncluded, String to, boolean toIncluded, @Nullable String worth) {
        return new Fascia(
                one.has("label") ? one.text("label") : "",
                one.numberOrNull(from),
                fromIncluded,
                one.numberOrNull(to),
                toIncluded,
                worth == null ? BigDecimal.ZERO : one.number(worth));
    }

    static Answer pointsFromWeight(Inputs in) {
        return Answer.of(Pesi.points(in.number("weightPct"), in.number("achievedPct"), in.number("maxPoints")));
    }

    static Answer decrescenteTargetMet(Inputs in) {
        return Answer.of(IndicatoreGrado.of(
                                new Misura.Decrescente(in.number("target")),
                                FinalValue.recorded(new Valore.Numero(in.number("value"))),
                                SmvpRules.defaults())
                        .raggiungimento()
                == Raggiungimento.RAGGIUNTO);
    }

    static Answer decrescenteImproved(Inputs in) {
        return Answer.of(Andamento.migliora(false, in.number("baseline"), in.number("value")));
    }

    static Answer minThreshold(Inputs in) {
        return Answer.of(Punteggio.meets(in.number("score"), new Soglia(in.number("threshold"), true)));
    }

    /** What averaging the periods would give, or weighing them where the weights are known: never the year that was measured. */
    static Answer aggregateWeightedNotMean(Inputs in) {
        List<BigDecimal> weights = in.has("weights") ? in.numbers("weights") : List.of();
        List<Periodi.Mese> periods = new ArrayList<>();
        for (BigDecimal value : in.numbers("periodValues")) {
            int place = periods.size();
            periods.add(new Periodi.Mese(new Valore.Numero(value), place < weights.size() ? weights.get(place) : null));
        }
        Valore year = Periodi.of(weights.isEmpty() ? Modo.MEAN : Modo.WEIGHTED, periods);
        return Answer.of(year instanceof Valore.Numero numero ? numero.numero() : null);
    }

    private static Rounding rounding(Inputs in) {
        return new Rounding(in.count("decimals", 2), RoundingMode.HALF_UP);
    }
}
