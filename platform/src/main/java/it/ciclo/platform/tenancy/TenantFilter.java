// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.tenancy.Estinzione;
import it.ciclo.contracts.tenancy.Sospensione;
import it.ciclo.platform.permission.Access;
import it.ciclo.platform.permission.Permission;
import it.ciclo.platform.permission.PermissionMatrix;
import it.ciclo.platform.permission.PermissionMatrix.Match;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.problem.RequestId;
import it.ciclo.platform.tenancy.Memberships.Standing;
import it.ciclo.platform.tenancy.Refusals.Che;
import it.ciclo.platform.tenancy.Refusals.Rifiuto;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * From a valid token to a bound {@link TenantContext}, in the order of docs/interfaces.md section 4: until the person is known to
 * belong to the ente, every answer is the 404 of an ente that does not exist.
 */
public final class TenantFilter extends OncePerRequestFilter {

    /** The role acted in, by the name of {@link Role}. */
    public static final String ACTING_ROLE = "Acting-Role";

    /** By whose delegation, where the role is another's: her id. Without it only own roles count. */
    public static final String ACTING_FOR = "Acting-For";

    private static final Logger SECURITY = LoggerFactory.getLogger("it.ciclo.security");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String PREFIX = "/enti/";

    private final Memberships memberships;
    private final Certainty certainty;
    private final Witness witness;
    private final Refusals refusals;
    private final PermissionMatrix matrix;
    private final Clock clock;

