// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.portal.client.ObjectiveDetail.IndicatoreDetail;
import it.ciclo.portal.frame.Fasi;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The phases of an indicatore along the year. */
public record Gantt(String indicatore, List<Fase> fasi) {

    /** Positions in percent of the year. */
    public record Fase(
            String nome,
            String planX,
            String planWidth,
            @Nullable String doneWidth,
            boolean late,
            String label) {}

    static Gantt of(IndicatoreDetail i, Misura.PerFasi misura, int anno) {
        Map<FaseId, Valore.FaseDone> done = i.ultimo() != null && i.ultimo().valore() instanceof Valore.Fasi f
                ? f.fatte().stream().collect(Collectors.toMap(Valore.FaseDone::fase, fatta -> fatta, (a, _) -> a))
                : Map.of();
        var fasi = new ArrayList<Fase>();
        for (int n = 0; n < misura.fasi().size(); n++) {
            var f = misura.fasi().get(n);
            Valore.FaseDone fatta = done.get(f.id());
            String planned = Formats.shortDate(f.dal()) + " – " + Formats.shortDate(f.al());
            fasi.add(new Fase(
                    (n + 1) + ". " + f.nome(),
                    position(f.dal(), anno).toPlainString(),
                    width(f.dal(), f.al(), anno),
                    fatta == null ? null : width(f.dal(), reached(f, fatta), anno),
                    fatta != null && fatta.fattaIl().isAfter(f.al()),
                    fatta == null ? planned : planned + " · " + said(fatta)));
        }
        return new Gantt(i.nome(), List.copyOf(fasi));
    }

    /** "chiusa il 10/04", "al 50% (20/12)". */
    private static String said(Valore.FaseDone fatta) {
        String day = Formats.shortDate(fatta.fattaIl());
        return fatta.coversAll() ? Texts.t("scheda.chiusa", day) : Texts.t("scheda.parte", Fasi.percent(fatta), day);
    }

    /** How far its bar goes: to the day it was done, of a part as far as the part of the plan. */
    private static LocalDate reached(Misura.Fase fase, Valore.FaseDone fatta) {
        BigDecimal part = fatta.percento();
        if (part == null || fatta.coversAll()) {
            return fatta.fattaIl();
        }
        long planned = ChronoUnit.DAYS.between(fase.dal(), fase.al());
        return fase.dal()
                .plusDays(part.multiply(BigDecimal.valueOf(planned))
                        .movePointLeft(2)
                        .longValue());
    }

    /** Never so narrow that it cannot be seen. */
    private static String width(LocalDate first, LocalDate last, int anno) {
        return position(last.plusDays(1), anno)
                .subtract(position(first, anno))
                .max(BigDecimal.ONE)
                .toPlainString();
    }

    /** Where a day lies in the year, from 0 to 100. */
    static BigDecimal position(LocalDate day, int anno) {
        LocalDate first = LocalDate.of(anno, 1, 1);
        long days = Math.clamp(ChronoUnit.DAYS.between(first, day), 0, first.lengthOfYear());
        return BigDecimal.valueOf(days * 100).divide(BigDecimal.valueOf(first.lengthOfYear()), 1, RoundingMode.HALF_UP);
    }
}
