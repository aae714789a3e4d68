// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.smvp;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.smvp.Judgement;
import it.ciclo.contracts.smvp.Judgement.ResultMode;
import it.ciclo.contracts.smvp.LateBand;
import it.ciclo.contracts.smvp.PesaturaRules;
import it.ciclo.contracts.smvp.PesaturaRules.Criterio;
import it.ciclo.contracts.smvp.PesaturaRules.Voce;
import it.ciclo.contracts.smvp.PremiRules;
import it.ciclo.contracts.smvp.PremiRules.PremioRuolo;
import it.ciclo.contracts.smvp.RollupRules;
import it.ciclo.contracts.smvp.RollupRules.Ambito;
import it.ciclo.contracts.smvp.RollupRules.EnteRollup;
import it.ciclo.contracts.smvp.RollupRules.UnitaPeso;
import it.ciclo.contracts.smvp.Rounding;
import it.ciclo.contracts.smvp.SchedaRules;
import it.ciclo.contracts.smvp.SchedaRules.Dimensione;
import it.ciclo.contracts.smvp.SchedaRules.DimensioneKind;
import it.ciclo.contracts.smvp.SchedaRules.Ruolo;
import it.ciclo.contracts.smvp.SchedaRules.Scala;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.Soglia;
import it.ciclo.contracts.smvp.WeightRules;
import it.ciclo.rules.Quadratura;
import it.ciclo.rules.smvp.SmvpProblem.Code;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What does not agree among the parameters of an SMVP, named so that a form can show it at its field. */
public final class SmvpCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEMPI_PAGAMENTO = BigDecimal.valueOf(30);
    private static final int LEAST_GROUP = 3;
    private static final int MOST_DECIMALS = 6;

    private final List<SmvpProblem> problems = new ArrayList<>();

    private SmvpCheck() {}

    /** Empty where all agrees. */
    public static List<SmvpProblem> of(SmvpRules rules) {
        SmvpCheck check = new SmvpCheck();
        check.judgement("/indicatori/judgement", rules.indicatori().judgement());
        rules.indicatori().perKind().forEach((kind, own) -> check.judgement("/indicatori/perKind/" + kind, own));
        check.lateBands(rules.indicatori().lateBands());
        check.grado("/indicatori/lateFase", rules.indicatori().lateFase());
        check.judgement("/objectives/judgement", rules.objectives().judgement());
        check.weights(rules.weights());
        check.rollup(rules.rollup());
        check.rounding(rules);
        if (rules.publication().minGroup() < LEAST_GROUP) {
            check.note(Code.MIN_GROUP_BELOW_3, "/publication/minGroup");
        }
        check.term("/terms/pianoDay", rules.terms().pianoDay());
        check.term("/terms/misurazioniDay", rules.terms().misurazioniDay());
        check.term("/terms/relazioneDay", rules.terms().relazioneDay());
        if (rules.scheda() != null) {
            check.scheda(rules.scheda());
        }
        if (rules.premi() != null) {
            check.premi(
                    rules.premi(),
                    rules.scheda() == null ? List.of() : rules.scheda().ruoli());
        }
        return List.copyOf(check.problems);
    }

    private void note(Code code, String pointer, String... args) {
        problems.add(new SmvpProblem(code, pointer, List.of(args)));
    }

    private void judgement(String at, Judgement judgement) {
        if (judgement.cap().compareTo(HUNDRED) < 0) {
            note(Code.CAP_BELOW_100, at + "/cap", judgement.cap().toPlainString());
        }
        soglia(at + "/soglia", judgement.soglia());
        if (judgement.resultMode() == ResultMode.BANDS) {
            if (judgement.bands().isEmpty()) {
                note(Code.BANDS_MISSING, at + "/bands");
            }
            problems.addAll(FasceCheck.of(at + "/bands", judgement.bands()));
            for (int i = 0; i < judgement.bands().size(); i++) {
                grado(at + "/bands/" + i + "/valore", judgement.bands().get(i).valore());
            }
        }
    }

    private void soglia(String at, Soglia soglia) {
        if (isOutside(soglia.minimo())) {
            note(Code.SOGLIA_OUT_OF_RANGE, at + "/minimo", soglia.minimo().toPlainString());
        }
    }

    private void grado(String at, BigDecimal grado) {
        if (isOutside(grado)) {
            note(Code.GRADO_OUT_OF_RANGE, at, grado.toPlainString());
        }
    }

    private static boolean isOutside(BigDecimal percent) {
        return percent.signum() < 0 || percent.compareTo(HUNDRED) > 0;
    }

    private void lateBands(List<LateBand> bands) {
        for (int i = 0; i < bands.size(); i++) {
            String at = "/indicatori/lateBands/" + i;
            grado(at + "/grado", bands.get(i).grado());
            int before = i == 0 ? 0 : bands.get(i - 1).untilDays();
            if (bands.get(i).untilDays() <= before) {
                note(Code.LATE_BANDS_NOT_ASCENDING, at + "/untilDays");
            }
        }
    }

    private void weights(WeightRules weights) {
        if (weights.tolerance().signum() < 0) {
            note(Code.TOLERANCE_NEGATIVE, "/weights/tolerance");
        }
        if (weights.indicatoriTolerance().signum() < 0) {
            note(Code.TOLERANCE_NEGATIVE, "/weights/indicatoriTolerance");
        }
        if (weights.maxPoints().signum() <= 0) {
            note(Code.MAX_POINTS_NOT_POSITIVE, "/weights/maxPoints");
        }
        if (weights.pesatura() != null
                && (weights.pesatura().criteri().isEmpty()
                        || weights.pesatura().criteri().stream()
                                .anyMatch(criterio -> criterio.voci().isEmpty()))) {
            note(Code.PESATURA_EMPTY, "/weights/pesatura/criteri");
        }
        if (weights.pesatura() != null) {
            pesatura(weights.pesatura());
        }
    }

    /** Codes that are chosen must differ, and what is worth nothing shares out nothing. */
    private void pesatura(PesaturaRules pesatura) {
        Set<String> criteri = new HashSet<>();
        for (int i = 0; i < pesatura.criteri().size(); i++) {
            Criterio criterio = pesatura.criteri().get(i);
            if (!criteri.add(criterio.codice())) {
                note(Code.PESATURA_TWICE, "/weights/pesatura/criteri/" + i, criterio.codice());
            }
            voci("/weights/pesatura/criteri/" + i + "/voci/", criterio.voci());
        }
        voci("/weights/pesatura/fattori/", pesatura.fattori());
    }

    private void voci(String at, List<Voce> voci) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < voci.size(); i++) {
            if (!seen.add(voci.get(i).codice())) {
                note(Code.PESATURA_TWICE, at + i, voci.get(i).codice());
            }
            if (voci.get(i).valore().signum() <= 0) {
                note(Code.PESATURA_NOT_POSITIVE, at + i, voci.get(i).codice());
            }
        }
    }

    private void rollup(RollupRules rollup) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < rollup.pesiUnita().size(); i++) {
            if (!seen.add(rollup.pesiUnita().get(i).unita())) {
                note(Code.UNITA_TWICE, "/rollup/pesiUnita/" + i);
            }
        }
        for (int i = 0; i < rollup.ambiti().size(); i++) {
            if (!seen.add(rollup.ambiti().get(i).codice())) {
                note(
                        Code.AMBITO_TWICE,
                        "/rollup/ambiti/" + i,
                        rollup.ambiti().get(i).codice());
            }
        }
        if (rollup.ente() == EnteRollup.E2
                && rollup.pesiUnita().stream().map(UnitaPeso::peso).allMatch(Peso.ZERO::equals)) {
            note(Code.PESI_UNITA_MISSING, "/rollup/pesiUnita");
        }
        if (rollup.ente() == EnteRollup.E5) {
            if (rollup.ambiti().isEmpty()) {
                note(Code.AMBITI_MISSING, "/rollup/ambiti");
            } else {
                sum(
                        Code.AMBITI_NOT_100,
                        "/rollup/ambiti",
                        rollup.ambiti().stream().map(Ambito::peso).toList());
            }
        }
    }

    private void sum(Code code, String at, List<Peso> pesi) {
        BigDecimal sum = Quadratura.somma(pesi);
        if (sum.compareTo(HUNDRED) != 0) {
            note(code, at, sum.toPlainString());
        }
    }

    private void rounding(SmvpRules rules) {
        Map<String, Rounding> all = Map.of(
                "ente", rules.rounding().ente(),
                "indicatore", rules.rounding().indicatore(),
                "money", rules.rounding().money(),
                "objective", rules.rounding().objective(),
                "score", rules.rounding().score(),
                "share", rules.rounding().share(),
                "unita", rules.rounding().unita());
        all.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(one -> {
            Rounding rounding = one.getValue();
            boolean strange = rounding.mode() == RoundingMode.UNNECESSARY;
            if (strange || rounding.scale() < 0 || rounding.scale() > MOST_DECIMALS) {
                note(Code.ROUNDING_WRONG, "/rounding/" + one.getKey());
            }
        });
    }

    /** "31/02" for "--02-31". */
    private static String asTyped(String day) {
        return day.matches("--\\d{2}-\\d{2}") ? day.substring(5) + "/" + day.substring(2, 4) : day;
    }

    private void term(String at, String day) {
        try {
            MonthDay.parse(day);
        } catch (DateTimeException e) {
            note(Code.DAY_OF_YEAR_WRONG, at, asTyped(day));
        }
    }

    private void scheda(SchedaRules scheda) {
        soglia("/scheda/soglia", scheda.soglia());
        if (scheda.minServiceDays() < 0 || scheda.minServiceDays() > 365) {
            note(Code.MIN_SERVICE_WRONG, "/scheda/minServiceDays");
        }
        if (scheda.scala().modo() == Scala.Modo.TABLE
                && scheda.scala().livelli().isEmpty()) {
            note(Code.SCALA_EMPTY, "/scheda/scala/livelli");
        } else if (scheda.scala().modo() != Scala.Modo.TABLE
                && scheda.scala().massimo().compareTo(scheda.scala().minimo()) <= 0) {
            note(Code.SCALA_REVERSED, "/scheda/scala/massimo");
        }
        for (int i = 0; i < scheda.ruoli().size(); i++) {
            ruolo("/scheda/ruoli/" + i, scheda.ruoli().get(i));
        }
    }

    private void ruolo(String at, Ruolo ruolo) {
        sum(
                Code.DIMENSIONI_NOT_100,
                at + "/dimensioni",
                ruolo.dimensioni().stream().map(Dimensione::peso).toList());
        Set<DimensioneKind> seen = new HashSet<>();
        for (int i = 0; i < ruolo.dimensioni().size(); i++) {
            if (!seen.add(ruolo.dimensioni().get(i).kind())) {
                note(Code.DIMENSIONE_TWICE, at + "/dimensioni/" + i);
            }
        }
        if (ruolo.capo() && !prevails(ruolo)) {
            note(Code.UNITA_NOT_PREVAILING, at + "/dimensioni", ruolo.nome());
        }
        problems.addAll(FasceCheck.of(at + "/fasce", ruolo.fasce()));
    }

    /** No other dimension of a head weighs as much as the results of the unit. */
    private static boolean prevails(Ruolo ruolo) {
        Peso unita = ruolo.dimensioni().stream()
                .filter(d -> d.kind() == DimensioneKind.UNITA)
                .map(Dimensione::peso)
                .findFirst()
                .orElse(Peso.ZERO);
        return ruolo.dimensioni().stream()
                .filter(d -> d.kind() != DimensioneKind.UNITA)
                .allMatch(d -> d.peso().compareTo(unita) < 0);
    }

    private void premi(PremiRules premi, List<Ruolo> ruoli) {
        Set<String> names = new HashSet<>();
        ruoli.forEach(ruolo -> names.add(ruolo.nome()));
        for (int i = 0; i < premi.ruoli().size(); i++) {
            PremioRuolo paid = premi.ruoli().get(i);
            if (!names.contains(paid.ruolo())) {
                note(Code.PREMIO_ROLE_UNKNOWN, "/premi/ruoli/" + i, paid.ruolo());
            }
        }
        BigDecimal quota = premi.quotaTempiPagamento();
        if (quota.compareTo(TEMPI_PAGAMENTO) < 0 || quota.compareTo(HUNDRED) > 0) {
            note(Code.TEMPI_PAGAMENTO_BELOW_30, "/premi/quotaTempiPagamento", quota.toPlainString());
        }
        if (premi.maggiorazione() != null
                && (isOutside(premi.maggiorazione().percento())
                        || isOutside(premi.maggiorazione().maxShare())
                        || premi.maggiorazione().minEmployees() < 0)) {
            note(Code.MAGGIORAZIONE_OUT_OF_RANGE, "/premi/maggiorazione");
        }
    }
}
