// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.PersonId;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What query-service says of the rulebook. @param versione of the stream, for the next command */
record SmvpAnswer(
        long versione,
        @Nullable Integer inVigore,
        List<Riga> versioni,
        @Nullable Bozza bozza,
        List<Anno> anni) {

    SmvpAnswer {
        versioni = versioni == null ? List.of() : List.copyOf(versioni);
        anni = anni == null ? List.of() : List.copyOf(anni);
    }

    enum Stato {
        FUTURA,
        IN_VIGORE,
        SUPERATA
    }

    record Riga(
            int version,
            int validFrom,
            boolean predefinito,
            Stato stato,
            @Nullable Adozione adozione,
            @Nullable DelConsorzio delConsorzio,
            List<Integer> anni) {}

    /** The template of the consortium rules began as a copy of. */
    record DelConsorzio(UUID id, int versione, String nome) {}

    /** @param regole how many rules were compared */
    record Confronto(int regole, List<Differenza> differenze) {}

    record Adozione(
            Act atto,
            boolean senzaParere,
            boolean inCorsoDAnno,
            @Nullable String motivoParere,
            @Nullable Parere parere) {}

    record Parere(
            String esito, Act atto, String motivo, @Nullable String conflittoDichiarato) {}

    record Bozza(
            int version,
            int validFrom,
            @Nullable String modello,
            @Nullable Integer daVersione,
            @Nullable DelConsorzio delConsorzio,
            int problemi,
            boolean parereVincolante,
            @Nullable Parere parere) {}

    /** A year and the version it follows. */
    record Anno(int anno, int version, boolean approvato) {}

    /** One version, or the draft, whole. */
    record Regole(
            long versione,
            int version,
            int validFrom,
            boolean predefinito,
            JsonNode rules,
            List<Gruppo> gruppi,
            @Nullable Integer confronto,
            List<Differenza> differenze,
            List<Problema> problemi,
            @Nullable Adozione adozione,
            @Nullable Parere parere,
            @Nullable String modello,
            @Nullable Integer daVersione,
            @Nullable DelConsorzio delConsorzio,
            List<PersonId> autori) {}

    record Gruppo(String sezione, List<Parametro> parametri) {}

    record Parametro(String pointer, String nome, String valore) {}

    record Differenza(
            String nome, @Nullable String prima, @Nullable String dopo) {}

    record Problema(String pointer, String code, String message) {}

    record Modello(String codice, String nome, String descrizione, String fonte, JsonNode rules) {}

    /** @param anno absent for the worked example */
    record Prova(List<Problema> problemi, @Nullable Integer anno, int versione, List<Cifra> righe) {}

    record Cifra(
            String che,
            String nome,
            @Nullable BigDecimal prima,
            @Nullable BigDecimal dopo) {}
}
