// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveDetail.Valutata;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the grado is what it is: the sum, written so that it can be checked by hand.
 *
 * @param rounded how the sum became the grado
 * @param provvisorio how many values it waits for; null once there are all
 */
public record Perche(
        String question,
        List<Riga> righe,
        String somma,
        String rounded,
        String regola,
        @Nullable String provvisorio,
        @Nullable String valutato) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param share what the weight counts for where not all weights count; null where it counts for itself */
    public record Riga(
            String nome,
            String formula,
            String times,
            @Nullable String share,
            String punti) {}

    /** Null while there is nothing to explain. */
    static @Nullable Perche of(ObjectiveDetail o) {
        var s = o.spiegazione();
        if (s == null || s.somma() == null || o.grado() == null) {
            return null;
        }
        return of(s, s.somma(), o.grado(), valutata(o));
    }

    private static @Nullable Valutata valutata(ObjectiveDetail o) {
        var judged = o.giudizio() == null ? null : o.giudizio().valutazione();
        return judged == null || judged.grado() == null ? null : judged;
    }

    /** @param judged what the OIV put in place of the computed grado; null: nothing */
    static Perche of(ObjectiveDetail.Spiegazione s, BigDecimal somma, BigDecimal shown, @Nullable Valutata judged) {
        String grado = Formats.grado(judged == null ? shown : s.arrotondato());
        return new Perche(
                t("scheda.perche", Formats.grado(shown)),
                s.righe().stream().map(r -> riga(r, s.pesoConValore())).toList(),
                Formats.exact(round(somma), 3),
                t("scheda.arrotondata", grado),
                t("scheda.regola", regola(s.regola()), String.valueOf(s.smvpVersione()))
                        + (s.giudizio().isEmpty() ? "" : " " + t("scheda.giudizio", s.giudizio())),
                s.senzaValore() == 0 ? null : Texts.count("scheda.perche.provvisorio", s.senzaValore()),
                judged == null
                        ? null
                        : t(
                                "scheda.perche.valutato",
                                Formats.grado(shown),
                                grado,
                                Formats.date(judged.il()),
                                judged.motivo()));
    }

    /** Where weights are missing the others are divided by their sum: said, so that nobody multiplies by what is not meant. */
    private static Riga riga(ObjectiveDetail.Riga r, BigDecimal counting) {
        String peso = Formats.exact(r.peso(), 0);
        boolean whole = counting.compareTo(HUNDRED) == 0;
        return new Riga(
                r.nome(),
                r.formula(),
                r.grado() == null
                        ? Formats.NOT_YET
                        : Formats.exact(round(r.grado()), 2) + " × " + peso
                                + (whole ? "%" : " ÷ " + Formats.exact(counting, 0)),
                r.grado() == null || whole
                        ? null
                        : t(
                                "scheda.perche.quota",
                                peso,
                                Formats.exact(counting, 0),
                                Formats.number(
                                        r.peso().multiply(HUNDRED).divide(counting, 2, RoundingMode.HALF_UP), 2)),
                r.punti() == null ? Formats.NOT_YET : Formats.exact(round(r.punti()), 3));
    }

    private static String regola(String regola) {
        return Texts.has("regola." + regola) ? t("regola." + regola) : regola;
    }

    private static BigDecimal round(BigDecimal value) {
        return value.setScale(Math.min(value.scale(), 4), RoundingMode.HALF_UP);
    }
}
