// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.invito;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.portal.frame.Formats;
import java.util.List;

/** What the first Segretario confirms. */
public record ConfermaPage(String ente, String indirizzo, List<Fatto> fatti) {

    public record Fatto(String che, String valore) {}

    static ConfermaPage of(String indirizzo, EnteProfile p) {
        return new ConfermaPage(
                p.denominazione(),
                indirizzo,
                List.of(
                        new Fatto(t("avvio.campo.denominazione"), p.denominazione()),
                        new Fatto(t("avvio.campo.indirizzo"), p.indirizzo() + ", " + p.cap() + " (" + p.sigla() + ")"),
                        new Fatto(t("conferma.codici"), "ISTAT " + p.codiceIstat() + " · " + p.codiceCatastale()),
                        new Fatto(t("avvio.campo.codiceFiscale"), p.codiceFiscale()),
                        new Fatto(t("avvio.campo.email"), p.email()),
                        new Fatto(t("avvio.campo.pec"), p.pec()),
                        new Fatto(t("avvio.campo.popolazione"), Formats.number(p.popolazione())),
                        new Fatto(t("avvio.campo.dipendenti"), Formats.number(p.dipendenti()))));
    }
}