    public TenantFilter(
            Memberships memberships,
            Certainty certainty,
            Witness witness,
            Refusals refusals,
            PermissionMatrix matrix,
            Clock clock) {
        this.memberships = memberships;
        this.certainty = certainty;
        this.witness = witness;
        this.refusals = refusals;
        this.matrix = matrix;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        refuseTenantHeaders(request);
        String path = request.getRequestURI();
        if (!path.startsWith(PREFIX)) {
            chain.doFilter(request, response);
            return;
        }
        TenantContext context = admit(request, path);
        try {
            TenantContext.during(context, () -> {
                chain.doFilter(request, response);
                return context;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static void refuseTenantHeaders(HttpServletRequest request) {
        for (String name : Collections.list(request.getHeaderNames())) {
            if (name.toLowerCase(Locale.ROOT).startsWith("x-tenant")) {
                throw new ProblemException(400, Problem.of("TENANT_HEADER"));
            }
        }
    }

    private TenantContext admit(HttpServletRequest request, String path) {
        SignedIn signedIn = SignedIn.current();
        PersonId person = signedIn.person();
        TenantId tenant = tenantOf(path);
        if (tenant == null || !tenant.toString().equals(signedIn.tid())) {
            if (tenant != null) {
                refusals.refused(new Rifiuto(tenant, person, Che.ALTRO_ENTE));
            }
            throw refused(request, person, null, 404, "NOT_FOUND");
        }
        Standing known = memberships.standing(tenant, person);
        Admitted admitted = admitted(request, path, person, known);
        if (admitted.permission().privileged()) {
            Standing certain = certainty.of(tenant, person, known);
            if (!certain.equals(known)) {
                admitted = admitted(request, path, person, certain);
            }
        }
        if (admitted.hat().role() == Role.OPERATOR) {
            witnessed(request, path, tenant, person, admitted.permission());
        }
        List<UnitaId> units = admitted.units();
        return new TenantContext(
                tenant,
                person,
                admitted.hat().role().name(),
                units.isEmpty() ? null : units.getFirst(),
                Set.copyOf(units),
                RequestId.of(request),
                admitted.hat().delegante());
    }

    /** Written down in the register of the ente before it is answered; what cannot be written down is not read. */
    private void witnessed(
            HttpServletRequest request, String path, TenantId tenant, PersonId person, Permission permission) {
        String place = clean(path.substring(PREFIX.length() + tenant.toString().length()));
        UUID access = witness.reads(new Witness.Reading(
                tenant, person, permission.action(), place.substring(0, Math.min(200, place.length()))));
        SECURITY.info(
                "break-glass access={} request={} person={} tenant={} action={} path={}",
                access,
                RequestId.of(request),
                person,
                tenant,
                permission.action(),
                place);
    }

    private record Admitted(Permission permission, Hat hat, List<UnitaId> units) {}

    /** A role, one's own or another's. */
    private record Hat(Role role, @Nullable PersonId delegante) {
        static Hat of(Membership m) {
            return new Hat(m.role(), m.delegante());
        }
    }

    private Admitted admitted(HttpServletRequest request, String path, PersonId person, Standing standing) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<Membership> active = standing.on(today);
        Ente ente = standing.ente();
        if (ente == null || active.isEmpty()) {
            throw refused(request, person, null, 404, "NOT_FOUND");
        }
        if (!ente.isActive() && !ente.isComingIn() && !ente.isSuspended()) {
            throw refused(request, person, null, 403, "ENTE_NOT_ACTIVE");
        }
        Hat hat;
        Permission row;
        try {
            hat = actingAs(request, person, active);
            row = authorised(request, person, hat.role(), path);
        } catch (ProblemException e) {
            if (e.status() == 403) {
                refusals.refused(new Rifiuto(ente.tenant(), person, Che.NON_PERMESSO));
            }
            throw e;
        }
        Role role = hat.role();
        // Until the comune has confirmed, who brings it in prepares it; its own people can do no more than confirm.
        if (ente.isComingIn() && role != Role.CONSORTIUM_ADMIN && !row.beforeConfirmation()) {
            throw refused(request, person, role, 403, "ENTE_NOT_CONFIRMED");
        }
        if (ente.isSuspended() && !row.goesOnWhileSuspended()) {
            throw refused(request, person, role, 403, suspended(Objects.requireNonNull(ente.sospensione())));
        }
        Estinzione end = ente.estinzione();
        if (end != null && end.isOn(today) && !row.isForTheExtinct()) {
            throw refused(
                    request, person, role, 403, Problem.of("ENTE_EXTINCT", DAY.format(end.dal()), end.denominazione()));
        }
        return new Admitted(row, hat, unitsOf(active, hat));
    }

    private static @Nullable TenantId tenantOf(String path) {
        int end = path.indexOf('/', PREFIX.length());
        try {
            return TenantId.of(path.substring(PREFIX.length(), end < 0 ? path.length() : end));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Who has but one need not say it; who names a role and nobody means her own. */
    private Hat actingAs(HttpServletRequest request, PersonId person, List<Membership> active) {
        Set<Hat> held = active.stream().map(Hat::of).collect(Collectors.toCollection(LinkedHashSet::new));
        String role = request.getHeader(ACTING_ROLE);
        String delegante = request.getHeader(ACTING_FOR);
        boolean own = role != null && delegante == null && held.size() > 1;
        List<Hat> meant = held.stream()
                .filter(hat -> role == null || hat.role().name().equals(role))
                .filter(hat -> !own || hat.delegante() == null)
                .filter(hat -> delegante == null
                        || (hat.delegante() != null
                                && hat.delegante().toString().equals(delegante)))
                .toList();
        if (meant.size() > 1) {
            throw new ProblemException(400, Problem.of("ROLE_NOT_CHOSEN"));
        }
        return meant.stream().findFirst().orElseThrow(() -> refused(request, person, null, 403, "ROLE_NOT_HELD"));
    }

    private Permission authorised(HttpServletRequest request, PersonId person, Role role, String path) {
        return switch (matrix.find(request.getMethod(), path)) {
            case Match.Row(Permission row) when row.access() == Access.MEMBER && row.allows(role) -> row;
            case Match.Row _ -> throw refused(request, person, role, 403, "NOT_PERMITTED");
            case Match.OtherMethod other -> throw notWithThisMethod(other.allowed());
            case Match.Nothing _ -> throw new ProblemException(404, Problem.of("NOT_FOUND"));
        };
    }

    private static ProblemException notWithThisMethod(Collection<String> allowed) {
        return new ProblemException(
                405, Problem.of("METHOD_NOT_ALLOWED", allowed.stream().sorted().collect(Collectors.joining(", "))));
    }

    private static List<UnitaId> unitsOf(List<Membership> active, Hat hat) {
        return active.stream()
                .filter(m -> Hat.of(m).equals(hat))
                .flatMap(m -> m.unita() == null ? Stream.empty() : Stream.of(m.unita()))
                .distinct()
                .sorted(Comparator.comparing(UnitaId::toString))
                .toList();
    }

    private static Problem suspended(Sospensione why) {
        String cause = Causes.inWords(why.causa());
        return Problem.of("ENTE_SUSPENDED", DAY.format(why.dal()), cause, why.atto(), why.contatto());
    }

    private static ProblemException refused(
            HttpServletRequest request, PersonId person, @Nullable Role role, int status, String code) {
        return refused(request, person, role, status, Problem.of(code));
    }

    private static ProblemException refused(
            HttpServletRequest request, PersonId person, @Nullable Role role, int status, Problem problem) {
        SECURITY.warn(
                "refused request={} person={} role={} method={} path={} code={}",
                RequestId.of(request),
                person,
                role,
                request.getMethod(),
                clean(request.getRequestURI()),
                problem.code());
        return new ProblemException(status, problem);
    }

    private static String clean(String path) {
        return path.replaceAll("[^A-Za-z0-9/._~%-]", "?");
    }
}
