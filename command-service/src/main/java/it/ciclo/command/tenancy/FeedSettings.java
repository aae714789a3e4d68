// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.tenancy;

import it.ciclo.platform.Secret;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the local copy of enti and memberships is written.
 *
 * @param url JDBC address of the database {@code command}
 * @param password of {@code performance_feed}
 */
@ConfigurationProperties("ciclo.feed")
record FeedSettings(String url, String password) {

    FeedSettings {
        Objects.requireNonNull(url, "ciclo.feed.url");
        Secret.require("CICLO_DB_FEED_PASSWORD", password);
    }

    @Override
    public String toString() {
        return "FeedSettings[" + url + "]";
    }
}
