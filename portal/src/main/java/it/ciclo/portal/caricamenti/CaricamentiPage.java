// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.caricamenti;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What filled the Piano of a year, and the ways to fill it.
 *
 * @param puo whether the acting role may
 * @param copia whether there is a year before
 * @param bozza that the year before is still a draft; null where it is not
 * @param perche why nobody may now, or who may; null where one may
 * @param piano where the Piano is made first; null where there is one
 */
public record CaricamentiPage(
        String anno,
        String prima,
        String indirizzo,
        boolean puo,
        boolean copia,
        String lead,
        @Nullable String bozza,
        @Nullable String perche,
        @Nullable String piano,
        List<Riga> righe) {

    /**
     * @param chi who loaded it and when
     * @param scartate what was left out, a sentence each
     * @param annulla whether it can be undone
     * @param fermo why it cannot, or that it was
     */
    public record Riga(
            String id,
            String versione,
            String titolo,
            String chi,
            String obiettivi,
            @Nullable String impronta,
            List<String> scartate,
            boolean annulla,
            @Nullable String fermo,
            String voce) {}

    static CaricamentiPage of(
            Acting acting,
            Cicli.Fase fase,
            boolean piano,
            Cicli.@Nullable Fase before,
            List<Caricamento> all,
            People.Names people) {
        boolean role = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)
                || (acting.is(Role.RESPONSABILE) && !acting.unita().isEmpty());
        boolean open = fase == Cicli.Fase.PROGRAMMAZIONE;
        return new CaricamentiPage(
                String.valueOf(acting.anno()),
                String.valueOf(acting.anno() - 1),
                acting.address(),
                role && open && piano,
                before != null,
                t(before == null ? "caricamenti.lead.foglio" : "caricamenti.lead"),
                before == Cicli.Fase.PROGRAMMAZIONE ? t("copia.bozza", String.valueOf(acting.anno() - 1)) : null,
                !role ? t("caricamenti.chi") : why(acting, open, piano),
                role && open && !piano ? acting.at("piano") : null,
                all.stream().map(c -> riga(acting, c, people, role)).toList());
    }

    private static @Nullable String why(Acting acting, boolean open, boolean piano) {
        String anno = String.valueOf(acting.anno());
        return !open ? t("caricamenti.tardi", anno) : piano ? null : t("caricamenti.senza.piano", anno);
    }

    private static Riga riga(Acting acting, Caricamento c, People.Names people, boolean role) {
        var file = c.file();
        return new Riga(
                c.id().toString(),
                String.valueOf(c.versione()),
                c.titolo(),
                t("caricamenti.quando", people.brief(c.caricatoDa()), Formats.date(c.caricatoIl())),
                count("caricamenti.obiettivi", c.obiettivi().size())
                        + ": "
                        + String.join(
                                ", ",
                                c.obiettivi().stream()
                                        .map(Caricamento.Voce::codice)
                                        .toList()),
                file == null ? null : file.sha256(),
                c.scartate().stream()
                        .map(s -> t("caricamenti.scartata", String.valueOf(s.riga()), s.codice(), s.motivo()))
                        .toList(),
                role && c.annullabile(),
                fermo(c, people),
                acting.at("registro/" + c.sequenza() + "#voce"));
    }

    private static @Nullable String fermo(Caricamento c, People.Names people) {
        var undone = c.annullamento();
        if (undone != null) {
            return t("caricamenti.annullato", people.brief(undone.da()), Formats.date(undone.il()), undone.motivo());
        }
        return c.cambiati().isEmpty() ? null : t("caricamenti.cambiati", String.join(", ", c.cambiati()));
    }
}
