// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.premi;

import it.ciclo.contracts.smvp.Fascia;
import it.ciclo.contracts.smvp.Rounding;
import it.ciclo.rules.Fasce;
import it.ciclo.rules.Percent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * P11: what art. 20 D.Lgs. 33/2013 publishes. No percentage is a complement of another: each is taken of the same whole. A group too
 * small to hide a person is not broken down.
 *
 * @param perFascia in the order of the fasce; empty where the group is too small
 * @param fuori persons in no fascia; null where the group is too small
 */
public record Aggregati(
        BigDecimal stanziato,
        BigDecimal distribuito,
        int persone,
        List<PerFascia> perFascia,
        @Nullable Integer fuori) {

    /** @param share of all persons, in percent */
    public record PerFascia(String nome, int persone, BigDecimal share) {
        public PerFascia {
            Objects.requireNonNull(nome);
            Objects.requireNonNull(share);
        }
    }

    public Aggregati {
        Objects.requireNonNull(stanziato);
        Objects.requireNonNull(distribuito);
        perFascia = List.copyOf(perFascia);
    }

    public static Aggregati of(
            BigDecimal stanziato,
            List<BigDecimal> pagati,
            List<BigDecimal> scores,
            List<Fascia> fasce,
            int minGroup,
            Rounding share) {
        BigDecimal distribuito = Percent.sum(pagati);
        int persone = scores.size();
        if (persone < minGroup || persone == 0) {
            return new Aggregati(stanziato, distribuito, persone, List.of(), null);
        }
        List<PerFascia> rows = fasce.stream()
                .map(fascia -> {
                    int inside = Math.toIntExact(scores.stream()
                            .filter(score -> fascia.equals(Fasce.of(fasce, score)))
                            .count());
                    return new PerFascia(
                            fascia.nome(),
                            inside,
                            Percent.share(BigDecimal.valueOf(inside), BigDecimal.valueOf(persone), share));
                })
                .toList();
        int inside = rows.stream().mapToInt(PerFascia::persone).sum();
        return new Aggregati(stanziato, distribuito, persone, rows, persone - inside);
    }
}
