// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.problem;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;

/** A value of the right JSON type that no field of ours takes. */
final class RefusedValue extends DatabindException {

    private final String code;

    RefusedValue(JsonParser parser, String code) {
        super(parser, code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
