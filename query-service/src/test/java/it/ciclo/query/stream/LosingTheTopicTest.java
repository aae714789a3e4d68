// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.infrastructure.testing.TestServers;
import it.ciclo.query.SampleYear;
import it.ciclo.query.TestRegister;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Kafka acknowledges before it writes to disk: what it had acknowledged may be gone after a crash. The register has it. */
class LosingTheTopicTest {

    private static final Following FOLLOWING = new Following();

    @AfterAll
    static void stop() {
        FOLLOWING.close();
    }

    private static void awaitAllOf(SampleYear year) {
        FOLLOWING.awaitPosition(year.register.tenant, year.register.entries.size());
        assertThat(FOLLOWING.checker.check(year.register.tenant).coversAll()).isTrue();
    }

    @Test
    void whatTheTopicLostUnreadIsAskedForThoughNothingFollows() {
        SampleYear year = new SampleYear().opened().assigned();
        TestRegister.send(year.register.entries.subList(0, 4));
        FOLLOWING.awaitPosition(year.register.tenant, 4);

        FOLLOWING.keep(year.register);

        awaitAllOf(year);
    }

    @Test
    void anEnteOfWhichNothingArrivedIsAskedForToo() {
        SampleYear year = new SampleYear().opened();

        FOLLOWING.keep(year.register);

        awaitAllOf(year);
    }

    @Test
    void aReaderBeyondTheEndOfATopicMadeAnewCompletesItself() {
        SampleYear year = new SampleYear().opened();
        year.register.send();
        awaitAllOf(year);

        TestServers.shared().emptyTopics();
        year.assigned();
        FOLLOWING.keep(year.register);

        awaitAllOf(year);
    }

    @Test
    void aReaderWhoseStoredOffsetLiesBeyondTheEndCompletesItselfWhenItStarts() {
        SampleYear year = new SampleYear().opened();
        year.register.send();
        awaitAllOf(year);
        FOLLOWING.pause();
        FOLLOWING.execute("update read_v1.topic_offset set next_offset = next_offset + 1000");

        year.assigned();
        FOLLOWING.keep(year.register);
        FOLLOWING.resume();

        awaitAllOf(year);
    }

    @Test
    void viewsBuiltAnewFromATopicThatLostItsBeginningAreWhole() {
        SampleYear year = new SampleYear().whole();
        TestRegister.send(year.register.entries.subList(5, 12));
        FOLLOWING.keep(year.register);

        awaitAllOf(year);
    }

    @Test
    void whoMerelyHasMuchToReadAsksForNothing() {
        SampleYear year = new SampleYear().whole();
        TenantId tenant = year.register.tenant;
        List<Long> asked = new CopyOnWriteArrayList<>();
        FOLLOWING.whenAsked((who, after) -> {
            if (who.equals(tenant)) {
                asked.add(after);
            }
        });
        FOLLOWING.pause();
        year.register.send();
        FOLLOWING.keep(year.register);

        FOLLOWING.resume();
        awaitAllOf(year);
        FOLLOWING.awaitComparison();

        assertThat(asked).isEmpty();
    }

    @Test
    void aParkedEnteIsNotAskedForAgainAndAgain() {
        SampleYear year = new SampleYear().opened();
        year.register.add(
                year.luci.value(), StreamKind.OBJECTIVE, "objective.Sconosciuto", "{}", year.segretario, "SEGRETARIO");
        TenantId tenant = year.register.tenant;
        year.register.send();
        Following.await(() -> FOLLOWING.isParked(tenant));
        List<Long> asked = new CopyOnWriteArrayList<>();
        FOLLOWING.whenAsked((who, after) -> {
            if (who.equals(tenant)) {
                asked.add(after);
            }
        });

        FOLLOWING.keep(year.register);
        FOLLOWING.awaitComparison();

        assertThat(asked).isEmpty();
    }
}
