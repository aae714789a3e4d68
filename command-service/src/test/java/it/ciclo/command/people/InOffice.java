// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.people;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import it.ciclo.platform.tenancy.Ente;
import it.ciclo.platform.tenancy.Membership;
import it.ciclo.platform.tenancy.Memberships;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of memberships, given by a scenario. */
public record InOffice(List<Membership> all, @Nullable Integer abitanti) implements Memberships {

    public InOffice {
        all = List.copyOf(all);
    }

    public static People people(List<Membership> memberships, Clock clock) {
        return new People(new InOffice(memberships, null), clock);
    }

    /** Of an ente that says how many live in it. */
    public static People people(List<Membership> memberships, int abitanti, Clock clock) {
        return new People(new InOffice(memberships, abitanti), clock);
    }

    @Override
    public Standing standing(TenantId tenant, PersonId person) {
        return new Standing(
                null, all.stream().filter(m -> m.person().equals(person)).toList());
    }

    @Override
    public @Nullable Ente ente(TenantId tenant) {
        return abitanti == null ? null : new Ente(tenant, EnteState.ACTIVE, true, profile(abitanti));
    }

    private static EnteProfile profile(int abitanti) {
        return new EnteProfile(
                "Comune di Lovere",
                "Bergamo",
                "BG",
                "Via Marconi 19",
                "24065",
                null,
                "016128",
                "E704",
                "00000000000",
                null,
                "comune@lovere.example",
                "pec@lovere.example",
                abitanti,
                20);
    }

    @Override
    public List<Membership> holders(TenantId tenant, Role role, UnitaId unita, LocalDate day) {
        return holders(tenant, role, day).stream()
                .filter(m -> unita.equals(m.unita()))
                .toList();
    }

    @Override
    public List<Membership> holders(TenantId tenant, Role role, LocalDate day) {
        return all.stream().filter(m -> m.role() == role && m.isActiveOn(day)).toList();
    }
}
