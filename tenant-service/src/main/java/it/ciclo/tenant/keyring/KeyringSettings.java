// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.keyring;

import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where keys are.
 *
 * @param directory what lies outside every database, below {@code CICLO_KEYS}
 * @param database address of the database of wrapped keys, {@code CICLO_KEYS_DB}
 * @param password of its role, {@code CICLO_KEYS_DB_PASSWORD}
 */
@ConfigurationProperties("ciclo.keyring")
public record KeyringSettings(Path directory, String database, String password) {

    public KeyringSettings {
        Objects.requireNonNull(directory, "ciclo.keyring.directory");
        Objects.requireNonNull(database, "ciclo.keyring.database");
    }

    @Override
    public String toString() {
        return "KeyringSettings[" + directory + "]";
    }
}
