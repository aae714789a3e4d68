// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import it.ciclo.platform.Secret;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the register lies and as whom it is read and written.
 *
 * @param url JDBC address of the database {@code command}
 * @param readerPassword of {@code performance_reader}
 * @param appenderPassword of {@code performance_appender}
 * @param readers connections that read, at most
 * @param writers transactions that write, at the same time
 */
@ConfigurationProperties("ciclo.store")
record StoreSettings(String url, String readerPassword, String appenderPassword, int readers, int writers) {

    StoreSettings {
        Objects.requireNonNull(url, "ciclo.store.url");
        Secret.require("CICLO_DB_READER_PASSWORD", readerPassword);
        Secret.require("CICLO_DB_APPENDER_PASSWORD", appenderPassword);
        if (readers < 1 || writers < 1) {
            throw new IllegalArgumentException("ciclo.store.readers and ciclo.store.writers are at least 1");
        }
    }

    @Override
    public String toString() {
        return "StoreSettings[" + url + "]";
    }
}
