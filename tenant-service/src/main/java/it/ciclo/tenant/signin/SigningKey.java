// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that signs tokens: made at the first start, readable by us alone, the same after each restart. */
final class SigningKey {

    private static final String FILE = "token-signing.jwk";

    private SigningKey() {}

    static RSAKey in(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(directory, file);
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException | ParseException | JOSEException e) {
            throw new IllegalStateException("no signing key in " + directory, e);
        }
    }

    /** Written whole beside it and then linked: nobody ever reads half a key, and of two processes the first one's stays. */
    private static void make(Path directory, Path file) throws IOException, JOSEException {
        Files.createDirectories(directory);
        RSAKey key = new RSAKeyGenerator(2048)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
        Path whole = Files.createTempFile(
                directory,
                FILE,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(whole, key.toJSONString());
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster; its key it is.
        } finally {
            Files.delete(whole);
        }
    }
}
