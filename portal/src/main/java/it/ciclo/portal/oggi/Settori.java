// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.ObjectiveRow.Semaforo;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Measures;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.obiettivi.Gradi;
import it.ciclo.portal.session.Acting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of the segretario: every unit with the worst thing in it. @param grado what the column is called */
public record Settori(
        List<Settore> rows,
        @Nullable String cruscotto,
        String grado,
        @Nullable String note) {

    public record Settore(
            String nome,
            String href,
            @Nullable String titolare,
            String grado,
            @Nullable String bar,
            String copertura,
            State look) {}

    static Settori of(
            Acting acting, List<ObjectiveRow> rows, Units.Names names, People.Names persone, Gradi.DelAnno gradi) {
        var byUnit = new LinkedHashMap<UnitaId, List<ObjectiveRow>>();
        rows.forEach(
                o -> byUnit.computeIfAbsent(o.unita(), _ -> new ArrayList<>()).add(o));
        var settori = new ArrayList<Settore>();
        byUnit.forEach((unit, of) -> {
            Gradi.Grado grado = gradi.of(unit);
            settori.add(new Settore(
                    names.of(unit),
                    acting.at("obiettivi?settore=" + unit),
                    of.stream()
                            .filter(ObjectiveRow::responsabileAttivo)
                            .findFirst()
                            .map(o -> persone.brief(o.responsabile()))
                            .orElse(null),
                    grado == null ? Formats.NOT_YET : Formats.grado(grado.valore()),
                    grado == null ? null : grado.valore().toPlainString(),
                    grado == null ? "" : Measures.copertura(grado.copertura()),
                    look(of, weights(gradi, unit))));
        });
        return new Settori(
                List.copyOf(settori),
                acting.at("cruscotto"),
                t(gradi.provvisorio() ? "scheda.grado.provvisorio" : "oggi.grado"),
                gradi.provvisorio() && !gradi.diUnita().isEmpty() ? t("oggi.settori.nota") : null);
    }

    /** What the weights of a unit make where that is not what they must; null where it is. */
    private static @Nullable String weights(Gradi.DelAnno gradi, UnitaId unit) {
        BigDecimal sum = gradi.pesi().get(unit);
        return sum == null ? null : Formats.number(sum, 2);
    }

    /** The worst thing of a unit, in words. */
    private static State look(List<ObjectiveRow> rows, @Nullable String weights) {
        if (weights != null) {
            return new State("late", t("oggi.guarda.pesi", weights));
        }
        int late = rows.stream().mapToInt(ObjectiveRow::valoriInRitardo).sum();
        if (late > 0) {
            return new State("late", Texts.count("oggi.guarda.ritardo", late));
        }
        long off = count(rows, Semaforo.NON_IN_LINEA) + count(rows, Semaforo.NON_RAGGIUNTO);
        if (off > 0) {
            return new State("late", t("oggi.guarda.non.in.linea", String.valueOf(off)));
        }
        long part = count(rows, Semaforo.PARZIALE);
        if (part > 0) {
            return new State("risk", t("oggi.guarda.parziale", String.valueOf(part)));
        }
        long risk = count(rows, Semaforo.A_RISCHIO);
        return risk > 0
                ? new State("risk", t("oggi.guarda.rischio", String.valueOf(risk)))
                : new State("ok", t("oggi.guarda.niente"));
    }

    private static long count(List<ObjectiveRow> rows, Semaforo semaforo) {
        return rows.stream().filter(o -> o.semaforo() == semaforo).count();
    }
}
