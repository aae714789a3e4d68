// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.contracts.UnitaId;
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

    private record Cruscotto(List<Unit> unita) {}

    private record Unit(UnitaId unita, @Nullable BigDecimal grado) {}

    private final QueryClient query;

    Gradi(QueryClient query) {
        this.query = query;
    }

    public Map<UnitaId, BigDecimal> of(Acting acting) {
        var gradi = new HashMap<UnitaId, BigDecimal>();
        try {
            Cruscotto cruscotto =
                    query.get(acting, "/cicli/" + acting.anno() + "/cruscotto", new ParameterizedTypeReference<>() {});
            for (Unit u : cruscotto.unita()) {
                if (u.grado() != null) {
                    gradi.put(u.unita(), u.grado());
                }
            }
        } catch (ServiceAnswer notForThisRole) {
            return gradi;
        }
        return gradi;
    }
}
