// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.deleghe;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.DelegheClient.Delega;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.session.Acting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Delegations, as who looks at them may see them.
 *
 * @param nuova where she gives one; null where she has nothing to delegate
 * @param niente why she cannot give one, where she holds a role but not in her own name
 */
public record DeleghePage(
        String lead, @Nullable String nuova, @Nullable String niente, List<Riga> aperte, List<Riga> finite) {

    /** @param fine where it is ended; null where it is over, or not hers */
    public record Riga(
            String ruolo,
            String delegante,
            String persona,
            String date,
            String atto,
            String motivo,
            State stato,
            @Nullable String fine) {}

    static DeleghePage of(Acting acting, List<Delega> all, People.Names names, Units.Names units) {
        boolean holds = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE, Role.RESPONSABILE);
        boolean own = acting.delegante() == null;
        return new DeleghePage(
                acting.is(Role.SEGRETARIO) ? t("deleghe.lead.tutte") : t("deleghe.lead"),
                holds && own ? acting.at("deleghe/nuova") : null,
                holds && !own ? t("deleghe.per.delega") : null,
                all.stream()
                        .filter(d -> !d.isOver())
                        .map(d -> riga(acting, d, names, units))
                        .toList(),
                all.stream()
                        .filter(Delega::isOver)
                        .map(d -> riga(acting, d, names, units))
                        .toList());
    }

    private static Riga riga(Acting acting, Delega d, People.Names names, Units.Names units) {
        return new Riga(
                ruolo(d, units),
                names.full(d.delegante()),
                names.full(d.persona()),
                t("scelta.dal.al", Formats.date(d.dal()), Formats.date(d.al())),
                t("deleghe.atto.di", d.atto().numero(), Formats.date(d.atto().data())),
                d.motivo(),
                new State(d.stato().equals("IN_CORSO") ? "ok" : "none", t("deleghe.stato." + d.stato())),
                mayEnd(acting, d) ? acting.at("deleghe/" + d.id() + "/fine") : null);
    }

    static String ruolo(Delega d, Units.Names units) {
        return t("ruolo." + d.ruolo()) + (d.unita() == null ? "" : ", " + units.of(d.unita()));
    }

    static boolean mayEnd(Acting acting, Delega d) {
        boolean hers = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE, Role.RESPONSABILE)
                && d.delegante().equals(acting.io().id());
        return !d.isOver() && (hers || acting.is(Role.SEGRETARIO));
    }
}
