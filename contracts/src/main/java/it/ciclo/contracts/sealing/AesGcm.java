// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.sealing;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a 96-bit nonce and a 128-bit tag. What is sealed is nonce, ciphertext and tag in this order. */
public final class AesGcm {

    public static final int KEY_BYTES = 32;
    public static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** It was sealed with another key, for another place, or has been changed since. */
    public static final class NotReadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotReadable(Exception cause) {
            super("not sealed with this key for this place", cause);
        }
    }

    private AesGcm() {}

    public static SecretKey key(byte[] bytes) {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /**
     * @param nonce random, and never twice with one key
     * @param place additional data: where the sealed value lies, so that it cannot be moved elsewhere
     */
    public static byte[] seal(SecretKey key, byte[] nonce, byte[] place, byte[] plain) {
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, place);
            byte[] encrypted = cipher.doFinal(plain);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
            System.arraycopy(encrypted, 0, sealed, NONCE_BYTES, encrypted.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** @throws NotReadable when it was not sealed with this key for this place */
    public static byte[] open(SecretKey key, byte[] place, byte[] sealed) {
        try {
            if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
                throw new NotReadable(new AEADBadTagException("too short"));
            }
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE_BYTES), place);
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new NotReadable(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] place) throws GeneralSecurityException {
        if (nonce.length != NONCE_BYTES) {
            throw new IllegalArgumentException("a nonce has " + NONCE_BYTES + " bytes");
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher;
    }
}
