// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import static it.ciclo.query.SampleYear.ANNO;
import static it.ciclo.query.SampleYear.month;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.EventEnvelope;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.ente.EnteEvent;
import it.ciclo.query.Projections;
import it.ciclo.query.SampleYear;
import it.ciclo.query.TestRegister;
import it.ciclo.query.ente.EnteDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FollowingTheTopicTest {

    private static final AtomicBoolean BROKEN = new AtomicBoolean();
    private static final Following FOLLOWING = new Following(withABrokenFold());

    @AfterAll
    static void stop() {
        FOLLOWING.close();
    }

    /** The real projections, but the fold of the ente fails on a code while it is broken. */
    private static List<Projection<?, ?>> withABrokenFold() {
        List<Projection<?, ?>> all = new ArrayList<>(Projections.all());
        all.removeIf(projection -> projection.kind() == StreamKind.ENTE);
        all.add(new Projection<>(StreamKind.ENTE, EnteDocument.class, EnteEvent.class, (before, event, at) -> {
            if (BROKEN.get()
                    && event instanceof EnteEvent.UnitaDefined unita
                    && unita.codice().equals("VELENO")) {
                throw new IllegalStateException("this fold is broken");
            }
            return EnteDocument.PROJECTION.fold().fold(before, event, at);
        }));
        return all;
    }

    @Test
    void aWholeYearIsFoldedAndEqualsItsFold() {
        SampleYear year =
                new SampleYear().opened().assigned().approved().measured().drafted();
        year.register.send();
        TenantId tenant = year.register.tenant;
        FOLLOWING.awaitPosition(tenant, year.register.entries.size());

        assertThat(FOLLOWING.checker.check(tenant).differences()).isEmpty();
        assertThat(FOLLOWING.number("select count(*) from read_v1.voce where tenant_id = ?", tenant.value()))
                .isEqualTo(year.register.entries.size());
        assertThat(FOLLOWING.number("select count(*) from read_v1.objective where tenant_id = ?", tenant.value()))
                .isEqualTo(2);
    }

    @Test
    void anEntrySentTwiceIsAppliedOnce() {
        SampleYear year = new SampleYear().opened();
        year.register.send();
        year.register.send();
        year.assigned();
        year.register.send();
        TenantId tenant = year.register.tenant;
        FOLLOWING.awaitPosition(tenant, year.register.entries.size());

        assertThat(FOLLOWING.number("select count(*) from read_v1.evento where tenant_id = ?", tenant.value()))
                .isEqualTo(year.register.entries.size());
        assertThat(FOLLOWING.checker.check(tenant).coversAll()).isTrue();
    }

    @Test
    void aGapIsNotSkippedButAskedForAndFilled() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        TenantId tenant = year.register.tenant;
        List<Long> asked = new CopyOnWriteArrayList<>();
        FOLLOWING.whenAsked((who, after) -> {
            if (who.equals(tenant)) {
                asked.add(after);
                TestRegister.send(year.register.entries.subList(Math.toIntExact(after), year.register.entries.size()));
            }
        });
        List<EventEnvelope> withHole = new ArrayList<>(year.register.entries);
        withHole.remove(3);

        TestRegister.send(withHole);
        FOLLOWING.awaitPosition(tenant, year.register.entries.size());

        assertThat(asked).contains(3L);
        assertThat(FOLLOWING.checker.check(tenant).coversAll()).isTrue();
    }

    @Test
    void aForgedEntryIsNeverApplied() {
        SampleYear year = new SampleYear().opened();
        TenantId tenant = year.register.tenant;
        List<EventEnvelope> entries = new ArrayList<>(year.register.entries);
        EventEnvelope true4 = entries.get(3);
        entries.set(3, TestRegister.forged(true4, true4.payload().replace("Polizia locale", "Polizia privata")));
        AtomicBoolean asked = new AtomicBoolean();
        FOLLOWING.whenAsked((who, after) -> {
            if (who.equals(tenant) && after == 3) {
                asked.set(true);
            }
        });

        TestRegister.send(entries);
        Following.await(asked::get);

        assertThat(FOLLOWING.position(tenant)).isEqualTo(3);
        assertThat(FOLLOWING.number("select count(*) from read_v1.unita where tenant_id = ?", tenant.value()))
                .isEqualTo(1);

        year.register.send();
        FOLLOWING.awaitPosition(tenant, year.register.entries.size());
        assertThat(FOLLOWING.number(
                        "select count(*) from read_v1.unita where tenant_id = ? and nome = 'Polizia locale'",
                        tenant.value()))
                .isEqualTo(1);
    }

    @Test
    void aPoisonedTenantParksWhileOthersGoOnAndFollowsAgainAfterTheMend() {
        BROKEN.set(true);
        SampleYear sick = new SampleYear().opened();
        sick.register.add(
                sick.register.entry(1).streamId(),
                new EnteEvent.UnitaDefined(
                        new it.ciclo.contracts.UnitaId(java.util.UUID.randomUUID()), "VELENO", "Veleno"),
                sick.segretario,
                "SEGRETARIO");
        sick.assigned();
        SampleYear well = new SampleYear().opened().assigned();
        TenantId tenant = sick.register.tenant;

        sick.register.send();
        well.register.send();
        FOLLOWING.awaitPosition(well.register.tenant, well.register.entries.size());
        Following.await(() -> FOLLOWING.isParked(tenant)
                && FOLLOWING.number("select count(*) from read_v1.parked_event where tenant_id = ?", tenant.value())
                        == 3);

        assertThat(FOLLOWING.position(tenant)).isEqualTo(6);
        FOLLOWING.projector.resumeAll();
        assertThat(FOLLOWING.isParked(tenant)).isTrue();

        BROKEN.set(false);
        FOLLOWING.projector.resumeAll();

        assertThat(FOLLOWING.position(tenant)).isEqualTo(sick.register.entries.size());
        assertThat(FOLLOWING.isParked(tenant)).isFalse();
        assertThat(FOLLOWING.checker.check(tenant).coversAll()).isTrue();
        sick.approved();
        sick.register.send();
        FOLLOWING.awaitPosition(tenant, sick.register.entries.size());
    }

    @Test
    void anEventNobodyKnowsParksItsTenant() {
        SampleYear year = new SampleYear().opened();
        year.register.add(
                year.luci.value(), StreamKind.OBJECTIVE, "objective.Sconosciuto", "{}", year.segretario, "SEGRETARIO");
        year.register.send();

        Following.await(() -> FOLLOWING.isParked(year.register.tenant));

        FOLLOWING.awaitPosition(year.register.tenant, 6);
        assertThat(FOLLOWING.position(year.register.tenant)).isEqualTo(6);
    }

    @Test
    void anEntryOutOfOrderChangesNothing() {
        SampleYear year = new SampleYear().opened();
        List<EventEnvelope> backwards = new ArrayList<>(year.register.entries);
        Collections.reverse(backwards);
        TenantId tenant = year.register.tenant;
        TestRegister.send(backwards);
        FOLLOWING.awaitPosition(tenant, 1);
        assertThat(FOLLOWING.position(tenant)).isEqualTo(1);

        year.register.send();
        FOLLOWING.awaitPosition(tenant, year.register.entries.size());
        assertThat(FOLLOWING.checker.check(tenant).coversAll()).isTrue();
    }

    @Test
    void theFoldCheckerFindsARowSomebodyChanged() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        year.recorded(year.luci, year.punti, month(3), "60");
        year.register.send();
        TenantId tenant = year.register.tenant;
        FOLLOWING.awaitPosition(tenant, year.register.entries.size());
        assertThat(FOLLOWING.checker.check(tenant).coversAll()).isTrue();

        FOLLOWING.execute(
                "update read_v1.misurazione set valore = '{\"tipo\":\"NUMERO\",\"numero\":\"320\"}' where tenant_id = ?",
                tenant.value());

        assertThat(FOLLOWING.checker.check(tenant).differences())
                .singleElement()
                .asString()
                .startsWith("misurazione:")
                .endsWith("is not what the events make of it");

        FOLLOWING.execute(
                "update read_v1.evento set payload = '{}' where tenant_id = ? and sequenza = 3", tenant.value());
        assertThat(FOLLOWING.checker.check(tenant).differences())
                .containsExactly("the copy of the register is broken at entry 3");
    }

    @Test
    void aRestartGoesOnWhereTheRowsAre() {
        SampleYear year = new SampleYear().opened();
        year.register.send();
        TenantId tenant = year.register.tenant;
        FOLLOWING.awaitPosition(tenant, 6);
        FOLLOWING.restart();
        year.assigned().approved();
        year.recorded(year.turni, year.tempi, Period.finale(ANNO), "50");
        TestRegister.send(year.register.entries.subList(6, year.register.entries.size()));

        FOLLOWING.awaitPosition(tenant, year.register.entries.size());
        assertThat(FOLLOWING.checker.check(tenant).coversAll()).isTrue();
    }

    @Test
    void ofTwoThatMoveAPartitionFromTheSamePlaceOneGetsThrough() {
        int unusedPartition = 4711;
        assertThat(FOLLOWING.projector.take(unusedPartition, 0, 5, List.of())).isEqualTo(Projector.Outcome.APPLIED);
        assertThat(FOLLOWING.projector.take(unusedPartition, 0, 5, List.of())).isEqualTo(Projector.Outcome.NOT_OURS);
        assertThat(FOLLOWING.projector.offset(unusedPartition)).isEqualTo(5);
    }
}
