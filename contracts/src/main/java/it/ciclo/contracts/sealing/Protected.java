// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.sealing;

import it.ciclo.contracts.PersonId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/**
 * A part of an event that says something of a person: a score, a judgement, a text about her. Stored as
 * {@code {"$enc":"1","s":"<person>","n":"<nonce>","c":"<ciphertext and tag>"}} and hashed like that, so that the chain holds when her
 * key is gone. {@link it.ciclo.contracts.EventJson} writes it in no other form.
 */
public sealed interface Protected<T> {

    /** Whose key it is sealed with. */
    PersonId subject();

    /** In clear: for as long as one request. */
    @SuppressWarnings("AvoidCommonTypeNames") // the other one is of java.lang and nobody means it here
    record Readable<T>(PersonId subject, T value) implements Protected<T> {
        public Readable {
            Objects.requireNonNull(subject);
            Objects.requireNonNull(value);
        }

        /** Never the value: it would end in a log. */
        @Override
        public String toString() {
            return "Readable[" + subject + "]";
        }
    }

    /**
     * As it is stored, in topics, read models and backups alike.
     *
     * @param nonce 12 bytes, base64
     * @param ciphertext with its tag, base64
     */
    record Ciphertext<T>(PersonId subject, String nonce, String ciphertext) implements Protected<T> {
        public Ciphertext {
            Objects.requireNonNull(subject);
            if (canonical(nonce).length != AesGcm.NONCE_BYTES) {
                throw new IllegalArgumentException("a nonce has " + AesGcm.NONCE_BYTES + " bytes");
            }
            canonical(ciphertext);
        }

        static <T> Ciphertext<T> of(PersonId subject, byte[] sealed) {
            Base64.Encoder base64 = Base64.getEncoder();
            return new Ciphertext<>(
                    subject,
                    base64.encodeToString(Arrays.copyOf(sealed, AesGcm.NONCE_BYTES)),
                    base64.encodeToString(Arrays.copyOfRange(sealed, AesGcm.NONCE_BYTES, sealed.length)));
        }

        byte[] sealed() {
            byte[] start = canonical(nonce);
            byte[] rest = canonical(ciphertext);
            byte[] sealed = Arrays.copyOf(start, start.length + rest.length);
            System.arraycopy(rest, 0, sealed, start.length, rest.length);
            return sealed;
        }

        private static byte[] canonical(String base64) {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                throw new IllegalArgumentException("base64 has one form");
            }
            return bytes;
        }
    }

    /** The key is destroyed: nobody can read it any more. */
    record Erased<T>(PersonId subject) implements Protected<T> {
        public Erased {
            Objects.requireNonNull(subject);
        }
    }
}
