// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known now about enti and who is in them. Read at each request: a revocation acts at once. */
public interface Memberships {

    /**
     * The ente and what the person is in it.
     *
     * @return memberships of any time, revoked ones left out
     */
    Standing standing(TenantId tenant, PersonId person);

    /** Null when this service has not heard of the ente. */
    @Nullable
    Ente ente(TenantId tenant);

    /** Who holds the role in the unit on the day. */
    List<Membership> holders(TenantId tenant, Role role, UnitaId unita, LocalDate day);

    /** Who holds the role in the ente on the day. */
    List<Membership> holders(TenantId tenant, Role role, LocalDate day);

    record Standing(@Nullable Ente ente, List<Membership> memberships) {
        public Standing {
            memberships = List.copyOf(memberships);
        }

        public List<Membership> on(LocalDate day) {
            return memberships.stream().filter(m -> m.isActiveOn(day)).toList();
        }
    }
}
