// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.monitoraggio;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.Period;
import it.ciclo.portal.client.Answers;
import it.ciclo.portal.client.Monitoraggi;
import it.ciclo.portal.client.Monitoraggi.Uno;
import java.util.Objects;

/** The monitoring of July as query-service writes it, read as the client reads it. */
final class Luglio {

    static final Period JULY = Period.of("2026-07");

    private static final String DINO = "11111111-2222-4333-8444-555555555555";

    private Luglio() {}

    /** @param stato APERTO, ESAMINATO or CHIUSO */
    static Monitoraggi answer(String stato) {
        String esame = stato.equals("APERTO") ? "null" : """
                {"atto": {"organo": "OIV", "numero": "2", "data": "2026-07-29", "immediatamenteEseguibile": false},
                 "osservazioni": "Due scostamenti motivati", "richieste": 1, "conflittoDichiarato": "sono anche il segretario"}""";
        return EventJson.mapper()
                .readValue(
                        """
                {"anno": 2026, "fase": "GESTIONE", "mancanti": [], "monitoraggi": [{
                  "period": "2026-07", "versione": 4, "stato": "%s", "entro": "2026-07-24", "scaduto": %s,
                  "riferiti": 1, "obiettivi": 2, "esame": %s,
                  "prese": [{"organo": "GIUNTA", "presaAttoIl": "2026-07-30"}],
                  "righe": [
                    {"obiettivo": "cccccccc-0000-4000-8000-000000000001", "codice": "TE-01", "titolo": "Permessi in tempi certi",
                     "unita": "%s", "responsabile": "%s", "semaforo": "A_RISCHIO",
                     "indicatori": [
                       {"id": "aaaaaaaa-0000-4000-8000-000000000004", "nome": "Lotto 2", "misura": {"tipo": "FASI", "fasi": []}, "unitaDiMisura": "", "decimali": 0},
                       {"id": "aaaaaaaa-0000-4000-8000-000000000001", "nome": "Tempo medio", "misura": {"tipo": "DECRESCENTE", "target": "45"},
                        "unitaDiMisura": "giorni", "decimali": 1, "ultimoPeriodo": "2026-06", "ultimoValore": {"tipo": "NUMERO", "numero": "49.3"}}],
                     "rapporto": {"andamento": "A_RISCHIO", "causa": {"classe": "ESOGENA", "testo": "la ditta ha chiesto una proroga <b>"},
                       "proposta": "affidare il collaudo", "previsioni": [{"indicatore": "aaaaaaaa-0000-4000-8000-000000000001", "nome": "Tempo medio",
                         "misura": {"tipo": "DECRESCENTE", "target": "45"}, "unitaDiMisura": "giorni", "decimali": 1, "valore": {"tipo": "NUMERO", "numero": "48"}}],
                       "da": "%s", "il": "2026-07-20T09:15:00Z", "correzioni": 1},
                     "richiesta": "come si recupera il ritardo", "attendeAzione": true},
                    {"obiettivo": "cccccccc-0000-4000-8000-000000000002", "codice": "TE-02", "titolo": "Tempi dei pagamenti",
                     "unita": "%s", "responsabile": "%s", "semaforo": "IN_LINEA",
                     "indicatori": [{"id": "aaaaaaaa-0000-4000-8000-000000000002", "nome": "SCIA", "misura": {"tipo": "RAPPORTO", "target": "80", "crescente": true, "seZero": "NOT_AVAILABLE", "quoziente": "PERCENTUALE"},
                        "unitaDiMisura": "%%", "decimali": 1}],
                     "attendeAzione": false, "fasiInRitardo": [{"nome": "Gara", "giorni": 71, "al": "2026-07-10"}, {"nome": "Avviso", "giorni": 1, "al": "2026-07-10"}]}],
                  "azioni": [{"azione": "dddddddd-0000-4000-8000-000000000001", "period": "2026-07", "obiettivo": "cccccccc-0000-4000-8000-000000000001",
                    "codice": "TE-01", "titolo": "Permessi in tempi certi", "unita": "%s", "cosa": "sollecitare la ditta", "incaricato": "%s",
                    "entro": "2026-09-30", "inRitardo": true, "nota": "prot. 4410", "stato": "APERTA"}]}]}
                """.formatted(
                                        stato,
                                        stato.equals("APERTO"),
                                        esame,
                                        Answers.UNIT,
                                        DINO,
                                        DINO,
                                        Answers.UNIT,
                                        DINO,
                                        Answers.UNIT,
                                        DINO),
                        Monitoraggi.class);
    }

    static Uno july(String stato) {
        return Objects.requireNonNull(answer(stato).of(JULY));
    }
}
