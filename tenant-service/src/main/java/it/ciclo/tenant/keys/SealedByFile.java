// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM under one key of the installation; a version byte stands first, so that another way can come beside. */
public final class SealedByFile implements Sealing {

    private static final String FILE = "sealing.key";
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    public SealedByFile(Path directory) {
        try {
            String text =
                    KeyFile.read(directory, FILE, () -> Base64.getEncoder().encodeToString(random(32)));
            this.key = new SecretKeySpec(Base64.getDecoder().decode(text.strip()), "AES");
        } catch (IOException e) {
            throw new IllegalStateException("no sealing key in " + directory, e);
        }
    }

    @Override
    public byte[] seal(byte[] secret, String of) {
        byte[] nonce = random(NONCE);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, of, secret);
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    @Override
    public byte[] open(byte[] sealed, String of) {
        ByteBuffer all = ByteBuffer.wrap(sealed);
        if (sealed.length < 1 + NONCE || all.get() != VERSION) {
            throw new IllegalStateException("sealed in a way we do not know");
        }
        byte[] nonce = new byte[NONCE];
        all.get(nonce);
        byte[] rest = new byte[all.remaining()];
        all.get(rest);
        return cipher(Cipher.DECRYPT_MODE, nonce, of, rest);
    }

    private byte[] cipher(int mode, byte[] nonce, String of, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(of.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not sealed by this key, or not for this", e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
