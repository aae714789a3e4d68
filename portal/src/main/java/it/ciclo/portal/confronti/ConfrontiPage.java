// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.confronti;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.ConfrontiClient.Anno;
import it.ciclo.portal.client.ConfrontiClient.Cifra;
import it.ciclo.portal.client.ConfrontiClient.Confronto;
import it.ciclo.portal.client.ConfrontiClient.Elenco;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons as the ente sees them.
 *
 * @param decidi where the segretario joins or leaves; absent for others
 */
public record ConfrontiPage(
        String lead,
        String segno,
        String stato,
        @Nullable String perche,
        @Nullable String decidi,
        String bottone,
        List<Periodo> anni) {

    /** A year the ente has given. @param nota of which day it is, or why there is nothing yet */
    public record Periodo(String anno, String nota, List<Riga> generali, List<Riga> indicatori) {}

    /** @param perche why nothing is compared; absent where it is */
    public record Riga(
            String nome,
            String valore,
            String enti,
            String primo,
            String mediana,
            String terzo,
            String posizione,
            @Nullable String perche) {}

    static ConfrontiPage of(Acting acting, Elenco all) {
        var joined = all.partecipazione();
        return new ConfrontiPage(
                t("confronti.lead", all.consorzio(), String.valueOf(all.altriEnti())),
                joined == null ? "none" : "ok",
                joined == null ? t("confronti.fuori") : t("confronti.dentro", Formats.date(joined.dal())),
                joined == null ? null : joined.motivo(),
                acting.is(Role.SEGRETARIO) ? acting.at("confronti/" + (joined == null ? "adesione" : "ritiro")) : null,
                t(joined == null ? "confronti.aderisci" : "confronti.ritirati"),
                all.anni().stream().map(a -> year(all, a)).toList());
    }

    private static Periodo year(Elenco all, Anno a) {
        return new Periodo(
                String.valueOf(a.anno()),
                a.chiusoIl() == null || a.enti() == null
                        ? t("confronti.attesa", String.valueOf(all.altriEnti() + 1), Formats.date(all.prossima()))
                        : count("confronti.fatto", a.enti(), Formats.date(a.chiusoIl())),
                rows(all, a, "GENERALE"),
                rows(all, a, "INDICATORE"));
    }

    private static List<Riga> rows(Elenco all, Anno a, String kind) {
        return a.cifre().stream()
                .filter(c -> c.tipo().equals(kind))
                .map(c -> row(all, a, c))
                .toList();
    }

    private static Riga row(Elenco all, Anno a, Cifra c) {
        Confronto made = c.confronto();
        if (made == null) {
            String why = a.chiusoIl() == null
                    ? t("confronti.non.ancora")
                    : t("confronti.pochi", String.valueOf(all.altriEnti() + 1));
            return new Riga(c.nome(), shown(c.valore(), c.unita()), "", "", "", "", "", why);
        }
        return new Riga(
                c.nome(),
                shown(c.valore(), c.unita()),
                Formats.number(made.enti()),
                shown(made.primo(), c.unita()),
                shown(made.mediana(), c.unita()),
                shown(made.terzo(), c.unita()),
                t("confronti.posizione." + made.posizione()),
                null);
    }

    private static String shown(BigDecimal value, String unit) {
        return Formats.withUnit(Formats.exact(value, 0), unit);
    }
}
