// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import static it.ciclo.command.objective.ObjectiveRefusal.BASELINE_YEAR_WRONG;
import static it.ciclo.command.objective.ObjectiveRefusal.DATE_OUT_OF_YEAR;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_PESO_WRONG;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_REVERSED;
import static it.ciclo.command.objective.ObjectiveRefusal.PART_TWICE;
import static it.ciclo.command.objective.ObjectiveRefusal.PERCENT_OVER_100;
import static it.ciclo.command.objective.ObjectiveRefusal.TARGET_NEGATIVE;
import static it.ciclo.command.objective.ObjectiveRefusal.TARGET_SCALE;
import static it.ciclo.command.objective.ObjectiveRefusal.TARGET_ZERO;

import it.ciclo.command.shared.Italian;
import it.ciclo.command.shared.Refusal;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.objective.Baseline;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What even a draft's indicatori must respect. What may be missing until the Piano is proposed is the Piano's question. */
final class IndicatoriRule {

    private final Anno anno;
    private final List<Refusal> reasons = new ArrayList<>();
    private final Set<FaseId> fasi = new HashSet<>();

    private IndicatoriRule(Anno anno) {
        this.anno = anno;
    }

    static List<Refusal> check(Anno anno, List<Indicatore> indicatori) {
        IndicatoriRule rule = new IndicatoriRule(anno);
        Set<IndicatoreId> seen = new HashSet<>();
        for (int i = 0; i < indicatori.size(); i++) {
            Indicatore indicatore = indicatori.get(i);
            String pointer = "/indicatori/" + i;
            if (!seen.add(indicatore.id())) {
                rule.reasons.add(Refusal.at(pointer + "/id", PART_TWICE));
            }
            rule.misura(pointer + "/misura", indicatore);
            rule.baseline(pointer + "/baseline/anno", indicatore.baseline());
        }
        return rule.reasons;
    }

    private void misura(String pointer, Indicatore indicatore) {
        switch (indicatore.misura()) {
            case Misura.Crescente m -> scale(pointer + "/target", m.target(), indicatore.decimali());
            case Misura.Decrescente m -> {
                if (m.target() != null && m.target().signum() == 0) {
                    reasons.add(Refusal.at(pointer + "/target", TARGET_ZERO));
                }
                scale(pointer + "/target", m.target(), indicatore.decimali());
            }
            case Misura.OnOff _ -> {}
            case Misura.Scadenza m -> withinYear(pointer + "/entro", m.entro());
            case Misura.Rapporto m -> {
                percent(pointer + "/target", m.target());
                if (!m.crescente() && m.target() != null && m.target().signum() == 0) {
                    reasons.add(Refusal.at(pointer + "/target", TARGET_ZERO));
                }
                scale(pointer + "/target", m.target(), indicatore.decimali());
            }
            case Misura.PerFasi m -> fasi(pointer + "/fasi", m.fasi());
        }
    }

    private void percent(String pointer, @Nullable BigDecimal target) {
        if (target != null && target.signum() < 0) {
            reasons.add(Refusal.at(pointer, TARGET_NEGATIVE));
        }
        if (target != null && target.compareTo(BigDecimal.valueOf(100)) > 0) {
            reasons.add(Refusal.at(pointer, PERCENT_OVER_100, Italian.plain(target)));
        }
    }

    private void scale(String pointer, @Nullable BigDecimal target, int decimali) {
        if (target != null && target.stripTrailingZeros().scale() > decimali) {
            reasons.add(Refusal.at(pointer, TARGET_SCALE, Integer.toString(decimali)));
        }
    }

    private void withinYear(String pointer, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(anno.firstDay()) || day.isAfter(anno.lastDay()))) {
            reasons.add(Refusal.at(pointer, DATE_OUT_OF_YEAR, anno.toString()));
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
