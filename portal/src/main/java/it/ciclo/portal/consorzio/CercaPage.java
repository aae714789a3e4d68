// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import it.ciclo.portal.client.Consorzi;
import it.ciclo.portal.frame.Formats;
import java.util.List;
import java.util.Set;

/** Which comune is meant. @param presenti the codes of those that are in the consortium already */
public record CercaPage(String indirizzo, String comuni, String q, Consorzi.Comuni trovati, Set<String> presenti) {

    /** @param presente whether it is in the consortium already, and cannot be added */
    public record Riga(String nome, String dove, String dettagli, boolean presente) {}

    public List<Riga> righe() {
        return trovati.comuni().stream()
                .map(c -> new Riga(
                        c.nome() + " (" + c.sigla() + ")",
                        indirizzo + "?istat=" + c.codiceIstat(),
                        "ISTAT " + c.codiceIstat() + " · " + c.codiceCatastale() + " · " + c.provincia() + " · "
                                + Formats.number(c.popolazione()) + " abitanti",
                        presenti.contains(c.codiceIstat())))
                .toList();
    }
}
