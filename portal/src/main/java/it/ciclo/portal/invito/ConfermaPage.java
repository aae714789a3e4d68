// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.invito;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.portal.client.InvitiClient.Preparato;
import it.ciclo.portal.frame.Formats;
import java.util.List;

/** What the first Segretario confirms. */
public record ConfermaPage(
        String ente, String indirizzo, List<Fatto> fatti, String anno, List<String> settori, List<String> invitati) {

    public record Fatto(String che, String valore) {}

    static ConfermaPage of(String indirizzo, EnteProfile p, Preparato preparato) {
        return new ConfermaPage(
                p.denominazione(),
                indirizzo,
                List.of(
                        new Fatto(t("avvio.campo.denominazione"), p.denominazione()),
                        new Fatto(
                                t("avvio.campo.indirizzo"),
                                p.indirizzo() + ", " + p.cap() + " " + town(p) + " (" + p.sigla() + ")"),
                        new Fatto(t("conferma.codici"), "ISTAT " + p.codiceIstat() + " · " + p.codiceCatastale()),
                        new Fatto(t("avvio.campo.codiceFiscale"), p.codiceFiscale()),
                        new Fatto(t("avvio.campo.email"), p.email()),
                        new Fatto(t("avvio.campo.pec"), p.pec()),
                        new Fatto(t("avvio.campo.popolazione"), Formats.number(p.popolazione())),
                        new Fatto(t("avvio.campo.dipendenti"), Formats.number(p.dipendenti()))),
                String.valueOf(preparato.anno()),
                preparato.uffici().stream()
                        .map(u -> u.codice() + " " + u.nome())
                        .toList(),
                preparato.inviti().stream()
                        .map(i -> t("conferma.invitata", i.nome() + " " + i.cognome(), t("ruolo." + i.ruolo())))
                        .toList());
    }

    /** A comune is called after its town. */
    private static String town(EnteProfile p) {
        return p.denominazione().replaceFirst("^Comune (di |d[’'])", "");
    }
}
