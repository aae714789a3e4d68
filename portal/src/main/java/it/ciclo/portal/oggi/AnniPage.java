// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The years of an ente: two or three are open at once. */
public record AnniPage(@Nullable String missing, @Nullable String open, List<Year> years) {

    public record Year(String anno, String href, boolean current, String fase, String piano, String relazione) {}
}
