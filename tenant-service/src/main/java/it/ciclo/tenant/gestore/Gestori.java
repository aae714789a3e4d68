// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.gestore;

import it.ciclo.contracts.PersonId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.person.Gestore;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfGestori;
import it.ciclo.tenant.register.Scope.OfPerson;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people who run the platform. */
final class Gestori {

    private final Register register;

    Gestori(Register register) {
        this.register = register;
    }

    /**
     * Works in a transaction that sees who runs the platform, which enti there are, and all accesses.
     *
     * @throws ProblemException 404 for who does not run it
     */
    <T> T during(PersonId person, Function<JdbcClient, T> work) {
        return register.during(new OfPerson(person), jdbc -> {
            if (!Gestore.is(jdbc, person)) {
                throw new ProblemException(404, Problem.of("NOT_FOUND"));
            }
            register.add(new OfGestori());
            return work.apply(jdbc);
        });
    }

    /** @throws ProblemException 404 for who does not run the platform: whatever she sent, she learns no more */
    void check(PersonId person) {
        var _ = during(person, _ -> true);
    }
}
