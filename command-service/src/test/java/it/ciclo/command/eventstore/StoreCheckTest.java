// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import it.ciclo.infrastructure.testing.TestDatabase;
import it.ciclo.infrastructure.testing.TestServers;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class StoreCheckTest {

    private static final TestDatabase DATABASE = TestServers.shared().freshDatabase("command");

    @Test
    void aDurableStoreByABoundRolePasses() {
        assertThatNoException()
                .isThrownBy(() -> StoreCheck.requireDurableAndBound(DATABASE.dataSource("performance_reader")));
    }

    @Test
    void aRoleAboveThePoliciesStopsTheStart() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> StoreCheck.requireDurableAndBound(DATABASE.superuser()))
                .withMessageContaining("above row level security");
    }

    @Test
    void commitsThatDoNotWaitForTheDiskStopTheStart() {
        PGSimpleDataSource careless = (PGSimpleDataSource) DATABASE.dataSource("performance_appender");
        careless.setOptions("-c synchronous_commit=off");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> StoreCheck.requireDurableAndBound(careless))
                .withMessageContaining("synchronous_commit = off");
    }
}
