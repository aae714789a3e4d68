// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why the grado is what it is: the sum, written so that it can be checked by hand. @param rounded how the sum became the grado */
public record Perche(String question, List<Riga> righe, String somma, String rounded, String regola) {

    public record Riga(String nome, String formula, String times, String punti) {}

    /** Null while there is nothing to explain. */
    static @Nullable Perche of(ObjectiveDetail o) {
        var s = o.spiegazione();
        if (s == null || s.somma() == null || o.grado() == null) {
            return null;
        }
        String grado = Formats.grado(o.grado());
        return new Perche(
                t("scheda.perche", grado),
                s.righe().stream().map(Perche::riga).toList(),
                Formats.exact(round(s.somma()), 3),
                t("scheda.arrotondata", grado),
                t("scheda.regola", regola(s.regola()), String.valueOf(s.smvpVersione()))
                        + (s.giudizio().isEmpty() ? "" : " " + t("scheda.giudizio", s.giudizio())));
    }

    private static Riga riga(ObjectiveDetail.Riga r) {
        return new Riga(
                r.nome(),
                r.formula(),
                r.grado() == null
                        ? Formats.NOT_YET
                        : Formats.exact(round(r.grado()), 2) + " × " + Formats.exact(r.peso(), 0) + "%",
                r.punti() == null ? Formats.NOT_YET : Formats.exact(round(r.punti()), 3));
    }

    private static String regola(String regola) {
        return Texts.has("regola." + regola) ? t("regola." + regola) : regola;
    }

    private static BigDecimal round(BigDecimal value) {
        return value.setScale(Math.min(value.scale(), 4), RoundingMode.HALF_UP);
    }
}
