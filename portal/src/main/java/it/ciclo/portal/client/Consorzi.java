// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tenant-service says about bringing enti in. */
public final class Consorzi {

    private Consorzi() {}

    public enum Passo {
        DATI_UFFICIALI,
        PROFILO,
        UFFICI,
        PERSONE,
        SMVP,
        CALENDARIO,
        INVITO
    }

    public enum Stato {
        DA_FARE,
        FATTO,
        MANCA,
        FALLITO
    }

    /** What the steps of a comune come to, as its list is ordered. */
    public enum StatoAvvio {
        FALLITO,
        MANCA,
        IN_CORSO,
        PRONTO,
        CONFERMATO,
        ANNULLATO
    }

    public record PassoFatto(
            Passo passo,
            Stato stato,
            int tentativi,
            @Nullable String perche,
            Instant aggiornatoIl) {}

    public record Profilo(
            @Nullable String denominazione,
            @Nullable String provincia,
            @Nullable String sigla,
            @Nullable String indirizzo,
            @Nullable String cap,
            @Nullable String sede,
            @Nullable String codiceIstat,
            @Nullable String codiceCatastale,
            @Nullable String codiceFiscale,
            @Nullable String partitaIva,
            @Nullable String email,
            @Nullable String pec,
            @Nullable Integer popolazione,
            @Nullable Integer dipendenti) {

        public static final Profilo EMPTY =
                new Profilo(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public record Ufficio(@Nullable String codice, @Nullable String nome) {}

    public record Dati(String comune, Profilo profilo, List<Ufficio> uffici, int anno) {}

    /**
     * @param prontezza per cent
     * @param segretario the address the first one is asked at, until she has come
     * @param consegnatoIl when the link she can still use was given or sent; absent where there is none
     * @param posta whether Ciclo sends letters, or links are handed over
     */
    public record Avvio(
            TenantId tenant,
            Dati dati,
            @Nullable UUID caricamento,
            @Nullable Integer riga,
            Instant creatoIl,
            @Nullable Instant confermatoIl,
            StatoAvvio stato,
            List<PassoFatto> passi,
            int prontezza,
            int inviti,
            int accettati,
            @Nullable String segretario,
            @Nullable Instant consegnatoIl,
            boolean posta) {}

    public record Persona(
            @Nullable String nome,
            @Nullable String cognome,
            @Nullable String email,
            @Nullable String ruolo,
            @Nullable String ufficio) {}

    /** A comune as typed, or as a row of a sheet. @param riga its number there */
    public record Richiesta(
            @Nullable Integer riga,
            @Nullable String comune,
            @Nullable String sigla,
            @Nullable Profilo profilo,
            @Nullable List<Ufficio> uffici,
            @Nullable List<Persona> persone,
            @Nullable Persona segretario,
            @Nullable Integer anno) {}

    public record Errore(String pointer, String code, String message) {}

    public record Rifiutata(int riga, Richiesta richiesta, List<Errore> errori) {}

    /** @param avviati how many comuni came of it, of which {@code pronti} are ready and {@code fermi} wait for somebody */
    public record Caricamento(
            UUID id,
            String file,
            int righe,
            Instant creatoIl,
            UUID creatoDa,
            int avviati,
            int pronti,
            int fermi,
            List<Rifiutata> rifiutate) {}

    /** How many comuni there are of each state. */
    public record Conteggi(int falliti, int mancanti, int inCorso, int pronti, int confermati) {
        public int tutti() {
            return falliti + mancanti + inCorso + pronti + confermati;
        }
    }

    /**
     * @param daConsegnare how many links of first segretari are to be handed over; none where Ciclo sends mail
     * @param altri where the next page begins; null on the last one
     */
    public record Pagina(
            Conteggi conteggi,
            List<Avvio> avvii,
            int daConsegnare,
            @Nullable String altri) {}

    /** An ente of the consortium. */
    public record Ente(TenantId tenant, String denominazione, String stato) {}

    /** @param altri where the list goes on; null at its end */
    public record Enti(List<Ente> enti, @Nullable TenantId altri) {}

    /** A link to be handed over to a first segretario, told once. */
    public record Consegnato(
            TenantId tenant, String ente, String nome, String cognome, String email, String indirizzo) {}

    /** Which of the comuni are asked for. @param stato empty for all @param dopo empty for the first page */
    public record Domanda(String q, String stato, String dopo) {}

    public record Provata(
            int riga, @Nullable String comune, @Nullable String denominazione, List<Errore> errori) {}

    public record Comune(
            String codiceIstat,
            String nome,
            String codiceCatastale,
            String provincia,
            String sigla,
            String regione,
            List<String> cap,
            int popolazione) {}

    /** @param simile whether it is the one that was probably meant @param ancora whether there are more */
    public record Comuni(String fonte, List<Comune> comuni, boolean simile, boolean ancora) {}

    public record Caricato(UUID id) {}

    public record Iniziato(TenantId tenant) {}

    /** @param indirizzo to be handed over, shown once @param errore why the letter did not leave */
    public record Collegamento(
            @Nullable String indirizzo, @Nullable String errore) {}

    public record Offerta(String ente, String nome, String cognome, String email, String ruolo, Instant scadeIl) {}
}
