// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import static it.ciclo.contracts.Role.DIPENDENTE;
import static it.ciclo.contracts.Role.DIRETTORE_GENERALE;
import static it.ciclo.contracts.Role.EDITOR;
import static it.ciclo.contracts.Role.GIUNTA;
import static it.ciclo.contracts.Role.OIV;
import static it.ciclo.contracts.Role.OPERATOR;
import static it.ciclo.contracts.Role.PERSONALE;
import static it.ciclo.contracts.Role.RESPONSABILE;
import static it.ciclo.contracts.Role.REVISORE;
import static it.ciclo.contracts.Role.SEGRETARIO;
import static it.ciclo.contracts.Role.SINDACO;

import it.ciclo.contracts.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/** The entries of the main navigation and who sees them. What a role may not use is not shown; the services decide. */
public enum Nav {
    OGGI("oggi"),
    OBIETTIVI("obiettivi"),
    VALORI("valori"),
    PIANO("piano"),
    RELAZIONE("relazione"),
    CRUSCOTTO("cruscotto"),
    REGISTRO("registro"),
    PERSONE("persone");

    private final String path;

    Nav(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    public String label() {
        return Texts.t("nav." + path);
    }

    private boolean seenBy(Role role) {
        return switch (this) {
            case OGGI, PIANO -> true;
            case OBIETTIVI -> role != EDITOR;
            case VALORI ->
                EnumSet.of(SEGRETARIO, DIRETTORE_GENERALE, RESPONSABILE, OIV).contains(role);
            case RELAZIONE -> role != DIPENDENTE && role != PERSONALE;
            case CRUSCOTTO ->
                EnumSet.of(SEGRETARIO, DIRETTORE_GENERALE, RESPONSABILE, SINDACO, GIUNTA, OIV, REVISORE, OPERATOR)
                        .contains(role);
            case REGISTRO ->
                EnumSet.of(SEGRETARIO, DIRETTORE_GENERALE, RESPONSABILE, SINDACO, GIUNTA, OIV, OPERATOR)
                        .contains(role);
            case PERSONE ->
                EnumSet.of(SEGRETARIO, DIRETTORE_GENERALE, SINDACO, GIUNTA).contains(role);
        };
    }

    static List<Nav> of(Role role) {
        return Arrays.stream(values()).filter(n -> n.seenBy(role)).toList();
    }
}
