// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.broken.feature;

import org.springframework.util.StringUtils;

final class BrokenRoot {

    private BrokenRoot() {}

    static final class RootWithFramework {
        boolean decide(String text) {
            return StringUtils.hasText(text);
        }
    }

    record Floating(double peso) {}
}
