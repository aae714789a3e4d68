// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro.web;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.PersonId;
import it.ciclo.query.registro.Campo;
import it.ciclo.query.registro.LegalDate;
import it.ciclo.query.registro.Pezzo;
import it.ciclo.query.registro.RegistroQueries.Prova;
import it.ciclo.query.registro.RegistroQueries.Voce;
import it.ciclo.query.registro.RegistroQueries.VoceStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry with its proof: what changed, the event as stored, and whether its hash is that of its bytes. */
record VocePage(
        long sequenza,
        @Nullable Anno anno,
        Instant registratoIl,
        String tipo,
        PersonId attore,
        String ruolo,
        @Nullable PersonId delegante,
        @Nullable Act atto,
        @Nullable Organ organo,
        @Nullable LocalDate successoIl,
        List<Pezzo> frase,
        @Nullable String motivo,
        VoceStream stream,
        @Nullable String flag,
        List<Campo> campi,
        UUID commandId,
        UUID eventId,
        long streamVersion,
        String impronta,
        String precedente,
        boolean impronteVerificate,
        String grezzo,
        String metadata,
        long di) {

    static VocePage of(Voce voce, List<Campo> campi, Prova prova, long head) {
        return new VocePage(
                voce.sequenza(),
                voce.anno(),
                voce.registratoIl(),
                voce.tipo(),
                voce.attore(),
                voce.ruolo(),
                voce.delegante(),
                voce.atto(),
                voce.organo(),
                LegalDate.of(EventJson.read(voce.tipo(), prova.event().payload())),
                voce.frase(),
                voce.motivo(),
                voce.stream(),
                voce.flag(),
                campi,
                prova.event().commandId(),
                prova.event().eventId(),
                prova.event().streamVersion(),
                prova.event().hash(),
                prova.event().previousHash(),
                prova.coversAll(),
                prova.event().payload(),
                prova.event().metadata(),
                head);
    }
}
