// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.permesso;

import it.ciclo.contracts.Role;
import it.ciclo.platform.PlatformSettings;
import it.ciclo.platform.permission.Permission;
import it.ciclo.platform.permission.PermissionMatrix;
import it.ciclo.platform.tenancy.Ente;
import it.ciclo.platform.tenancy.Membership;
import it.ciclo.platform.tenancy.Memberships;
import it.ciclo.platform.tenancy.SignedIn;
import it.ciclo.platform.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PermessiController {

    /** Of all services: who asks does not care which of them answers. */
    private final List<Permission> matrix = PermissionMatrix.all();

    private final Memberships memberships;
    private final PlatformSettings settings;
    private final Clock clock;

    PermessiController(Memberships memberships, PlatformSettings settings, Clock clock) {
        this.memberships = memberships;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/enti/{tenant}/permessi")
    Permessi permessi() {
        TenantContext context = TenantContext.current();
        Memberships.Standing standing = memberships.standing(context.tenant(), context.person());
        Ente ente = standing.ente();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Set<Role> held = standing.on(today).stream().map(Membership::role).collect(Collectors.toSet());
        boolean confirmed = ente != null && !ente.isComingIn();
        boolean extinct = ente != null && ente.isExtinctOn(today);
        Instant signedIn = SignedIn.current().at();
        boolean fresh = signedIn != null && !signedIn.isBefore(clock.instant().minus(settings.stepUp()));
        return new Permessi(
                confirmed,
                signedIn,
                settings.stepUp().toMinutes(),
                Permessi.of(matrix, held, confirmed, extinct, fresh));
    }
}
