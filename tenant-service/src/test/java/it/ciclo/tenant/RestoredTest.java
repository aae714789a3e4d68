// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.infrastructure.Ports;
import it.ciclo.infrastructure.testing.TestDatabase;
import it.ciclo.infrastructure.testing.TestServers;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The trap of every restore: a copy from before an erasure still has the person, and the key she was sealed with. */
class RestoredTest {

    @Test
    void aBackupFromBeforeAnErasureBringsNobodyBackAndLosesNobodyElse() throws SQLException {
        Comune comune = Comune.onboarded("Lovere");
        Comune.Somebody gone = comune.register("Smeraldamarca");
        Comune.Somebody stays = comune.register("Opalina");
        String membership = comune.grant(gone, "DIPENDENTE", "\"dal\": \"2020-01-01\"");
        assertThat(comune.end(membership, "2025-12-31").status()).isEqualTo(200);
        comune.grant(stays, "SINDACO", "\"dal\": \"2020-01-01\"");
        String token = comune.token(new Client());
        assertThat(people(new Client(), comune, token)).contains("Smeraldamarca", "Opalina");
        TestDatabase register = TestServers.shared().copy(Running.DATABASE);
        TestDatabase ring = TestServers.shared().copy(Running.RING);
        assertThat(Erasing.erased(comune, gone.id()).status()).isEqualTo(200);

        int port = Ports.free();
        try (ConfigurableApplicationContext restored = Running.start(
                port, Ports.free(), Map.of("CICLO_DB", register.jdbcUrl(), "CICLO_KEYS_DB", ring.jdbcUrl()))) {
            assertThat(restored.isRunning()).isTrue();
            String people = people(new Client("http://localhost:" + port), comune, token);
            assertThat(people)
                    .contains(gone.id(), "\"cancellata\":true", stays.id(), "Opalina")
                    .doesNotContain("Smeraldamarca");
        }
    }

    private static String people(Client client, Comune comune, String token) {
        return client.get(comune.path("/persone"), Client.bearer(token)).body();
    }
}
