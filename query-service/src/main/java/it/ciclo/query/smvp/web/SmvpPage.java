// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.smvp.web;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.smvp.ModelloDelConsorzio;
import it.ciclo.query.smvp.SmvpDocument;
import it.ciclo.query.smvp.SmvpDocument.Adozione;
import it.ciclo.query.smvp.SmvpDocument.Parere;
import it.ciclo.query.smvp.SmvpDocument.Versione;
import it.ciclo.query.smvp.SmvpQueries.AnnoSeguito;
import it.ciclo.rules.smvp.SmvpCheck;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rulebook as a history.
 *
 * @param versione of the stream, for the next command
 * @param inVigore the version that a year opened today follows; null where none holds yet
 */
record SmvpPage(
        long versione,
        @Nullable Integer inVigore,
        List<Riga> versioni,
        @Nullable Bozza bozza,
        List<AnnoSeguito> anni) {

    enum Stato {
        FUTURA,
        IN_VIGORE,
        SUPERATA
    }

    /** @param anni the years that follow it */
    record Riga(
            int version,
            Anno validFrom,
            boolean predefinito,
            Stato stato,
            @Nullable Adozione adozione,
            @Nullable ModelloDelConsorzio delConsorzio,
            List<Anno> anni) {}

    /**
     * @param problemi how many parameters do not agree
     * @param parereVincolante whether it cannot be adopted without a favourable opinion
     */
    record Bozza(
            int version,
            Anno validFrom,
            @Nullable String modello,
            @Nullable Integer daVersione,
            @Nullable ModelloDelConsorzio delConsorzio,
            int problemi,
            boolean parereVincolante,
            @Nullable Parere parere) {}

    static SmvpPage of(SmvpDocument smvp, List<AnnoSeguito> anni, Anno today) {
        Versione inForce = smvp.inForce(today);
        return new SmvpPage(
                smvp.versione() == null ? 0 : smvp.versione(),
                inForce == null ? null : inForce.version(),
                smvp.versioni().stream()
                        .sorted(Comparator.comparingInt(Versione::version).reversed())
                        .map(v -> new Riga(
                                v.version(),
                                v.validFrom(),
                                v.predefinito(),
                                stato(v, inForce, today),
                                v.adozione(),
                                v.delConsorzio(),
                                anni.stream()
                                        .filter(a -> a.version() == v.version())
                                        .map(AnnoSeguito::anno)
                                        .toList()))
                        .toList(),
                bozza(smvp),
                anni);
    }

    private static Stato stato(Versione v, @Nullable Versione inForce, Anno today) {
        if (inForce != null && v.version() == inForce.version()) {
            return Stato.IN_VIGORE;
        }
        return v.validFrom().compareTo(today) > 0 ? Stato.FUTURA : Stato.SUPERATA;
    }

    private static @Nullable Bozza bozza(SmvpDocument smvp) {
        SmvpDocument.Bozza draft = smvp.bozza();
        return draft == null
                ? null
                : new Bozza(
                        draft.version(),
                        draft.validFrom(),
                        draft.modello(),
                        draft.daVersione(),
                        draft.delConsorzio(),
                        SmvpCheck.of(draft.rules()).size(),
                        draft.rules().requiresOpinion()
                                || smvp.versioni().getLast().rules().requiresOpinion(),
                        draft.parere());
    }
}
