// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import it.ciclo.tenant.keys.KeyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;

/** The key that signs tokens. */
final class SigningKey {

    private static final String FILE = "token-signing.jwk";

    private SigningKey() {}

    static RSAKey in(Path directory) {
        try {
            return RSAKey.parse(KeyFile.read(directory, FILE, SigningKey::fresh));
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("no signing key in " + directory, e);
        }
    }

    private static String fresh() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
