// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a command, member after member; what was not written is left out. */
public final class Body {

    private final Map<String, Object> members = new LinkedHashMap<>();

    public static Body of(String name, @Nullable Object value) {
        return new Body().and(name, value);
    }

    public Body and(String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }
}
