// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.premi;

import it.ciclo.contracts.smvp.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * P8, P9: what stands between a computed premio and its payment.
 *
 * @param dovuto what may be paid
 * @param motivi why it is less than computed; empty where it is not
 */
public record Cancelli(BigDecimal dovuto, List<Motivo> motivi) {

    public enum Motivo {
        /** SMVP, Piano, validation of the Relazione. */
        RELAZIONE_NOT_VALIDATED,
        SCHEDA_NOT_FINAL,
        NOT_POSITIVE,
        PREREQUISITO_NOT_MET,
        SANCTION,
        WAIVED,
        /** At least the share that depends on the time of payments is lost. */
        PAYMENT_TIME_MISSED
    }

    /**
     * @param prerequisiti whether what has no weight was respected, such as the codice di comportamento
     * @param sanzione whether a disciplinary sanction excludes, where the CCI says so
     * @param rinuncia P9: the score stays
     * @param tempiPagamento whether the payment-time objective was met; null for who is not responsible for payments
     */
    public record Stato(
            boolean validata,
            boolean schedaFinale,
            boolean positiva,
            boolean prerequisiti,
            boolean sanzione,
            boolean rinuncia,
            @Nullable Boolean tempiPagamento) {}

    public Cancelli {
        Objects.requireNonNull(dovuto);
        motivi = List.copyOf(motivi);
    }

    public static Cancelli of(BigDecimal computed, Stato stato, BigDecimal quotaTempiPagamento, Rounding money) {
        List<Motivo> motivi = new ArrayList<>();
        note(motivi, stato.validata(), Motivo.RELAZIONE_NOT_VALIDATED);
        note(motivi, stato.schedaFinale(), Motivo.SCHEDA_NOT_FINAL);
        note(motivi, stato.positiva(), Motivo.NOT_POSITIVE);
        note(motivi, stato.prerequisiti(), Motivo.PREREQUISITO_NOT_MET);
        note(motivi, !stato.sanzione(), Motivo.SANCTION);
        note(motivi, !stato.rinuncia(), Motivo.WAIVED);
        if (!motivi.isEmpty()) {
            return new Cancelli(money.of(BigDecimal.ZERO), motivi);
        }
        if (Boolean.FALSE.equals(stato.tempiPagamento())) {
            BigDecimal left = BigDecimal.valueOf(100).subtract(quotaTempiPagamento);
            return new Cancelli(Premio.percentOf(computed, left, money), List.of(Motivo.PAYMENT_TIME_MISSED));
        }
        return new Cancelli(money.of(computed), List.of());
    }

    /** A weighted result under a prerequisite: nothing where it was not met. */
    public static BigDecimal behind(boolean prerequisito, BigDecimal result) {
        return prerequisito ? result : BigDecimal.ZERO;
    }

    private static void note(List<Motivo> motivi, boolean fine, Motivo motivo) {
        if (!fine) {
            motivi.add(motivo);
        }
    }
}
