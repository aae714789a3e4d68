// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.caricamenti;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What query-service says of one caricamento. */
record Caricamento(
        UUID id,
        long versione,
        @Nullable File file,
        @Nullable Integer da,
        List<Voce> obiettivi,
        List<Scartata> scartate,
        PersonId caricatoDa,
        Instant caricatoIl,
        long sequenza,
        @Nullable Annullamento annullamento,
        boolean annullabile,
        List<String> cambiati) {

    /** The name of the sheet, or of which Piano it is a copy. */
    String titolo() {
        return file == null ? t("caricamenti.copiato", String.valueOf(da)) : file.nome();
    }

    record File(String nome, String sha256, String formato) {}

    record Voce(
            ObjectiveId obiettivo,
            String codice,
            @Nullable Integer riga,
            @Nullable ObjectiveId continua) {}

    record Scartata(int riga, String codice, String motivo) {}

    record Annullamento(String motivo, PersonId da, Instant il, long sequenza) {}
}
