// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import java.util.Map;

/** What the fields of a form are called where their messages stand together. */
@FunctionalInterface
public interface Labels {

    /** Of a form whose messages stand for themselves. */
    Labels NONE = _ -> "";

    /** Empty for what is no field with a name. */
    String of(String field);

    static Labels of(Map<String, String> names) {
        return field -> names.getOrDefault(field, "");
    }

    default Labels and(String name, String label) {
        return field -> field.equals(name) ? label : of(field);
    }
}
