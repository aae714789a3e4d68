// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform;

import org.jspecify.annotations.Nullable;

/** Secrets have no default: a missing or short one stops the start. */
public final class Secret {

    private static final int SHORTEST = 16;

    private Secret() {}

    /** @throws IllegalStateException that names the setting, never its value */
    public static String require(String setting, @Nullable String value) {
        if (value == null || value.strip().length() < SHORTEST) {
            throw new IllegalStateException(setting + " is missing or shorter than " + SHORTEST + " characters");
        }
        return value;
    }
}
