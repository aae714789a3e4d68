// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For answers that take long: who asked may stop being who they were before the end. */
public final class StillAdmitted {

    /** What may leave between two questions. */
    public static final int CHUNK = 64 * 1024;

    private static final Logger SECURITY = LoggerFactory.getLogger("it.ciclo.security");

    private final Memberships memberships;
    private final Clock clock;

    public StillAdmitted(Memberships memberships, Clock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    /**
     * Sends piece by piece, and asks before each whether the person of this request still holds the role.
     *
     * @throws ProblemException 404 when not; the answer then ends where it is
     */
    public void copy(InputStream from, OutputStream to) throws IOException {
        TenantContext who = TenantContext.current();
        byte[] chunk = new byte[CHUNK];
        for (int read = from.readNBytes(chunk, 0, CHUNK); read > 0; read = from.readNBytes(chunk, 0, CHUNK)) {
            check(who);
            to.write(chunk, 0, read);
            to.flush();
        }
    }

    private void check(TenantContext who) {
        Memberships.Standing standing = memberships.standing(who.tenant(), who.person());
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Ente ente = standing.ente();
        boolean still = ente != null
                && (ente.isActive() || ente.isSuspended())
                && standing.on(today).stream()
                        .filter(who::actsBy)
                        .anyMatch(m -> m.unita() == null || who.answersFor(m.unita()));
        if (!still) {
            SECURITY.warn("broken off request={} person={} role={}", who.request(), who.person(), who.role());
            throw new ProblemException(404, Problem.of("NOT_FOUND"));
        }
    }
}
