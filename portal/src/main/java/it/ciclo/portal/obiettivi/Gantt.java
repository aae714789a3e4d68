// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.portal.client.Corso;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.corso.FaseInParole;
import it.ciclo.portal.frame.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The phases of an indicatore along the year. */
public record Gantt(String indicatore, List<Fase> fasi) {

    /**
     * Positions in percent of the year.
     *
     * @param update where the phase is started, completed, postponed; null where the role does none of it
     */
    public record Fase(
            String nome,
            String planX,
            String planWidth,
            String doneX,
            @Nullable String doneWidth,
            boolean late,
            String label,
            State state,
            @Nullable String update) {}

    /**
     * One for each indicatore with phases: planned, done, late, from what the office says and from the values recorded.
     *
     * @param update what the address of a phase's form begins with
     */
    static List<Gantt> of(ObjectiveDetail o, @Nullable String update) {
        return o.indicatori().stream()
                .map(i -> new Gantt(i.nome(), fasi(o, i.id(), update)))
                .filter(g -> !g.fasi().isEmpty())
                .toList();
    }

    private static List<Fase> fasi(ObjectiveDetail o, IndicatoreId indicatore, @Nullable String update) {
        List<Corso.Fase> fasi = o.corso().fasi().stream()
                .filter(f -> f.indicatore().equals(indicatore))
                .toList();
        return IntStream.range(0, fasi.size())
                .mapToObj(n -> fase(n + 1, fasi.get(n), o.anno(), update))
                .toList();
    }

    private static Fase fase(int n, Corso.Fase f, int anno, @Nullable String update) {
        LocalDate start = f.iniziata() == null ? f.dal() : f.iniziata();
        LocalDate end = reached(f);
        return new Fase(
                n + ". " + f.nome(),
                position(f.dal(), anno).toPlainString(),
                width(f.dal(), f.al(), anno),
                position(start, anno).toPlainString(),
                end == null ? null : width(start, end, anno),
                f.isLate(),
                FaseInParole.dates(f),
                FaseInParole.state(f),
                update == null ? null : update + f.fase());
    }

    /** How far its bar goes: to the day it was done, of a part as far as the part of the plan; null before. */
    private static @Nullable LocalDate reached(Corso.Fase f) {
        Valore.FaseDone parziale = f.parziale();
        if (parziale == null || parziale.percento() == null) {
            return f.fatta();
        }
        long planned = ChronoUnit.DAYS.between(f.dal(), f.al());
        return f.dal()
                .plusDays(parziale.percento()
                        .multiply(BigDecimal.valueOf(planned))
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
