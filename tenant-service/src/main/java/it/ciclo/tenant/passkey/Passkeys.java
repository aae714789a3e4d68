// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.passkey;

import it.ciclo.contracts.PersonId;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope;
import it.ciclo.tenant.register.Scope.OfCredential;
import it.ciclo.tenant.register.Scope.OfPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** The passkeys of people. Public keys are no secrets; whose they are is. */
public final class Passkeys implements UserCredentialRepository {

    /** @param id as it stands in addresses */
    public record Passkey(String id, String label, Instant since, Instant used) {}

    private static final int LONGEST_LABEL = 60;

    private final Register register;

    public Passkeys(Register register) {
        this.register = register;
    }

    public List<Passkey> of(PersonId person) {
        return findByUserId(Handles.of(person)).stream()
                .map(r -> new Passkey(
                        r.getCredentialId().toBase64UrlString(), r.getLabel(), r.getCreated(), r.getLastUsed()))
                .toList();
    }

    /** Only one's own: another's is not found. */
    public void remove(PersonId person, String id) {
        byte[] credential = Bytes.fromBase64(id).getBytes();
        register.during(
                new OfPerson(person),
                jdbc -> jdbc.sql("delete from passkey where person_id = :person and credential_id = :id")
                        .param("person", person.value())
                        .param("id", credential)
                        .update());
    }

    /** Within a transaction of the person. */
    public static void removeAll(JdbcClient jdbc, PersonId person) {
        jdbc.sql("delete from passkey where person_id = :person")
                .param("person", person.value())
                .update();
    }

    @Override
    public void delete(Bytes credentialId) {
        throw new UnsupportedOperationException("a person removes her own");
    }

    @Override
    public void save(CredentialRecord record) {
        PersonId person = Handles.person(record.getUserEntityUserId());
        register.during(new OfPerson(person), jdbc -> save(jdbc, person, record));
    }

    private static int save(JdbcClient jdbc, PersonId person, CredentialRecord record) {
        String label = record.getLabel().strip();
        return jdbc.sql("""
                        insert into passkey (credential_id, person_id, label, public_key, attestation, signatures, verified,
                                             backup_eligible, backed_up, transports, created_at, used_at)
                        values (:id, :person, :label, :key, :attestation, :signatures, :verified, :eligible, :backed,
                                :transports, :created, :used)
                        on conflict (credential_id) do update
                        set signatures = excluded.signatures, used_at = excluded.used_at
                        where passkey.person_id = excluded.person_id""")
                .param("id", record.getCredentialId().getBytes())
                .param("person", person.value())
                .param("label", label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label)
                .param("key", record.getPublicKey().getBytes())
                .param("attestation", bytes(record.getAttestationObject()))
                .param("signatures", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param("eligible", record.isBackupEligible())
                .param("backed", record.isBackupState())
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .param("created", record.getCreated().atOffset(ZoneOffset.UTC))
                .param("used", record.getLastUsed().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static byte[] bytes(@Nullable Bytes some) {
        return some == null ? new byte[0] : some.getBytes();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return find(
                        new OfCredential(HexFormat.of().formatHex(credentialId.getBytes())),
                        "credential_id = :key",
                        credentialId.getBytes())
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        PersonId person = Handles.person(userId);
        return find(new OfPerson(person), "person_id = :key", person.value());
    }

    private List<CredentialRecord> find(Scope scope, String condition, Object key) {
        return register.during(
                scope,
                jdbc -> jdbc.sql("""
                        select credential_id, person_id, label, public_key, attestation, signatures, verified, backup_eligible,
                               backed_up, transports, created_at, used_at
                        from passkey
                        where %s
                        order by created_at""".formatted(condition))
                        .param("key", key)
                        .query((row, _) -> record(row))
                        .list());
    }

    private static CredentialRecord record(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(Handles.of(new PersonId(row.getObject("person_id", java.util.UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(row.getBoolean("verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(transports(row.getString("transports")))
                .label(row.getString("label"))
                .created(instant(row, "created_at"))
                .lastUsed(instant(row, "used_at"))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(one -> !one.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .orElseThrow()
                .toInstant();
    }
}
