// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.dashboard.web;

import it.ciclo.contracts.Role;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.RegoleVigenti;
import it.ciclo.query.dashboard.web.Cosa.Tipo;
import it.ciclo.query.dashboard.web.Cosa.Urgenza;
import it.ciclo.query.smvp.SmvpDocument;
import it.ciclo.query.smvp.SmvpDocument.Bozza;
import it.ciclo.query.smvp.SmvpDocument.Versione;
import it.ciclo.rules.smvp.SmvpCheck;
import java.util.List;
import java.util.stream.Stream;

/** What the draft of an SMVP asks for: the opinion of the OIV, then the act. It belongs to no year, and waits in each. */
final class SmvpDaFare {

    private SmvpDaFare() {}

    /** A year that is still made may follow a newer version, which does not reach it by itself. */
    static List<Cosa> of(Annata annata, SmvpDocument smvp, Role role) {
        Versione newer = RegoleVigenti.piuNuova(annata, smvp);
        return newer == null || role != Role.SEGRETARIO
                ? List.of()
                : List.of(Cosa.of(
                        Tipo.SMVP_DA_APPLICARE,
                        Urgenza.PRESTO,
                        null,
                        newer.version(),
                        annata.ciclo().smvpVersion()));
    }

    static List<Cosa> of(SmvpDocument smvp, Role role) {
        Bozza bozza = smvp.bozza();
        if (bozza == null || !SmvpCheck.of(bozza.rules()).isEmpty()) {
            return List.of();
        }
        boolean judged = bozza.parere() != null;
        boolean waits = switch (role) {
            case OIV -> !judged;
            case SEGRETARIO, DIRETTORE_GENERALE, SINDACO, GIUNTA -> judged;
            case RESPONSABILE, DIPENDENTE, PERSONALE, REVISORE, EDITOR, CONSORTIUM_ADMIN, OPERATOR, CITIZEN -> false;
        };
        Tipo tipo = judged ? Tipo.SMVP_DA_ADOTTARE : Tipo.SMVP_DA_GIUDICARE;
        return waits
                ? Stream.of(Cosa.of(tipo, Urgenza.PRESTO, null, bozza.version(), bozza.validFrom()))
                        .toList()
                : List.of();
    }
}
