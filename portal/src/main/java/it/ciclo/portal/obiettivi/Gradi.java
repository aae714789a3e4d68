// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.client.Copertura;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.session.Acting;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The gradi of the units, for roles that may read the cruscotto; a list without them is still a list. */
@Component
public class Gradi {

    private record Cruscotto(boolean provvisorio, List<Unit> unita) {}

    private record Unit(
            UnitaId unita,
            @Nullable BigDecimal grado,
            Copertura copertura,
            @Nullable BigDecimal pesiNonTornano) {}

    /**
     * @param provvisorio whether a final value of the year is still missing
     * @param pesi what the weights of a unit make, where that is not what they must
     */
    public record DelAnno(boolean provvisorio, Map<UnitaId, Grado> diUnita, Map<UnitaId, BigDecimal> pesi) {

        public DelAnno {
            diUnita = Map.copyOf(diUnita);
            pesi = Map.copyOf(pesi);
        }

        /** Where all weights make what they must. */
        public DelAnno(boolean provvisorio, Map<UnitaId, Grado> diUnita) {
            this(provvisorio, diUnita, Map.of());
        }

        public @Nullable Grado of(UnitaId unita) {
            return diUnita.get(unita);
        }
    }

    /** @param copertura on how much it rests */
    public record Grado(BigDecimal valore, Copertura copertura) {}

    private final QueryClient query;

    Gradi(QueryClient query) {
        this.query = query;
    }

    public DelAnno of(Acting acting) {
        var gradi = new HashMap<UnitaId, Grado>();
        var pesi = new HashMap<UnitaId, BigDecimal>();
        try {
            Cruscotto cruscotto =
                    query.get(acting, "/cicli/" + acting.anno() + "/cruscotto", new ParameterizedTypeReference<>() {});
            for (Unit u : cruscotto.unita()) {
                if (u.pesiNonTornano() != null) {
                    pesi.put(u.unita(), u.pesiNonTornano());
                }
                if (u.grado() != null) {
                    gradi.put(u.unita(), new Grado(u.grado(), u.copertura()));
                }
            }
            return new DelAnno(cruscotto.provvisorio(), gradi, pesi);
        } catch (ServiceAnswer notForThisRole) {
            return new DelAnno(true, Map.of());
        }
    }
}
