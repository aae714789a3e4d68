// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.scadenzario;

import it.ciclo.contracts.norme.Norme;
import it.ciclo.contracts.norme.Norme.Certezza;
import it.ciclo.contracts.norme.Norme.Conta;
import it.ciclo.contracts.tenancy.EnteProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an ente owes by its size: section 15 of the cycle. Nothing is hidden from a small one, it is told what it may leave out. */
public final class Dimensione {

    private static final List<String> CODICI = List.of("PIAO_INTERO", "PEG", "DUP_INTERO", "CONTROLLO_STRATEGICO");

    /** @param dovuto null while the ente has not said how big it is */
    public record Riga(
            String codice,
            Conta conta,
            @Nullable Integer quanti,
            int soglia,
            @Nullable Boolean dovuto,
            String fonte,
            Certezza certezza) {}

    private Dimensione() {}

    public static List<Riga> of(@Nullable EnteProfile ente) {
        return Norme.soglie(CODICI).stream().map(soglia -> riga(soglia, ente)).toList();
    }

    private static Riga riga(Norme.Soglia soglia, @Nullable EnteProfile ente) {
        int size = ente == null
                ? 0
                : switch (soglia.conta()) {
                    case ABITANTI -> ente.popolazione();
                    case DIPENDENTI -> ente.dipendenti();
                };
        return new Riga(
                soglia.codice(),
                soglia.conta(),
                size > 0 ? size : null,
                soglia.valore(),
                size > 0 ? soglia.isReachedBy(size) : null,
                soglia.fonte(),
                soglia.certezza());
    }
}
