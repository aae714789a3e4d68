// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.tenancy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of an ente or of a membership after a change. Each carries the number of the change, so that a reader can drop what
 * it has already applied and can apply everything again. No name of a person is in it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "tipo")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TenancyEvent.EnteChanged.class, name = "ENTE"),
    @JsonSubTypes.Type(value = TenancyEvent.MembershipChanged.class, name = "MEMBERSHIP"),
    @JsonSubTypes.Type(value = TenancyEvent.PersonDataErased.class, name = "PERSON_DATA_ERASED")
})
public sealed interface TenancyEvent {

    /** The number of the change, growing within a tenant. */
    long change();

    TenantId tenant();

    enum EnteState {
        ONBOARDING,
        ACTIVE,
        SUSPENDED
    }

    /**
     * @param demo whether the data of this ente are for demonstration only
     * @param sospensione why it is {@code SUSPENDED}; absent where it never came to life
     * @param profile as it is on the day of the change
     * @param cambi of name and codes, in the order of their days; those to come too
     * @param estinzione absent where the ente lives on
     */
    record EnteChanged(
            long change,
            TenantId tenant,
            EnteState state,
            boolean demo,
            EnteProfile profile,
            @Nullable Sospensione sospensione,
            @Nullable List<Anagrafica> cambi,
            @Nullable Estinzione estinzione)
            implements TenancyEvent {

        /** Of an ente that is neither suspended nor extinct, under its first name. */
        public EnteChanged(long change, TenantId tenant, EnteState state, boolean demo, EnteProfile profile) {
            this(change, tenant, state, demo, profile, null, null, null);
        }

        public EnteChanged {
            Objects.requireNonNull(tenant);
            Objects.requireNonNull(state);
            Objects.requireNonNull(profile);
            cambi = cambi == null ? null : List.copyOf(cambi);
        }
    }

    /**
     * @param unita the unit a RESPONSABILE or DIPENDENTE belongs to
     * @param from first day, Europe/Rome
     * @param to last day, included; absent while open
     * @param delegante who holds the role and lets the person act in it; absent for one's own
     */
    record MembershipChanged(
            long change,
            TenantId tenant,
            UUID membership,
            PersonId person,
            Role role,
            @Nullable UnitaId unita,
            LocalDate from,
            @Nullable LocalDate to,
            boolean revoked,
            @Nullable PersonId delegante)
            implements TenancyEvent {
        public MembershipChanged {
            Objects.requireNonNull(tenant);
            Objects.requireNonNull(membership);
            Objects.requireNonNull(person);
            Objects.requireNonNull(role);
            Objects.requireNonNull(from);
        }

        /** One's own. */
        public MembershipChanged(
                long change,
                TenantId tenant,
                UUID membership,
                PersonId person,
                Role role,
                @Nullable UnitaId unita,
                LocalDate from,
                @Nullable LocalDate to,
                boolean revoked) {
            this(change, tenant, membership, person, role, unita, from, to, revoked, null);
        }
    }

    /**
     * The person's keys in this ente are destroyed: what was sealed with them cannot be read any more, anywhere.
     *
     * @param atto by which it was ordered
     */
    record PersonDataErased(long change, TenantId tenant, PersonId person, Act atto) implements TenancyEvent {
        public PersonDataErased {
            Objects.requireNonNull(tenant);
            Objects.requireNonNull(person);
            Objects.requireNonNull(atto);
        }
    }
}
