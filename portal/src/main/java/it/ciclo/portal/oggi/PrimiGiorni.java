// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import it.ciclo.contracts.Role;
import it.ciclo.portal.caricamenti.Caricamenti;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.InvitiClient;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.StemmaClient;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.session.Acting;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks how far an ente is that has no approved Piano yet. A page is never lost for what nobody answers here. */
@Component
class PrimiGiorni {

    private final Units units;
    private final TenantClient tenants;
    private final InvitiClient inviti;
    private final StemmaClient stemmi;
    private final Caricamenti caricamenti;

    PrimiGiorni(Units units, TenantClient tenants, InvitiClient inviti, StemmaClient stemmi, Caricamenti caricamenti) {
        this.units = units;
        this.tenants = tenants;
        this.inviti = inviti;
        this.stemmi = stemmi;
        this.caricamenti = caricamenti;
    }

    /** @param ciclo the year of the page; null while the ente has none */
    @Nullable
    PrimiPassi of(
            Acting acting, List<Cicli.Ciclo> cicli, Cicli.@Nullable CicloDetail ciclo, List<ObjectiveRow> obiettivi) {
        if (!are(acting, cicli)) {
            return null;
        }
        Units.Names settori = answered(() -> units.of(acting));
        return PrimiPassi.of(
                acting,
                new PrimiPassi.Situazione(
                        ciclo,
                        cicli.stream().anyMatch(c -> c.anno() == acting.anno() && c.piano() != null),
                        settori == null ? null : settori.all(),
                        answered(() -> tenants.persone(acting)),
                        aperti(acting),
                        obiettivi,
                        obiettivi.isEmpty() ? List.of() : answered(() -> caricamenti.titoli(acting)),
                        answered(() -> stemmi.of(acting)) != null));
    }

    /** The segretario alone reads whom an ente waits for. */
    private int aperti(Acting acting) {
        InvitiClient.Elenco all = acting.is(Role.SEGRETARIO) ? answered(() -> inviti.all(acting)) : null;
        return all == null ? 0 : all.aperti();
    }

    /** Until the first Piano is approved, in whichever year, for who makes it. */
    static boolean are(Acting acting, List<Cicli.Ciclo> cicli) {
        return acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)
                && acting.estintoDal() == null
                && cicli.stream().noneMatch(c -> "APPROVATO".equals(c.piano()) || "PUBBLICATO".equals(c.piano()));
    }

    /** Null where a service refuses the question or does not answer. */
    static <T> @Nullable T answered(Supplier<@Nullable T> question) {
        try {
            return question.get();
        } catch (ServiceAnswer _) {
            return null;
        }
    }
}
