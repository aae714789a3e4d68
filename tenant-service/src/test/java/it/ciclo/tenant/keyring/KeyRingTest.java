// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.sealing.AesGcm;
import it.ciclo.infrastructure.testing.TestDatabase;
import it.ciclo.infrastructure.testing.TestServers;
import it.ciclo.tenant.keyring.KeyHolder.Kek;
import it.ciclo.tenant.keyring.PersonKey.Destroyed;
import it.ciclo.tenant.keyring.PersonKey.Present;
import it.ciclo.tenant.register.KeysDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] PLACE = "scheda".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TEXT = "punteggio 87".getBytes(StandardCharsets.UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private final TestDatabase database = TestServers.shared().freshDatabase("keys");
    private final KeysDatabase keys = new KeysDatabase(database.jdbcUrl(), database.password("keys_service"));
    private final TenantId lovere = new TenantId(UUID.randomUUID());
    private final TenantId lodrino = new TenantId(UUID.randomUUID());
    private final PersonId ada = new PersonId(UUID.randomUUID());
    private final PersonId berta = new PersonId(UUID.randomUUID());

    @AfterEach
    void close() {
        keys.close();
    }

    @Test
    void aPersonHasOneKeyInEachEnteAndItIsTheSameAfterARestart() {
        byte[] sealed = seal(lovere, ada);

        assertThat(open(lovere, ada, sealed)).isEqualTo(TEXT);
        assertThatThrownBy(() -> open(lodrino, ada, sealed)).isInstanceOf(AesGcm.NotReadable.class);
        assertThatThrownBy(() -> open(lovere, berta, sealed)).isInstanceOf(AesGcm.NotReadable.class);
    }

    @Test
    void aDestroyedKeyIsNeverMadeAgainAndTheOthersOpenWhatTheySealed() {
        byte[] ofBerta = seal(lovere, berta);
        byte[] elsewhere = seal(lodrino, ada);
        seal(lovere, ada);
        KeyRing ring = ring();

        ring.destroy(lovere, ada);
        ring.destroy(lovere, ada);

        assertThat(ring.of(lovere, ada)).isInstanceOf(Destroyed.class);
        assertThat(ring().of(lovere, ada)).isInstanceOf(Destroyed.class);
        assertThat(open(lovere, berta, ofBerta)).isEqualTo(TEXT);
        assertThat(open(lodrino, ada, elsewhere)).isEqualTo(TEXT);
    }

    @Test
    void ofAKeyThatNeverWasNothingCanBeMadeAfterItsErasure() {
        ring().destroy(lovere, ada);

        assertThat(ring().of(lovere, ada)).isInstanceOf(Destroyed.class);
    }

    /** The trap: a wrapped key in an ordinary backup would bring the erased person back at the first restore. */
    @Test
    void anOlderCopyOfTheRingIsUselessForTheErasedAndLosesNobodyElse() throws SQLException {
        byte[] ofAda = seal(lovere, ada);
        byte[] ofBerta = seal(lovere, berta);
        List<String> backup = dump();
        ring().destroy(lovere, ada);
        PersonId carla = new PersonId(UUID.randomUUID());
        byte[] madeLater = seal(lovere, carla);

        restore(backup);
        KeyRing restored = ring();
        restored.reconcile();

        assertThat(restored.of(lovere, ada)).isInstanceOf(Destroyed.class);
        assertThatThrownBy(() -> open(lovere, ada, ofAda)).isInstanceOf(ClassCastException.class);
        assertThat(open(lovere, berta, ofBerta)).isEqualTo(TEXT);
        assertThat(open(lovere, carla, madeLater)).isEqualTo(TEXT);
    }

    @Test
    void whatWrappedTheKeysBeforeAnErasureIsGoneFromTheDirectory() throws IOException {
        seal(lovere, ada);
        seal(lovere, berta);
        byte[] kek = Files.readAllBytes(directory.resolve(lovere + ".1.kek"));

        ring().destroy(lovere, ada);

        assertThat(directory.resolve(lovere + ".1.kek")).doesNotExist();
        assertThat(directory.resolve(lovere + ".2.kek")).exists();
        try (var files = Files.list(directory)) {
            assertThat(files).allSatisfy(file -> {
                assertThat(Files.readAllBytes(file)).isNotEqualTo(kek);
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(ada.toString());
            });
        }
    }

    @Test
    void aRingLostWholeComesBackFromItsCopy() throws SQLException {
        byte[] ofBerta = seal(lovere, berta);
        ring().destroy(lovere, ada);

        restore(List.of());
        ring().reconcile();

        assertThat(open(lovere, berta, ofBerta)).isEqualTo(TEXT);
    }

    @Test
    void anErasureThatStoppedHalfwayIsFinishedAtTheNextStart() throws SQLException {
        byte[] ofBerta = seal(lovere, berta);
        DirectoryKeyHolder holder = new DirectoryKeyHolder(directory, RANDOM);
        // Made, and then the process died.
        holder.make(new Kek(lovere, 2));
        ring().reconcile();
        assertThat(open(lovere, berta, ofBerta)).isEqualTo(TEXT);

        ring().destroy(lovere, ada);

        assertThat(holder.holds(new Kek(lovere, 1))).isFalse();
        assertThat(open(lovere, berta, ofBerta)).isEqualTo(TEXT);
    }

    @Test
    void aMissingKeyOfTheHolderStopsTheStartInsteadOfMakingAnother() throws IOException {
        seal(lovere, ada);
        seal(lodrino, ada);
        Files.move(directory.resolve(lovere + ".1.kek"), directory.resolve(lovere + ".7.kek"));

        assertThatThrownBy(() -> ring().reconcile()).hasMessageContaining("CICLO_KEYS");
    }

    @Test
    void withoutAnEnteNoKeyIsSeen() throws SQLException {
        seal(lovere, ada);
        try (Connection connection = database.connect("keys_service");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from data_key")) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    /** As after a restart: nothing kept in memory. */
    private KeyRing ring() {
        return new KeyRing(
                keys.register(),
                new DirectoryKeyHolder(directory, RANDOM),
                new KeyCopy(directory),
                RANDOM,
                InstantSource.system());
    }

    private byte[] seal(TenantId scope, PersonId person) {
        byte[] nonce = new byte[AesGcm.NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return AesGcm.seal(((Present) ring().of(scope, person)).key(), nonce, PLACE, TEXT);
    }

    private byte[] open(TenantId scope, PersonId person, byte[] sealed) {
        return AesGcm.open(((Present) ring().of(scope, person)).key(), PLACE, sealed);
    }

    private List<String> dump() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet keks = statement.executeQuery("select * from kek")) {
                while (keks.next()) {
                    rows.add("insert into kek values ('" + keks.getString(1) + "', " + keks.getInt(2) + ")");
                }
            }
            try (ResultSet made = statement.executeQuery(
                    "select tenant_id, person_id, kek_version, encode(wrapped, 'hex'), state, made_at from data_key")) {
                while (made.next()) {
                    rows.add("insert into data_key values ('%s', '%s', %d, decode('%s', 'hex'), '%s', '%s', null)"
                            .formatted(
                                    made.getString(1),
                                    made.getString(2),
                                    made.getInt(3),
                                    made.getString(4),
                                    made.getString(5),
                                    made.getString(6)));
                }
            }
        }
        return rows;
    }

    private void restore(List<String> rows) throws SQLException {
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate kek, data_key");
            for (String row : rows) {
                statement.execute(row);
            }
        }
    }
}
