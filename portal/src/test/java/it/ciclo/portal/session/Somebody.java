// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.session;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.tenancy.Sospensione;
import it.ciclo.portal.client.Io;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People at work in Lovere, for tests of pages. */
public final class Somebody {

    public static final TenantId LOVERE = new TenantId(UUID.fromString("0b6a4d5e-0000-4000-8000-000000000001"));
    public static final PersonId ADA = new PersonId(UUID.fromString("0b6a4d5e-0000-4000-8000-00000000000a"));
    public static final PersonId DARIO = new PersonId(UUID.fromString("0b6a4d5e-0000-4000-8000-00000000000d"));
    public static final UnitaId TECNICO = new UnitaId(UUID.fromString("0b6a4d5e-0000-4000-8000-0000000000e1"));
    public static final UnitaId AFFARI = new UnitaId(UUID.fromString("0b6a4d5e-0000-4000-8000-0000000000e2"));

    private Somebody() {}

    /** Ada Esempio, who acts in the first of her roles. */
    public static Acting in(int anno, LocalDate today, Role... roles) {
        var memberships = List.of(roles).stream()
                .map(r -> membership(r, r == Role.RESPONSABILE ? TECNICO : null))
                .toList();
        var io = new Io(ADA, "Ada", "Esempio", memberships, List.of(), List.of(), false);
        return new Acting(new PortalSession(), io, LOVERE, anno, today, new Io.Hat(roles[0], null), () -> "token");
    }

    /** Ada Esempio, who acts as responsabile by delegation of Dario Esempio, beside a role of her own. */
    public static Acting forDario(int anno, LocalDate today, Role own) {
        var io =
                new Io(ADA, "Ada", "Esempio", List.of(membership(own, null), delegated()), List.of(), List.of(), false);
        return new Acting(
                new PortalSession(), io, LOVERE, anno, today, new Io.Hat(Role.RESPONSABILE, DARIO), () -> "token");
    }

    /** Ada Esempio, who reads the history of Lovere, which Costa Volpino has succeeded. */
    public static Acting ofTheHistory(int anno, LocalDate today, Role role) {
        var own = membership(role, null);
        var ended = new Io.Appartenenza(
                own.tenant(),
                own.denominazione(),
                own.provincia(),
                true,
                own.stato(),
                role,
                null,
                own.dal(),
                null,
                today,
                "Comune di Costa Volpino",
                null,
                null,
                null);
        var io = new Io(ADA, "Ada", "Esempio", List.of(ended), List.of(), List.of(), false);
        return new Acting(new PortalSession(), io, LOVERE, anno, today, new Io.Hat(role, null), () -> "token");
    }

    /** Ada Esempio, segretario of Lovere while it is suspended. */
    public static Acting whileSuspended(int anno, LocalDate today, Sospensione why) {
        return with(anno, today, Role.SEGRETARIO, why, null);
    }

    /** Who runs the platform, let into Lovere. */
    public static Acting whoRunsThePlatform(int anno, LocalDate today, Io.Accesso accesso) {
        return with(anno, today, Role.OPERATOR, null, accesso);
    }

    private static Acting with(
            int anno, LocalDate today, Role role, @Nullable Sospensione sospensione, Io.@Nullable Accesso accesso) {
        var own = membership(role, null);
        var one = new Io.Appartenenza(
                own.tenant(),
                own.denominazione(),
                own.provincia(),
                true,
                sospensione == null ? own.stato() : "SUSPENDED",
                role,
                null,
                own.dal(),
                null,
                null,
                null,
                null,
                sospensione,
                accesso);
        var io = new Io(ADA, "Ada", "Esempio", List.of(one), List.of(), List.of(), accesso != null);
        return new Acting(new PortalSession(), io, LOVERE, anno, today, new Io.Hat(role, null), () -> "token");
    }

    private static Io.Appartenenza delegated() {
        var own = membership(Role.RESPONSABILE, TECNICO);
        return new Io.Appartenenza(
                own.tenant(),
                own.denominazione(),
                own.provincia(),
                true,
                own.stato(),
                own.ruolo(),
                own.unita(),
                own.dal(),
                LocalDate.of(2027, 12, 31),
                null,
                null,
                new Io.Delegante(DARIO, "Dario", "Esempio"),
                null,
                null);
    }

    private static Io.Appartenenza membership(Role role, @Nullable UnitaId unita) {
        return new Io.Appartenenza(
                LOVERE, "Comune di Lovere", "Bergamo", true, "ACTIVE", role, unita, LocalDate.of(2015, 1, 1), null);
    }
}
