// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.rulebook;

import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.smvp.CrescenteVariant;
import it.ciclo.contracts.smvp.DecrescenteVariant;
import it.ciclo.contracts.smvp.Fascia;
import it.ciclo.contracts.smvp.IndicatoreKind;
import it.ciclo.contracts.smvp.IndicatoriRules;
import it.ciclo.contracts.smvp.Judgement;
import it.ciclo.contracts.smvp.Judgement.ResultMode;
import it.ciclo.contracts.smvp.LateBand;
import it.ciclo.contracts.smvp.MeasurementRules;
import it.ciclo.contracts.smvp.MissingRules;
import it.ciclo.contracts.smvp.MissingRules.MissingPolicy;
import it.ciclo.contracts.smvp.MissingRules.NeutralisationPolicy;
import it.ciclo.contracts.smvp.ObjectiveRules;
import it.ciclo.contracts.smvp.ObjectiveRules.Combination;
import it.ciclo.contracts.smvp.OpinionRule;
import it.ciclo.contracts.smvp.PesaturaRules;
import it.ciclo.contracts.smvp.PesaturaRules.Criterio;
import it.ciclo.contracts.smvp.PesaturaRules.Voce;
import it.ciclo.contracts.smvp.PiaoDeadlineRule;
import it.ciclo.contracts.smvp.PremiRules;
import it.ciclo.contracts.smvp.PremiRules.MaggiorazioneRules;
import it.ciclo.contracts.smvp.PremiRules.PremioRule;
import it.ciclo.contracts.smvp.PremiRules.PremioRuolo;
import it.ciclo.contracts.smvp.PublicationRules;
import it.ciclo.contracts.smvp.RelazioneRules;
import it.ciclo.contracts.smvp.RelazioneRules.RelazioneOrder;
import it.ciclo.contracts.smvp.RollupRules;
import it.ciclo.contracts.smvp.RollupRules.Ambito;
import it.ciclo.contracts.smvp.RollupRules.EnteRollup;
import it.ciclo.contracts.smvp.RollupRules.UnitaPeso;
import it.ciclo.contracts.smvp.RollupRules.UnitaRollup;
import it.ciclo.contracts.smvp.Rounding;
import it.ciclo.contracts.smvp.RoundingRules;
import it.ciclo.contracts.smvp.SchedaRules;
import it.ciclo.contracts.smvp.SchedaRules.DayDivisor;
import it.ciclo.contracts.smvp.SchedaRules.Dimensione;
import it.ciclo.contracts.smvp.SchedaRules.DimensioneKind;
import it.ciclo.contracts.smvp.SchedaRules.Ruolo;
import it.ciclo.contracts.smvp.SchedaRules.Scala;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.Soglia;
import it.ciclo.contracts.smvp.Terms;
import it.ciclo.contracts.smvp.WeightRules;
import it.ciclo.contracts.smvp.WeightRules.AfterRemoval;
import it.ciclo.contracts.smvp.WeightRules.WeightKey;
import it.ciclo.contracts.smvp.WeightRules.WeightMode;
import it.ciclo.contracts.smvp.ZeroDenominator;
import it.ciclo.platform.problem.Problem;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * From JSON to the rules of an SMVP. Whether they agree with each other is another question, which {@code SmvpCheck} answers: a
 * draft may be saved before they do.
 */
public final class RulesReading {

    private static final int NAME = 200;
    private static final int CODE = 50;
    private static final int BANDS = 30;
    private static final int FEW = 50;
    private static final int UNITS = 300;

    private RulesReading() {}

    /**
     * @param problems takes what is wrong; once it holds something, what is returned means nothing
     */
    public static SmvpRules read(String pointer, @Nullable JsonNode json, List<Problem> problems) {
        Node node = Node.root(pointer, json, problems);
        SmvpRules rules = new SmvpRules(
                indicatori(node.object("indicatori")),
                objectives(node.object("objectives")),
                missing(node.object("missing")),
                weights(node.object("weights")),
                rollup(node.object("rollup")),
                rounding(node.object("rounding")),
                measurement(node.object("measurement")),
                relazione(node.object("relazione")),
                publication(node.object("publication")),
                terms(node.object("terms")),
                node.optional("scheda", RulesReading::scheda),
                node.optional("premi", RulesReading::premi),
                node.optionalConstant("opinion", OpinionRule.class, OpinionRule.WARN));
        node.end();
        return rules;
    }

