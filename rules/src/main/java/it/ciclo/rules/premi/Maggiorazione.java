// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.premi;

import it.ciclo.contracts.smvp.Rounding;
import it.ciclo.rules.Percent;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * P7: the extra of the best. It is a part of the mean of the base premi, and paid out of the same fund, so the mean follows from
 * it: {@code M = F / (n + m * r)}. The extra is fixed first; what is left of the fund is shared as any fund is.
 *
 * @param media of the base premi per head, unrounded
 * @param extra of each of the best
 * @param fondoBase what is left for all
 */
public record Maggiorazione(BigDecimal media, BigDecimal extra, BigDecimal fondoBase) {

    /**
     * One person who could get it.
     *
     * @param precedenza what decides between equal scores, as the CCI says; the smaller goes before
     */
    public record Candidato(String chi, BigDecimal punteggio, int precedenza) {
        public Candidato {
            Objects.requireNonNull(chi);
            Objects.requireNonNull(punteggio);
        }
    }

    public Maggiorazione {
        Objects.requireNonNull(media);
        Objects.requireNonNull(extra);
        Objects.requireNonNull(fondoBase);
    }

    /**
     * @param persone positively evaluated
     * @param premiati of them, who get the extra
     * @param percento of the mean: 30 as a rule
     */
    public static Maggiorazione of(BigDecimal fondo, int persone, int premiati, BigDecimal percento, Rounding money) {
        if (persone <= 0 || premiati < 0 || premiati > persone) {
            throw new IllegalArgumentException("some of at least one person");
        }
        BigDecimal m = BigDecimal.valueOf(premiati);
        BigDecimal hundredfold =
                BigDecimal.valueOf(persone).multiply(BigDecimal.valueOf(100)).add(m.multiply(percento));
        BigDecimal media = Percent.of(fondo, hundredfold);
        BigDecimal extra = fondo.multiply(percento).divide(hundredfold, money.scale(), money.mode());
        return new Maggiorazione(media, extra, fondo.subtract(extra.multiply(m)));
    }

    /** The best, no more than the share of all that the CCI fixed beforehand; a part of a person is nobody. */
    public static List<Candidato> premiati(List<Candidato> candidati, BigDecimal maxSharePct) {
        int most = BigDecimal.valueOf(candidati.size())
                .multiply(maxSharePct)
                .movePointLeft(2)
                .intValue();
        return candidati.stream()
                .sorted(Comparator.comparing(Candidato::punteggio)
                        .reversed()
                        .thenComparingInt(Candidato::precedenza)
                        .thenComparing(Candidato::chi))
                .limit(most)
                .toList();
    }
}
