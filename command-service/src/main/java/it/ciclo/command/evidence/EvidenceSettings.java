// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.evidence;

import it.ciclo.platform.Secret;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Where files lie, and how large and how many they may be.
 *
 * @param url JDBC address of the database {@code command}
 * @param password of {@code performance_files}
 * @param connections at most
 * @param largest one file
 * @param perValue files that one value of an indicatore has, at most
 * @param waiting files one person brought and no event names yet, at most
 * @param atOnce how many are in memory at the same time
 */
@ConfigurationProperties("ciclo.evidence")
record EvidenceSettings(
        String url, String password, int connections, DataSize largest, int perValue, int waiting, int atOnce) {

    EvidenceSettings {
        Objects.requireNonNull(url, "ciclo.evidence.url");
        Secret.require("CICLO_DB_FILES_PASSWORD", password);
        Objects.requireNonNull(largest, "ciclo.evidence.largest");
        if (connections < 1 || largest.toBytes() < 1 || perValue < 1 || waiting < 1 || atOnce < 1) {
            throw new IllegalArgumentException("the limits of ciclo.evidence are at least 1");
        }
    }

    @Override
    public String toString() {
        return "EvidenceSettings[" + url + "]";
    }
}
