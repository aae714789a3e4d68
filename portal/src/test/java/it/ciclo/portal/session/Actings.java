// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.session;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.client.Io;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody at work in Lovere, in November 2026. */
public final class Actings {

    public static final TenantId LOVERE = TenantId.of("6a1f7a52-0c0e-4a57-9c7e-3f1d2b7c9e10");
    public static final UnitaId TECNICO = UnitaId.of("0b7c2a9e-5d3f-4f7a-8f0e-1a2b3c4d5e6f");
    public static final PersonId DINO = PersonId.of("11111111-2222-4333-8444-555555555555");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 19);

    private Actings() {}

    public static Acting responsabile() {
        return acting(Role.RESPONSABILE, TECNICO, "Dino", 2026);
    }

    public static Acting segretario() {
        return acting(Role.SEGRETARIO, null, "Ada", 2026);
    }

    public static Acting dipendente(PersonId person) {
        return acting(person, Role.DIPENDENTE, TECNICO, "Dario", 2026);
    }

    private static Acting acting(Role role, @Nullable UnitaId unit, String nome, int anno) {
        return acting(DINO, role, unit, nome, anno);
    }

    private static Acting acting(PersonId person, Role role, @Nullable UnitaId unit, String nome, int anno) {
        var io = new Io(
                person,
                nome,
                "Esempio",
                List.of(new Io.Appartenenza(
                        LOVERE,
                        "Comune di Lovere",
                        "Bergamo",
                        true,
                        "ACTIVE",
                        role,
                        unit,
                        LocalDate.of(2024, 3, 1),
                        null)),
                List.of(),
                List.of(),
                false);
        return new Acting(new PortalSession(), io, LOVERE, anno, TODAY, new Io.Hat(role, null), () -> "token");
    }
}