    private static IndicatoriRules indicatori(Node node) {
        Node kinds = node.object("perKind");
        TreeMap<IndicatoreKind, Judgement> perKind = new TreeMap<>();
        for (IndicatoreKind kind : IndicatoreKind.values()) {
            Judgement own = kinds.optional(kind.name(), RulesReading::judgement);
            if (own != null) {
                perKind.put(kind, own);
            }
        }
        kinds.end();
        IndicatoriRules rules = new IndicatoriRules(
                judgement(node.object("judgement")),
                perKind,
                node.constant("crescente", CrescenteVariant.class, CrescenteVariant.FROM_ZERO),
                node.constant("decrescente", DecrescenteVariant.class, DecrescenteVariant.RATIO),
                node.list("lateBands", BANDS, RulesReading::lateBand),
                node.decimal("lateFase"));
        node.end();
        return rules;
    }

    private static LateBand lateBand(Node node) {
        LateBand band = new LateBand(node.integer("untilDays", 0, 3_650), node.decimal("grado"));
        node.end();
        return band;
    }

    private static Judgement judgement(Node node) {
        Judgement judgement = new Judgement(
                soglia(node.object("soglia")),
                node.constant("resultMode", ResultMode.class, ResultMode.PROPORTIONAL),
                node.list("bands", BANDS, RulesReading::fascia),
                node.decimal("cap"));
        node.end();
        return judgement;
    }

    private static Soglia soglia(Node node) {
        Soglia soglia = new Soglia(node.decimal("minimo"), node.flag("inclusive"));
        node.end();
        return soglia;
    }

    private static Fascia fascia(Node node) {
        Fascia fascia = new Fascia(
                node.text("nome", NAME),
                node.optionalDecimal("da"),
                node.flag("daInclusa"),
                node.optionalDecimal("a"),
                node.flag("aInclusa"),
                node.decimal("valore"));
        node.end();
        return fascia;
    }

    private static ObjectiveRules objectives(Node node) {
        ObjectiveRules rules = new ObjectiveRules(
                node.constant("combination", Combination.class, Combination.O1), judgement(node.object("judgement")));
        node.end();
        return rules;
    }

    private static MissingRules missing(Node node) {
        MissingRules rules = new MissingRules(
                node.constant("notAvailable", MissingPolicy.class, MissingPolicy.SCORE_ZERO),
                node.constant("zeroDenominator", ZeroDenominator.class, ZeroDenominator.NOT_AVAILABLE),
                node.constant("neutralised", NeutralisationPolicy.class, NeutralisationPolicy.EXCLUDE_AND_REWEIGHT));
        node.end();
        return rules;
    }

    private static WeightRules weights(Node node) {
        WeightRules rules = new WeightRules(
                node.constant("objectives", WeightMode.class, WeightMode.W1),
                node.constant("indicatori", WeightMode.class, WeightMode.W1),
                node.constant("key", WeightKey.class, WeightKey.UNITA),
                node.decimal("tolerance"),
                node.decimal("indicatoriTolerance"),
                node.decimal("maxPoints"),
                node.constant("afterRemoval", AfterRemoval.class, AfterRemoval.EXPLICIT),
                node.optional("pesatura", RulesReading::pesatura));
        node.end();
        return rules;
    }

    private static PesaturaRules pesatura(Node node) {
        PesaturaRules rules = new PesaturaRules(
                node.list("criteri", FEW, RulesReading::criterio), node.list("fattori", FEW, RulesReading::voce));
        node.end();
        return rules;
    }

    private static Criterio criterio(Node node) {
        Criterio criterio = new Criterio(node.text("codice", CODE), node.list("voci", FEW, RulesReading::voce));
        node.end();
        return criterio;
    }

    private static Voce voce(Node node) {
        Voce voce = new Voce(node.text("codice", CODE), node.decimal("valore"));
        node.end();
        return voce;
    }

    private static RollupRules rollup(Node node) {
        RollupRules rules = new RollupRules(
                node.constant("unita", UnitaRollup.class, UnitaRollup.WEIGHTED_MEAN),
                node.constant("ente", EnteRollup.class, EnteRollup.E1),
                node.list("pesiUnita", UNITS, RulesReading::unitaPeso),
                node.list("ambiti", FEW, RulesReading::ambito));
        node.end();
        return rules;
    }

