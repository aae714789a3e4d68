// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.Cicli.CicloDetail;
import it.ciclo.portal.client.Cicli.Passo;
import it.ciclo.portal.client.Cicli.StatoPasso;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of the cycle. @param css done, now or todo */
public record Step(
        String css,
        String nome,
        String stato,
        String detail,
        @Nullable Progress progress) {

    public static List<Step> of(CicloDetail ciclo, List<ObjectiveRow> rows, Acting acting) {
        return ciclo.passi().stream().map(p -> of(p, ciclo, rows, acting)).toList();
    }

    private static Step of(Cicli.PassoDelCiclo p, CicloDetail ciclo, List<ObjectiveRow> rows, Acting acting) {
        return new Step(
                switch (p.stato()) {
                    case FATTO -> "done";
                    case IN_CORSO -> "now";
                    case DA_FARE, SALTATO -> "todo";
                },
                t("passo." + p.passo()),
                t("passo.stato." + p.stato()),
                switch (p.stato()) {
                    case FATTO -> since(p);
                    case IN_CORSO, DA_FARE -> term(ciclo, p.passo(), acting.today());
                    case SALTATO -> "";
                },
                p.stato() == StatoPasso.IN_CORSO ? Progress.of(p.passo(), ciclo, rows, acting.today()) : null);
    }

    private static String since(Cicli.PassoDelCiclo p) {
        return (p.data() == null ? "" : Formats.date(p.data()))
                + (p.atto() == null
                        ? ""
                        : " · " + t("organo.breve." + p.atto().organo()) + " n. "
                                + p.atto().numero());
    }

    private static String term(CicloDetail ciclo, Passo passo, LocalDate today) {
        String kind = switch (passo) {
            case PROGRAMMAZIONE, ASSEGNAZIONE -> "PIANO";
            case MONITORAGGIO -> "";
            case MISURAZIONE -> "MISURAZIONI";
            case RELAZIONE -> "RELAZIONE";
        };
        return ciclo.scadenze().stream()
                .filter(s -> s.kind().equals(kind))
                .findFirst()
                .map(s -> t("passo.entro", Formats.date(s.entro())))
                .orElse(passo == Passo.MONITORAGGIO ? monitoring(ciclo.anno(), today) : "");
    }

    private static String monitoring(int anno, LocalDate today) {
        return today.getYear() < anno
                ? t("passo.comincia", Formats.date(LocalDate.of(anno, 1, 1)))
                : t("passo.monitoraggio");
    }
}
