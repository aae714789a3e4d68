// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.platform.tenancy.Membership;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who is or was responsabile of which unit: memberships of that role, of any time. */
public record Titolari(List<Membership> memberships) {

    public Titolari {
        memberships = memberships.stream()
                .filter(m -> m.role() == Role.RESPONSABILE)
                .sorted(Comparator.comparing(Membership::from))
                .toList();
    }

    /** Whether the person answers for the unit on the day. */
    public boolean active(PersonId person, UnitaId unita, LocalDate day) {
        return memberships.stream().anyMatch(m -> m.person().equals(person) && reaches(m, unita) && m.isActiveOn(day));
    }

    /** Who answers for the unit on the day; null for a unit without one. */
    public @Nullable PersonId of(UnitaId unita, LocalDate day) {
        return memberships.stream()
                .filter(m -> reaches(m, unita) && m.isActiveOn(day))
                .map(Membership::person)
                .findFirst()
                .orElse(null);
    }

    /** The day after the person's last one; null when the person never answered for the unit. */
    public @Nullable LocalDate endedFor(PersonId person, UnitaId unita, LocalDate today) {
        return memberships.stream()
                .filter(m -> m.person().equals(person) && reaches(m, unita))
                .map(Membership::to)
                .filter(Objects::nonNull)
                .map(last -> last.plusDays(1))
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean reaches(Membership membership, UnitaId unita) {
        return membership.unita() == null || membership.unita().equals(unita);
    }
}