    private static UnitaPeso unitaPeso(Node node) {
        UnitaPeso one =
                new UnitaPeso(node.value("unita", UnitaId.class, new UnitaId(new UUID(0, 0))), node.peso("peso"));
        node.end();
        return one;
    }

    private static Ambito ambito(Node node) {
        Ambito ambito = new Ambito(node.text("codice", CODE), node.text("nome", NAME), node.peso("peso"));
        node.end();
        return ambito;
    }

    private static RoundingRules rounding(Node node) {
        RoundingRules rules = new RoundingRules(
                one(node.object("indicatore")),
                one(node.object("objective")),
                one(node.object("unita")),
                one(node.object("ente")),
                one(node.object("score")),
                one(node.object("money")),
                one(node.object("share")));
        node.end();
        return rules;
    }

    private static Rounding one(Node node) {
        Rounding rounding = new Rounding(
                node.integer("scale", 0, 6), node.constant("mode", RoundingMode.class, RoundingMode.HALF_UP));
        node.end();
        return rounding;
    }

    private static MeasurementRules measurement(Node node) {
        MeasurementRules rules = new MeasurementRules(node.flag("confirmationByAnother"));
        node.end();
        return rules;
    }

    private static RelazioneRules relazione(Node node) {
        RelazioneRules rules =
                new RelazioneRules(node.constant("order", RelazioneOrder.class, RelazioneOrder.APPROVE_THEN_VALIDATE));
        node.end();
        return rules;
    }

    private static PublicationRules publication(Node node) {
        PublicationRules rules = new PublicationRules(node.integer("minGroup", 0, 1_000));
        node.end();
        return rules;
    }

    private static Terms terms(Node node) {
        Terms terms = new Terms(
                node.text("pianoDay", CODE),
                node.text("misurazioniDay", CODE),
                node.text("relazioneDay", CODE),
                node.optionalConstant("piaoRule", PiaoDeadlineRule.class, PiaoDeadlineRule.AFTER_TERM));
        node.end();
        return terms;
    }

    private static SchedaRules scheda(Node node) {
        SchedaRules rules = new SchedaRules(
                node.list("ruoli", FEW, RulesReading::ruolo),
                scala(node.object("scala")),
                soglia(node.object("soglia")),
                node.integer("minServiceDays", 0, 366),
                node.constant("dayDivisor", DayDivisor.class, DayDivisor.ALWAYS_365));
        node.end();
        return rules;
    }

    private static Ruolo ruolo(Node node) {
        Ruolo ruolo = new Ruolo(
                node.text("nome", NAME),
                node.flag("capo"),
                node.list("dimensioni", FEW, RulesReading::dimensione),
                node.list("fasce", BANDS, RulesReading::fascia));
        node.end();
        return ruolo;
    }

    private static Dimensione dimensione(Node node) {
        Dimensione dimensione =
                new Dimensione(node.constant("kind", DimensioneKind.class, DimensioneKind.UNITA), node.peso("peso"));
        node.end();
        return dimensione;
    }

    private static Scala scala(Node node) {
        Scala scala = new Scala(
                node.constant("modo", Scala.Modo.class, Scala.Modo.LEVEL_OVER_MAX),
                node.decimal("minimo"),
                node.decimal("massimo"),
                node.list("livelli", FEW, RulesReading::voce));
        node.end();
        return scala;
    }

    private static PremiRules premi(Node node) {
        PremiRules rules = new PremiRules(
                node.list("ruoli", FEW, RulesReading::premio),
                node.decimal("quotaTempiPagamento"),
                node.optional("maggiorazione", RulesReading::maggiorazione));
        node.end();
        return rules;
    }

    private static PremioRuolo premio(Node node) {
        PremioRuolo premio =
                new PremioRuolo(node.text("ruolo", NAME), node.constant("regola", PremioRule.class, PremioRule.P1));
        node.end();
        return premio;
    }

    private static MaggiorazioneRules maggiorazione(Node node) {
        MaggiorazioneRules rules = new MaggiorazioneRules(
                node.decimal("percento"), node.decimal("maxShare"), node.integer("minEmployees", 0, 100_000));
        node.end();
        return rules;
    }
}
