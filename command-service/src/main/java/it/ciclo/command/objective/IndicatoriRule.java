// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import static it.ciclo.command.objective.ObjectiveRefusal.AGGREGAZIONE_WRONG;
import static it.ciclo.command.objective.ObjectiveRefusal.BASELINE_YEAR_WRONG;
import static it.ciclo.command.objective.ObjectiveRefusal.CONTESTO_WITH_PESO;
import static it.ciclo.command.objective.ObjectiveRefusal.DATE_OUT_OF_YEAR;
import static it.ciclo.command.objective.ObjectiveRefusal.FASCE_NOT_JOINED;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_PESO_WRONG;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_REVERSED;
import static it.ciclo.command.objective.ObjectiveRefusal.GRADI_NOT_IN_ORDER;
import static it.ciclo.command.objective.ObjectiveRefusal.GRADO_WRONG;
import static it.ciclo.command.objective.ObjectiveRefusal.INTERVALLO_REVERSED;
import static it.ciclo.command.objective.ObjectiveRefusal.PART_TWICE;
import static it.ciclo.command.objective.ObjectiveRefusal.PERCENT_OVER_100;
import static it.ciclo.command.objective.ObjectiveRefusal.TARGET_NEGATIVE;
import static it.ciclo.command.objective.ObjectiveRefusal.TARGET_SCALE;
import static it.ciclo.command.objective.ObjectiveRefusal.TARGET_ZERO;
import static it.ciclo.command.objective.ObjectiveRefusal.TOLLERANZA_WRONG;

import it.ciclo.command.shared.Italian;
import it.ciclo.command.shared.Refusal;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.objective.Aggregazione;
import it.ciclo.contracts.objective.Baseline;
import it.ciclo.contracts.objective.Dettagli;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.smvp.CrescenteVariant;
import it.ciclo.contracts.smvp.LateBand;
import it.ciclo.rules.grado.IndicatoreGrado;
import it.ciclo.rules.grado.Periodi;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What even a draft's indicatori must respect. What may be missing until the Piano is proposed is the Piano's question. */
public final class IndicatoriRule {

    private final Anno anno;
    private final List<Refusal> reasons = new ArrayList<>();
    private final Set<FaseId> fasi = new HashSet<>();

    private IndicatoriRule(Anno anno) {
        this.anno = anno;
    }

    public static List<Refusal> check(Anno anno, List<Indicatore> indicatori) {
        IndicatoriRule rule = new IndicatoriRule(anno);
        Set<IndicatoreId> seen = new HashSet<>();
        for (int i = 0; i < indicatori.size(); i++) {
            Indicatore indicatore = indicatori.get(i);
            String pointer = "/indicatori/" + i;
            if (!seen.add(indicatore.id())) {
                rule.reasons.add(Refusal.at(pointer + "/id", PART_TWICE));
            }
            rule.misura(pointer + "/misura", indicatore);
            rule.dettagli(pointer + "/dettagli", indicatore.dettagli());
            rule.baseline(pointer + "/baseline/anno", indicatore.baseline());
            rule.peso(pointer + "/peso", indicatore);
            rule.aggregazione(pointer + "/aggregazione", indicatore, indicatori);
        }
        return rule.reasons;
    }

    private void misura(String pointer, Indicatore indicatore) {
        switch (indicatore.misura()) {
            case Misura.Crescente m -> {
                above(pointer + "/target", m);
                scale(pointer + "/target", m.target(), indicatore.decimali());
            }
            case Misura.Decrescente m -> {
                if (m.target() != null && m.target().signum() == 0) {
                    reasons.add(Refusal.at(pointer + "/target", TARGET_ZERO));
                }
                scale(pointer + "/target", m.target(), indicatore.decimali());
            }
            case Misura.Intervallo m -> intervallo(pointer, m, indicatore.decimali());
            case Misura.OnOff _, Misura.Contesto _ -> {}
            case Misura.Scadenza m -> {
                withinYear(pointer + "/entro", m.entro());
                List<LateBand> bands = m.ritardi();
                gradi(pointer + "/ritardi", bands.stream().map(LateBand::grado).toList(), false);
                ascending(
                        pointer + "/ritardi",
                        "/untilDays",
                        bands.stream().map(LateBand::untilDays).toList());
            }
            case Misura.Rapporto m -> rapporto(pointer + "/target", m, indicatore.decimali());
            case Misura.PerFasi m -> fasi(pointer + "/fasi", m.fasi());
            case Misura.Scala m -> scala(pointer + "/livelli", m.livelli());
            case Misura.Fasce m -> fasce(pointer + "/fasce", m);
            case Misura.Eventi m -> {
                List<Misura.EventBand> bands = m.tollerati();
                gradi(
                        pointer + "/tollerati",
                        bands.stream().map(Misura.EventBand::grado).toList(),
                        false);
                ascending(
                        pointer + "/tollerati",
                        "/finoA",
                        bands.stream().map(Misura.EventBand::finoA).toList());
            }
        }
    }

