// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query;

import it.ciclo.platform.Secret;
import it.ciclo.query.anno.AnnoSettings;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How questions are answered.
 *
 * @param url {@code CICLO_DB}
 * @param readerPassword {@code CICLO_DB_READER_PASSWORD}
 * @param readers connections at most
 * @param anno when the pages of a year raise an eyebrow
 */
@ConfigurationProperties("ciclo.query.reading")
record QuerySettings(String url, String readerPassword, int readers, AnnoSettings anno) {

    QuerySettings {
        Objects.requireNonNull(url, "ciclo.query.reading.url");
        Objects.requireNonNull(anno, "ciclo.query.reading.anno");
        Secret.require("CICLO_DB_READER_PASSWORD", readerPassword);
    }

    @Override
    public String toString() {
        return "QuerySettings[" + url + "]";
    }
}
