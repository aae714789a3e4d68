// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.scadenze;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.oggi.Step;
import it.ciclo.portal.session.Acting;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a year, ready to be read.
 *
 * @param proroga whether the acting role may write one
 * @param passi of the cycle, with their acts
 */
public record ScadenzePage(
        String anno, String indirizzo, List<Riga> righe, boolean proroga, List<Step> passi, List<Misura> misure) {

    /**
     * What holds for an ente of this size.
     *
     * @param quanti how many it has, against the threshold
     */
    public record Misura(
            String testo,
            String quanti,
            String fonte,
            @Nullable String dubbio) {}

    /**
     * @param come how the day is computed and where that stands
     * @param dubbio how sure the source is, where it is not
     * @param proroga what moved it
     * @param segno the shape of its state
     */
    public record Riga(
            String che,
            String entro,
            String come,
            @Nullable String dubbio,
            @Nullable String proroga,
            String segno,
            String stato,
            @Nullable String perche,
            @Nullable String dove) {}

    static ScadenzePage of(Acting acting, ScadenzeAnswer scadenze, List<Step> passi) {
        boolean may = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        return new ScadenzePage(
                String.valueOf(scadenze.anno()),
                acting.address(),
                scadenze.termini().stream().map(term -> riga(acting, term, may)).toList(),
                may && scadenze.termini().stream().anyMatch(ScadenzeAnswer.Termine::prorogabile),
                passi,
                scadenze.dimensione().stream().map(ScadenzePage::misura).toList());
    }

    private static Misura misura(ScadenzeAnswer.Dimensione d) {
        String dovuto = d.dovuto() == null ? "ignoto" : d.dovuto() ? "si" : "no";
        String limite = t("dimensione.soglia." + d.conta(), Formats.number(d.soglia()));
        return new Misura(
                t("dimensione." + d.codice() + "." + dovuto),
                d.quanti() == null
                        ? t("dimensione.ignoti", limite)
                        : t("dimensione.quanti." + d.conta(), Formats.number(d.quanti()), limite),
                d.fonte(),
                d.certezza().equals("LETTO") ? null : t("scadenza.certezza." + d.certezza()));
    }

    private static Riga riga(Acting acting, ScadenzeAnswer.Termine term, boolean may) {
        LocalDate entro = term.entro();
        return new Riga(
                t("scadenza." + term.codice()),
                entro == null ? Formats.NOT_YET : Formats.date(entro),
                come(term),
                term.certezza().equals("LETTO") ? null : t("scadenza.certezza." + term.certezza()),
                term.proroga() == null
                        ? null
                        : t(
                                "scadenza.prorogata",
                                Formats.date(term.proroga().prima()),
                                term.proroga().provvedimento(),
                                term.proroga().motivo()),
                segno(term.stato()),
                stato(term, acting.today()),
                perche(term),
                may && term.prorogabile() && term.giorni() == null
                        ? acting.at("scadenze/proroga?termine=" + term.codice())
                        : null);
    }

    /** Why it was late; of what asks for more than one act, when it counts as done. */
    private static @Nullable String perche(ScadenzeAnswer.Termine term) {
        boolean explained =
                term.codice().equals("SECONDA_FASE") || term.codice().equals("MONITORAGGIO");
        return explained && term.fattoIl() == null ? t("scadenza." + term.codice() + ".quando") : term.motivo();
    }

    private static String come(ScadenzeAnswer.Termine term) {
        return term.giorni() == null || term.da() == null
                ? term.fonte()
                : count("scadenza.dopo." + term.da(), term.giorni(), term.fonte());
    }

    private static String stato(ScadenzeAnswer.Termine term, LocalDate today) {
        LocalDate day = term.fattoIl() == null ? term.entro() : term.fattoIl();
        return switch (term.stato()) {
            case "RISPETTATA", "IN_RITARDO" -> t("scadenza.stato." + term.stato(), Formats.date(day));
            case "DA_VENIRE", "IN_SCADENZA" ->
                term.entro() == null ? "" : Formats.capital(Formats.until(term.entro(), today));
            default -> t("scadenza.stato." + term.stato());
        };
    }

    private static String segno(String stato) {
        return switch (stato) {
            case "RISPETTATA" -> "ok";
            case "PASSATA" -> "late";
            case "IN_RITARDO", "IN_SCADENZA" -> "risk";
            default -> "none";
        };
    }
}
