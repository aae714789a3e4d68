// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How results become premi. What the CCNL say is to be verified on their texts: see the rules.
 *
 * @param ruoli which rule pays which role of the scheda
 * @param quotaTempiPagamento percent of the premio that depends on the time of payments (art. 4-bis DL 13/2023: 30 at least)
 * @param maggiorazione P7; null where it does not apply
 */
public record PremiRules(
        List<PremioRuolo> ruoli,
        BigDecimal quotaTempiPagamento,
        @Nullable MaggiorazioneRules maggiorazione) implements SmvpRules.Part {

    public enum PremioRule {
        /** base x pesatura x score x days x share. */
        P1,
        /** The fascia's percent of the maximum. */
        P2,
        /** A percent of the retribuzione di posizione by the score. */
        P3,
        /** Segretario: monte salari x ceiling x result. */
        P4,
        /** A share of the fund. */
        P5,
        /** A maximum per head x result. */
        P6
    }

    public record PremioRuolo(String ruolo, PremioRule regola) {
        public PremioRuolo {
            Objects.requireNonNull(ruolo);
            Objects.requireNonNull(regola);
        }
    }

    /**
     * Art. 81 CCNL 16.11.2022 and its successors.
     *
     * @param percento of the mean premio per head, 30 as a rule
     * @param maxShare greatest percent of the staff that gets it, fixed beforehand by the CCI
     * @param minEmployees it applies from so many employees on
     */
    public record MaggiorazioneRules(BigDecimal percento, BigDecimal maxShare, int minEmployees) {
        public MaggiorazioneRules {
            Objects.requireNonNull(percento);
            Objects.requireNonNull(maxShare);
        }
    }

    public PremiRules {
        ruoli = List.copyOf(ruoli);
        Objects.requireNonNull(quotaTempiPagamento);
    }
}
