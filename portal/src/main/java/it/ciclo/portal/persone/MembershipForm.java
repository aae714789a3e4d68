// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The fields of a membership: what they are called, how they begin, what becomes of them. */
final class MembershipForm {

    /** Roles a membership of an ente can give. */
    private static final List<Role> ROLES = List.of(
            Role.RESPONSABILE,
            Role.DIPENDENTE,
            Role.SEGRETARIO,
            Role.DIRETTORE_GENERALE,
            Role.SINDACO,
            Role.GIUNTA,
            Role.OIV,
            Role.PERSONALE,
            Role.REVISORE,
            Role.EDITOR);

    private static final List<String> OF_A_UNIT = List.of(Role.RESPONSABILE.name(), Role.DIPENDENTE.name());

    /** Those of the person included. */
    static final Labels LABELS = Labels.of(Map.of(
            "nome", t("persone.nome"),
            "cognome", t("persone.cognome"),
            "username", t("persone.username"),
            "password", t("persone.password"),
            "ruolo", t("persone.ruolo"),
            "unita", t("persone.settore"),
            "dal", t("persone.dal.campo"),
            "al", t("persone.al.campo"),
            "motivo", t("motivo")));

    private MembershipForm() {}

    static Map<String, String> blank(Acting acting) {
        return Map.of("dal", acting.today().toString(), "ruolo", Role.RESPONSABILE.name());
    }

    /** All but the person. */
    static Body read(Reading reading) {
        String role = reading.text("ruolo", t("persone.ruolo.manca"));
        return Body.of("ruolo", role)
                .and("unita", OF_A_UNIT.contains(role) ? reading.text("unita", t("persone.settore.manca")) : null)
                .and("dal", reading.day("dal", t("data.manca")))
                .and("al", reading.dayIfAny("al", t("data.manca")))
                .and("motivo", reading.text("motivo", t("persone.motivo.manca")));
    }

    static List<Option> roles() {
        return ROLES.stream().map(r -> new Option(r.name(), t("ruolo." + r))).toList();
    }

    static List<Option> units(List<Cicli.Unita> units) {
        return Stream.concat(
                        Stream.of(new Option("", t("persone.settore.scegli"))),
                        units.stream().map(u -> new Option(u.id().toString(), u.codice() + " " + u.nome())))
                .toList();
    }
}
