// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.api;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A record inside another is named with it: there are several {@code Riga} and {@code Appartenenza}. */
final class SchemaNames extends TypeNameResolver {

    /** Several features have one. */
    private static final Set<String> OF_ITS_FEATURE = Set.of("Causa");

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
            return OF_ITS_FEATURE.contains(type.getSimpleName())
                    ? feature(type) + type.getSimpleName()
                    : type.getSimpleName();
        }
        String before = nameOf(around).replaceFirst("Controller$", "");
        return type.getSimpleName().startsWith(before) ? type.getSimpleName() : before + type.getSimpleName();
    }

    private static String feature(Class<?> type) {
        String name = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
