// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.caricamenti;

import it.ciclo.contracts.TenantId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What would become of a sheet, kept in the session until it is loaded or another is chosen.
 *
 * @param problema what is wrong with all of it: a year that is not open; empty where nothing is
 * @param comando the body of the command that would load the good rows
 */
public record Anteprima(
        UUID id,
        TenantId tenant,
        int anno,
        String file,
        String sha256,
        String formato,
        List<Riga> righe,
        List<String> avvisi,
        String problema,
        Map<String, Object> comando) {

    static final String NAME = Anteprima.class.getName();

    /**
     * @param dettagli its place in the albero and what its indicatori say besides
     * @param motivi why it is not loaded; empty where it is
     */
    public record Riga(
            String riga,
            String codice,
            String titolo,
            String settore,
            String peso,
            String indicatori,
            List<String> dettagli,
            List<String> motivi) {
        public boolean buona() {
            return motivi.isEmpty();
        }
    }

    public Anteprima {
        righe = List.copyOf(righe);
        avvisi = List.copyOf(avvisi);
    }

    public long buone() {
        return righe.stream().filter(Riga::buona).count();
    }

    public long scartate() {
        return righe.size() - buone();
    }
}