    private void intervallo(String pointer, Misura.Intervallo m, int decimali) {
        if (m.minimo() != null && m.massimo() != null && m.minimo().compareTo(m.massimo()) > 0) {
            reasons.add(Refusal.at(pointer + "/massimo", INTERVALLO_REVERSED));
        }
        if (m.tolleranza() != null && m.tolleranza().signum() <= 0) {
            reasons.add(Refusal.at(pointer + "/tolleranza", TOLLERANZA_WRONG));
        }
        scale(pointer + "/minimo", m.minimo(), decimali);
        scale(pointer + "/massimo", m.massimo(), decimali);
        scale(pointer + "/tolleranza", m.tolleranza(), decimali);
    }

    /** A variation may be promised below 0 or above 100; a plain part of a whole may not. */
    private void rapporto(String pointer, Misura.Rapporto m, int decimali) {
        switch (m.quoziente()) {
            case PERCENTUALE -> percent(pointer, m.target());
            case SEMPLICE -> notNegative(pointer, m.target());
            case VARIAZIONE_PERCENTUALE, VARIAZIONE -> {}
        }
        if (!m.quoziente().isVariation() && m.target() != null && m.target().signum() == 0) {
            reasons.add(Refusal.at(pointer, TARGET_ZERO));
        }
        scale(pointer, m.target(), decimali);
    }

