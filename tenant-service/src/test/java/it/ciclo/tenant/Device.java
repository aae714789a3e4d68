// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An authenticator as a laptop has one, without the laptop: one key, attestation "none". */
final class Device {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;
    private static final JsonMapper JSON = new JsonMapper();

    private final String origin;
    private final byte[] id;
    private final KeyPair pair;
    private int signatures;
    private boolean verifies = true;

    Device(String origin) throws GeneralSecurityException {
        this.origin = origin;
        this.id = Client.random().getBytes(StandardCharsets.US_ASCII);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.pair = generator.generateKeyPair();
    }

    /** Somebody touches it without a finger or a number that it knows. */
    Device withoutVerification() {
        verifies = false;
        return this;
    }

    String registration(JsonNode options, String label) throws GeneralSecurityException {
        byte[] client = client("webauthn.create", options.path("challenge").asString());
        ByteArrayOutputStream data =
                authenticatorData(options.path("rp").path("id").asString(), WITH_KEY);
        data.writeBytes(new byte[16]);
        data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        data.writeBytes(id);
        data.writeBytes(coseKey());
        ByteArrayOutputStream attestation = new ByteArrayOutputStream();
        attestation.write(0xa3);
        attestation.writeBytes(text("fmt"));
        attestation.writeBytes(text("none"));
        attestation.writeBytes(text("attStmt"));
        attestation.write(0xa0);
        attestation.writeBytes(text("authData"));
        attestation.write(0x59);
        attestation.writeBytes(
                ByteBuffer.allocate(2).putShort((short) data.size()).array());
        attestation.writeBytes(data.toByteArray());
        return """
                {"publicKey": {"label": "%s", "credential": {"id": "%s", "rawId": "%s", "type": "public-key",
                 "response": {"attestationObject": "%s", "clientDataJSON": "%s", "transports": ["internal"]},
                 "clientExtensionResults": {}, "authenticatorAttachment": "platform"}}}""".formatted(label, base64(id), base64(id), base64(attestation.toByteArray()), base64(client));
    }

    String assertion(JsonNode options) throws GeneralSecurityException {
        byte[] client = client("webauthn.get", options.path("challenge").asString());
        byte[] data = authenticatorData(options.path("rpId").asString(), 0).toByteArray();
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        return """
                {"id": "%s", "rawId": "%s", "type": "public-key",
                 "response": {"authenticatorData": "%s", "clientDataJSON": "%s", "signature": "%s", "userHandle": null},
                 "clientExtensionResults": {}, "authenticatorAttachment": "platform"}""".formatted(base64(id), base64(id), base64(data), base64(client), base64(signature.sign()));
    }

    private byte[] client(String type, String challenge) {
        return JSON.writeValueAsBytes(JSON.createObjectNode()
                .put("type", type)
                .put("challenge", challenge)
                .put("origin", origin)
                .put("crossOrigin", false));
    }

    private ByteArrayOutputStream authenticatorData(String party, int more) throws GeneralSecurityException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(sha256(party.getBytes(StandardCharsets.UTF_8)));
        data.write(PRESENT | (verifies ? VERIFIED : 0) | more);
        signatures++;
        data.writeBytes(ByteBuffer.allocate(4).putInt(signatures).array());
        return data;
    }

    /** ES256, in the words of COSE. */
    private byte[] coseKey() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        ByteArrayOutputStream cose = new ByteArrayOutputStream();
        cose.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20});
        cose.writeBytes(coordinate(key.getW().getAffineX()));
        cose.writeBytes(new byte[] {0x22, 0x58, 0x20});
        cose.writeBytes(coordinate(key.getW().getAffineY()));
        return cose.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[32];
        byte[] plain = bytes.length > 32 ? Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length) : bytes;
        System.arraycopy(plain, 0, padded, 32 - plain.length, plain.length);
        return padded;
    }

    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(1 + bytes.length)
                .put((byte) (0x60 | bytes.length))
                .put(bytes)
                .array();
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
