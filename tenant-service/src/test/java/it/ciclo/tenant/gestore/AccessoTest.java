// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.gestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.gestore.Accesso.Stato;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AccessoTest {

    private static final PersonId ANNA = new PersonId(UUID.randomUUID());
    private static final PersonId BRUNO = new PersonId(UUID.randomUUID());
    private static final Instant NINE = Instant.parse("2026-11-03T08:00:00Z");

    private final Accesso asked =
            Accesso.asked(new TenantId(UUID.randomUUID()), UUID.randomUUID(), ANNA, "Una pagina non si apre", NINE);

    @Test
    void itIsOpenForAnHourFromTheApproval() {
        Accesso open = asked.approve(BRUNO, at(10));

        assertThat(open.fino()).isEqualTo(at(70));
        assertThat(open.isOpen(at(70).minusMillis(1))).isTrue();
        assertThat(open.isOpen(at(70))).isFalse();
        assertThat(open.at(at(69))).isSameAs(open);
        assertThat(open.at(at(70)).stato()).isEqualTo(Stato.FINITO);
        assertThat(open.at(at(70)).finitoDa()).as("by itself").isNull();
    }

    @Test
    void whoAskedDoesNotApproveAndMayTakeItBack() {
        refused(() -> asked.approve(ANNA, at(1)), "OPERATOR_SAME_PERSON");
        assertThat(asked.refuse(ANNA, "Risolto senza entrare", at(1)).stato()).isEqualTo(Stato.RIFIUTATO);
    }

    @Test
    void itIsDecidedOnceAndEndedOnce() {
        Accesso open = asked.approve(BRUNO, at(1));
        refused(() -> open.approve(BRUNO, at(2)), "OPERATOR_ACCESS_DECIDED");
        refused(() -> open.refuse(BRUNO, "Ci ho ripensato dopo", at(2)), "OPERATOR_ACCESS_DECIDED");
        Accesso over = open.end(ANNA, at(3));
        assertThat(over.finitoDa()).isEqualTo(ANNA);
        refused(() -> over.end(BRUNO, at(4)), "OPERATOR_ACCESS_OVER");
        refused(() -> open.end(BRUNO, at(61)), "OPERATOR_ACCESS_OVER");
        assertThat(over.at(at(9_999))).isSameAs(over);
    }

    @Test
    void aRequestWaitsForADay() {
        Instant nextDay = NINE.plus(Duration.ofHours(24));
        assertThat(asked.at(nextDay.minusMillis(1))).isSameAs(asked);
        assertThat(asked.at(nextDay).stato()).isEqualTo(Stato.SCADUTO);
        refused(() -> asked.approve(BRUNO, nextDay), "OPERATOR_ACCESS_DECIDED");
    }

    private static Instant at(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    private static void refused(ThrowingCallable step, String code) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).extracting(p -> p.code()).containsExactly(code));
    }
}
