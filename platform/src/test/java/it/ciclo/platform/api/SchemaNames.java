// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.api;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A record inside another is named with it: there are several {@code Riga} and {@code Appartenenza}. */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();
    private final Set<String> clashes = ConcurrentHashMap.newKeySet();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = nameOf(type);
        Class<?> other = taken.putIfAbsent(name, type);
        if (other != null && other != type) {
            clashes.add(type + " and " + other + " would both be the schema " + name);
        }
        return name;
    }

    Map<String, Class<?>> classes() {
        if (!clashes.isEmpty()) {
            throw new IllegalStateException(clashes.toString());
        }
        return Map.copyOf(taken);
    }

    private static String nameOf(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        if (around == null) {
            return type.getSimpleName();
        }
        String before = nameOf(around).replaceFirst("Controller$", "");
        return type.getSimpleName().startsWith(before) ? type.getSimpleName() : before + type.getSimpleName();
    }
}
