// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.deleghe;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.client.TenantClient.Persona;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.session.Acting;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** To give one. @param ruoli those she holds in her own name, one for each unit @param persone who works in the ente */
public record DelegaPage(String indietro, String azione, List<Option> ruoli, List<Option> persone) {

    private static final Set<Role> DELEGABLE = EnumSet.of(Role.SEGRETARIO, Role.DIRETTORE_GENERALE, Role.RESPONSABILE);

    static DelegaPage of(Acting acting, List<Persona> people, Units.Names units) {
        return new DelegaPage(
                acting.at("deleghe"),
                acting.at("deleghe/nuova"),
                acting.io().here(acting.tenant(), acting.today()).stream()
                        .filter(a -> a.delegante() == null && DELEGABLE.contains(a.ruolo()))
                        .map(a -> new Option(value(a), label(a, units)))
                        .distinct()
                        .toList(),
                Stream.concat(
                                Stream.of(new Option("", t("deleghe.persona.scegli"))),
                                people.stream()
                                        .filter(p -> p.worksOn(acting.today())
                                                && !p.id().equals(acting.io().id()))
                                        .map(p -> new Option(p.id().toString(), p.fullName())))
                        .toList());
    }

    private static String value(Io.Appartenenza a) {
        return a.ruolo() + (a.unita() == null ? "" : "/" + a.unita());
    }

    private static String label(Io.Appartenenza a, Units.Names units) {
        return t("ruolo." + a.ruolo()) + (a.unita() == null ? "" : ", " + units.of(a.unita()));
    }
}
