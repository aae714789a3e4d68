// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import it.ciclo.portal.client.Consorzi;
import it.ciclo.portal.frame.Formats;
import java.util.List;

/** Which comune is meant. */
public record CercaPage(String indirizzo, String comuni, String q, Consorzi.Comuni trovati) {

    public record Riga(String nome, String dove, String dettagli) {}

    public List<Riga> righe() {
        return trovati.comuni().stream()
                .map(c -> new Riga(
                        c.nome() + " (" + c.sigla() + ")",
                        indirizzo + "?istat=" + c.codiceIstat(),
                        "ISTAT " + c.codiceIstat() + " · " + c.codiceCatastale() + " · " + c.provincia() + " · "
                                + Formats.number(c.popolazione()) + " abitanti"))
                .toList();
    }
}
