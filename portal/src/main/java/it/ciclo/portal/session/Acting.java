// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.session;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.tenancy.Sospensione;
import it.ciclo.portal.client.Caller;
import it.ciclo.portal.client.Io;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who works where, in which role and on which year, for the length of one request. A controller method of a page below
 * {@code /enti/{tenant}/{anno}} takes it as a parameter; then the membership is certain.
 */
public final class Acting implements Caller {

    private final PortalSession session;
    private final Io io;
    private final TenantId tenant;
    private final int anno;
    private final LocalDate today;
    private final Io.Hat hat;
    private final List<Io.Appartenenza> here;
    private final Supplier<String> token;
    private volatile boolean stale;

    Acting(
            PortalSession session,
            Io io,
            TenantId tenant,
            int anno,
            LocalDate today,
            Io.Hat hat,
            Supplier<String> token) {
        this.session = session;
        this.io = io;
        this.tenant = tenant;
        this.anno = anno;
        this.today = today;
        this.hat = hat;
        this.here = io.here(tenant, today);
        this.token = token;
    }

    public PortalSession session() {
        return session;
    }

    public Io io() {
        return io;
    }

    @Override
    public TenantId tenant() {
        return tenant;
    }

    public int anno() {
        return anno;
    }

    /** The day in Europe/Rome. */
    public LocalDate today() {
        return today;
    }

    @Override
    public Role role() {
        return hat.role();
    }

    @Override
    public @Nullable PersonId delegante() {
        return hat.delegante();
    }

    /** Whose the role is, by name; null in a role of one's own. */
    public Io.@Nullable Delegante titolare() {
        return here.stream()
                .filter(a -> Io.Hat.of(a).equals(hat))
                .map(Io.Appartenenza::delegante)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public boolean is(Role... roles) {
        return List.of(roles).contains(hat.role());
    }

    /** Who programmes as segretario or direttore generale and validates as OIV; allowed, and said where it bites. */
    public boolean programmesAndValidates() {
        return here.stream().anyMatch(a -> a.ruolo() == Role.OIV)
                && here.stream().anyMatch(a -> a.ruolo() == Role.SEGRETARIO || a.ruolo() == Role.DIRETTORE_GENERALE);
    }

    /** The units this role is held for; empty where it is held for the whole ente. */
    public List<UnitaId> unita() {
        return here.stream()
                .filter(a -> Io.Hat.of(a).equals(hat))
                .map(Io.Appartenenza::unita)
                .filter(Objects::nonNull)
                .toList();
    }

    public boolean ownUnit(UnitaId unit) {
        return unita().contains(unit);
    }

    /** "Comune di Lovere". */
    public String denominazione() {
        return here.getFirst().denominazione();
    }

    public @Nullable String provincia() {
        return here.getFirst().provincia();
    }

    /** Since when another ente succeeds this one, and it is only read; null where it lives on. */
    public @Nullable LocalDate estintoDal() {
        return here.getFirst().extinctOn(today) ? here.getFirst().estintoDal() : null;
    }

    /** The ente that succeeds this one. */
    public @Nullable String successore() {
        return here.getFirst().successore();
    }

    /** Why nothing is written here for now; null where it is. */
    public @Nullable Sospensione sospensione() {
        return here.getFirst().sospensione();
    }

    /** What lets somebody in who runs the platform; null for who has a role of the ente. */
    public Io.@Nullable Accesso accesso() {
        return is(Role.OPERATOR) ? here.getFirst().accesso() : null;
    }

    public boolean demo() {
        return here.getFirst().demo();
    }

    public boolean severalRoles() {
        return io.appartenenze().stream().filter(a -> a.activeOn(today)).count() > 1;
    }

    /** The address of this ente and year, without a slash at the end. */
    public String address() {
        return "/enti/" + tenant + "/" + anno;
    }

    /** The address of a page of this ente and year: {@code at("obiettivi/" + id)}. */
    public String at(String page) {
        return address() + "/" + page;
    }

    @Override
    public String token() {
        return token.get();
    }

    @Override
    public @Nullable Long readAfter() {
        return session.written(tenant);
    }

    @Override
    public void wrote(long sequence) {
        session.wrote(tenant, sequence);
    }

    @Override
    public void sawStale() {
        stale = true;
    }

    public boolean stale() {
        return stale;
    }
}
