// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.tenancy.Sospensione;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is signed in, and where with which roles ({@code GET /io}). @param finite roles that are over @param gestore whether she runs the platform */
public record Io(
        PersonId id,
        String nome,
        String cognome,
        List<Appartenenza> appartenenze,
        List<Appartenenza> finite,
        List<Consorzio> consorzi,
        boolean gestore) {

    /**
     * @param al the last day, or null while it lasts
     * @param estintoDal from when {@code successore} succeeds the ente
     * @param delegante null for a role of one's own
     * @param sospensione why nothing is written there for now; null where it is not suspended
     * @param accesso what lets in somebody who runs the platform; null for who has a role of the ente
     */
    public record Appartenenza(
            TenantId tenant,
            String denominazione,
            @Nullable String provincia,
            boolean demo,
            String stato,
            Role ruolo,
            @Nullable UnitaId unita,
            @Nullable LocalDate dal,
            @Nullable LocalDate al,
            @Nullable LocalDate estintoDal,
            @Nullable String successore,
            @Nullable Delegante delegante,
            @Nullable Sospensione sospensione,
            @Nullable Accesso accesso) {

        /** One's own, of an ente that lives on. */
        public Appartenenza(
                TenantId tenant,
                String denominazione,
                @Nullable String provincia,
                boolean demo,
                String stato,
                Role ruolo,
                @Nullable UnitaId unita,
                @Nullable LocalDate dal,
                @Nullable LocalDate al) {
            this(tenant, denominazione, provincia, demo, stato, ruolo, unita, dal, al, null, null, null, null, null);
        }

        public boolean extinctOn(LocalDate day) {
            return estintoDal != null && !estintoDal.isAfter(day);
        }

        public boolean activeOn(LocalDate day) {
            return (dal == null || !dal.isAfter(day)) && (al == null || !al.isBefore(day));
        }
    }

    /** Who holds a role that was delegated. */
    public record Delegante(PersonId id, String nome, String cognome) {
        public String fullName() {
            return nome + " " + cognome;
        }
    }

    /** Of who runs the platform. @param fino the moment it ends by itself */
    public record Accesso(UUID id, Instant fino) {}

    /** What one acts as. @param delegante whose role it is; null for one's own */
    public record Hat(Role role, @Nullable PersonId delegante) {
        public static Hat of(Appartenenza a) {
            return new Hat(
                    a.ruolo(), a.delegante() == null ? null : a.delegante().id());
        }
    }

    public record Consorzio(UUID id, String nome) {}

    public Io {
        appartenenze = List.copyOf(appartenenze);
        finite = finite == null ? List.of() : List.copyOf(finite);
        consorzi = consorzi == null ? List.of() : List.copyOf(consorzi);
    }

    public String fullName() {
        return nome + " " + cognome;
    }

    /** The memberships of today in one ente. */
    public List<Appartenenza> here(TenantId tenant, LocalDate today) {
        return appartenenze.stream()
                .filter(a -> a.tenant().equals(tenant) && a.activeOn(today))
                .toList();
    }
}
