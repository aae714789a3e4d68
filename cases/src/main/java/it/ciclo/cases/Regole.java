// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.cases;

import java.util.Map;
import java.util.TreeMap;

/** Which rule of the vocabulary is answered by what. */
final class Regole {

    interface Regola {
        Answer answer(Inputs inputs);
    }

    private static final Map<String, Regola> ALL = new TreeMap<>();

    static {
        ALL.put("SUM", Pubblicati::sum);
        ALL.put("WEIGHTS_SUM", Pubblicati::weightsSum);
        ALL.put("SHARE_PCT", Pubblicati::sharePct);
        ALL.put("RATIO_PCT", Pubblicati::ratioPct);
        ALL.put("MEAN_UNWEIGHTED", Pubblicati::meanUnweighted);
        ALL.put("PERCENT_OF", Denaro::percentOf);
        ALL.put("PREMIO_PESATURA", Denaro::premioPesatura);
        ALL.put("PREMIO_PRO_RATA", Denaro::premioProRata);
        ALL.put("FASCIA_PREMIO", Pubblicati::fasciaPremio);
        ALL.put("FASCIA_MERITO", Pubblicati::fasciaMerito);
        ALL.put("CLASSE_PUNTEGGIO", Pubblicati::classePunteggio);
        ALL.put("PREREQUISITE_GATE", Denaro::prerequisiteGate);
        ALL.put("POINTS_FROM_WEIGHT", Pubblicati::pointsFromWeight);
        ALL.put("DECRESCENTE_TARGET_MET", Pubblicati::decrescenteTargetMet);
        ALL.put("AGGREGATE_WEIGHTED_NOT_MEAN", Pubblicati::aggregateWeightedNotMean);
        ALL.put("MEAN", Pubblicati::mean);
        ALL.put("PERCENT_ADD", Denaro::percentAdd);
        ALL.put("MIN_THRESHOLD", Pubblicati::minThreshold);
        ALL.put("SCORE_BAND_PCT", Denaro::scoreBandPct);
        ALL.put("SEGRETARIO_TETTO", Denaro::segretario);
        ALL.put("SHARE_COMPLEMENT_AMOUNT", Denaro::complement);
        ALL.put("DECRESCENTE_IMPROVED", Pubblicati::decrescenteImproved);
        // Our own words, for the chain and the scheda that no published document prints whole.
        ALL.put("INDICATORE", Catena::indicatore);
        ALL.put("OBIETTIVO", Catena::obiettivo);
        ALL.put("UNITA", Catena::unita);
        ALL.put("ENTE", Catena::ente);
        ALL.put("SCHEDA", Individuale::scheda);
        ALL.put("SCHEDA_PRO_RATA", Individuale::proRata);
        ALL.put("COMPORTAMENTI", Individuale::comportamenti);
        ALL.put("FASCIA", Individuale::fascia);
        ALL.put("PESI_NORMALIZZATI", Individuale::pesiNormalizzati);
        ALL.put("PESATURA", Individuale::pesatura);
        ALL.put("PESO_EFFETTIVO", Individuale::pesoEffettivo);
        ALL.put("PREMIO_P1", Denaro::premioProRata);
        ALL.put("PREMIO_P2", Denaro::premioFascia);
        ALL.put("PREMIO_P3", Denaro::premioPosizione);
        ALL.put("PREMIO_P4", Denaro::segretario);
        ALL.put("PREMIO_P6", Denaro::premioMassimo);
        ALL.put("RIPARTIZIONE", Denaro::ripartizione);
        ALL.put("MAGGIORAZIONE", Denaro::maggiorazione);
        ALL.put("GATE", Denaro::gate);
    }

    private Regole() {}

    static Regola named(String name) {
        Regola regola = ALL.get(name);
        if (regola == null) {
            throw new Malformed("regola sconosciuta: " + name);
        }
        return regola;
    }
}