    private void scala(String pointer, List<Misura.Livello> livelli) {
        gradi(pointer, livelli.stream().map(Misura.Livello::grado).toList(), false);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < livelli.size(); i++) {
            if (!names.add(livelli.get(i).nome())) {
                reasons.add(Refusal.at(pointer + "/" + i + "/nome", PART_TWICE));
            }
        }
    }

    /** Each range begins where the one before ends: a hole would say nothing, an overlap two things. */
    private void fasce(String pointer, Misura.Fasce m) {
        gradi(pointer, m.fasce().stream().map(Misura.Tratto::grado).toList(), m.crescente());
        for (int i = 0; i < m.fasce().size(); i++) {
            Misura.Tratto tratto = m.fasce().get(i);
            if (tratto.a().compareTo(tratto.da()) <= 0) {
                reasons.add(Refusal.at(pointer + "/" + i + "/a", INTERVALLO_REVERSED));
            }
            if (i > 0 && tratto.da().compareTo(m.fasce().get(i - 1).a()) != 0) {
                reasons.add(Refusal.at(pointer + "/" + i + "/da", FASCE_NOT_JOINED));
            }
        }
    }

    /** From 0 to 100, and better results worth no less. */
    private void gradi(String pointer, List<BigDecimal> gradi, boolean rising) {
        for (int i = 0; i < gradi.size(); i++) {
            BigDecimal grado = gradi.get(i);
            String at = pointer + "/" + i + "/grado";
            if (grado.signum() < 0 || grado.compareTo(BigDecimal.valueOf(100)) > 0) {
                reasons.add(Refusal.at(at, GRADO_WRONG));
            } else if (i > 0) {
                int compared = grado.compareTo(gradi.get(i - 1));
                if (rising ? compared < 0 : compared > 0) {
                    reasons.add(Refusal.at(at, GRADI_NOT_IN_ORDER));
                }
            }
        }
    }

    private void ascending(String pointer, String field, List<Integer> bounds) {
        for (int i = 1; i < bounds.size(); i++) {
            if (bounds.get(i) <= bounds.get(i - 1)) {
                reasons.add(Refusal.at(pointer + "/" + i + field, FASCE_NOT_JOINED));
            }
        }
    }

    /** W5: what is not scored has no weight. */
    private void peso(String pointer, Indicatore indicatore) {
        if (!indicatore.misura().hasGrado() && !indicatore.peso().equals(Peso.ZERO)) {
            reasons.add(Refusal.at(pointer, CONTESTO_WITH_PESO));
        }
    }

    private void aggregazione(String pointer, Indicatore indicatore, List<Indicatore> all) {
        if (!Periodi.allows(indicatore.misura(), indicatore.aggregazione().modo())) {
            reasons.add(Refusal.at(pointer + "/modo", AGGREGAZIONE_WRONG));
        }
        boolean weighed = all.stream()
                .anyMatch(other -> other.id().equals(indicatore.aggregazione().pesataCon())
                        && !other.id().equals(indicatore.id())
                        && IndicatoreGrado.isOfType(other.misura(), new Valore.Numero(BigDecimal.ONE)));
        if (indicatore.aggregazione().modo() == Aggregazione.Modo.WEIGHTED && !weighed) {
            reasons.add(Refusal.at(pointer + "/pesataCon", AGGREGAZIONE_WRONG));
        }
    }

    /** Z4, Z7: a target of 0 is met by whatever happens, unless the way to it is counted; one below 0 divides into nothing. */
    private void above(String pointer, Misura.Crescente m) {
        notNegative(pointer, m.target());
        if (m.target() != null && m.target().signum() == 0 && m.variante() != CrescenteVariant.FROM_BASELINE) {
            reasons.add(Refusal.at(pointer, TARGET_ZERO));
        }
    }

    private void notNegative(String pointer, @Nullable BigDecimal target) {
        if (target != null && target.signum() < 0) {
            reasons.add(Refusal.at(pointer, TARGET_NEGATIVE));
        }
    }

    private void percent(String pointer, @Nullable BigDecimal target) {
        notNegative(pointer, target);
        if (target != null && target.compareTo(BigDecimal.valueOf(100)) > 0) {
            reasons.add(Refusal.at(pointer, PERCENT_OVER_100, Italian.plain(target)));
        }
    }

    private void scale(String pointer, @Nullable BigDecimal target, int decimali) {
        if (target != null && target.stripTrailingZeros().scale() > decimali) {
            reasons.add(Refusal.at(pointer, TARGET_SCALE, Integer.toString(decimali)));
        }
    }

    /** The days planned for the years after lie in those years. */
    private void dettagli(String pointer, @Nullable Dettagli dettagli) {
        if (dettagli != null) {
            within(pointer + "/entroSecondoAnno", dettagli.entroSecondoAnno(), new Anno(anno.value() + 1));
            within(pointer + "/entroTerzoAnno", dettagli.entroTerzoAnno(), new Anno(anno.value() + 2));
        }
    }

    private void withinYear(String pointer, @Nullable LocalDate day) {
        within(pointer, day, anno);
    }

    private void within(String pointer, @Nullable LocalDate day, Anno year) {
        if (day != null && (day.isBefore(year.firstDay()) || day.isAfter(year.lastDay()))) {
            reasons.add(Refusal.at(pointer, DATE_OUT_OF_YEAR, year.toString()));
        }
    }

    private void fasi(String pointer, List<Misura.Fase> all) {
        for (int i = 0; i < all.size(); i++) {
            Misura.Fase fase = all.get(i);
            String at = pointer + "/" + i;
            if (!fasi.add(fase.id())) {
                reasons.add(Refusal.at(at + "/id", PART_TWICE));
            }
            if (fase.peso().signum() < 0
                    || fase.peso().compareTo(BigDecimal.valueOf(100)) > 0
                    || fase.peso().stripTrailingZeros().scale() > 2) {
                reasons.add(Refusal.at(at + "/peso", FASE_PESO_WRONG));
            }
            withinYear(at + "/dal", fase.dal());
            withinYear(at + "/al", fase.al());
            if (fase.al().isBefore(fase.dal())) {
                reasons.add(Refusal.at(at + "/al", FASE_REVERSED));
            }
        }
    }

    private void baseline(String pointer, @Nullable Baseline baseline) {
        if (baseline != null && baseline.anno().compareTo(anno) >= 0) {
            reasons.add(Refusal.at(pointer, BASELINE_YEAR_WRONG, anno.toString()));
        }
    }
}
