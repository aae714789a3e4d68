// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.cases;

import it.ciclo.contracts.EventJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object, each asked for by its name. */
record Inputs(JsonNode node) {

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    JsonNode value(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            throw new Malformed("manca «" + name + "»");
        }
        return value;
    }

    BigDecimal number(String name) {
        return number(name, value(name));
    }

    BigDecimal number(String name, String otherwise) {
        return has(name) ? number(name) : new BigDecimal(otherwise);
    }

    private static BigDecimal number(String name, JsonNode value) {
        if (value.isString() || value.isIntegralNumber()) {
            try {
                return new BigDecimal(value.asString());
            } catch (NumberFormatException e) {
                throw new Malformed("«" + name + "» non è un numero: " + value.asString());
            }
        }
        throw new Malformed("«" + name + "» non è un numero scritto come testo");
    }

    @Nullable
    BigDecimal numberOrNull(String name) {
        return has(name) ? number(name) : null;
    }

    int count(String name) {
        try {
            return number(name).intValueExact();
        } catch (ArithmeticException e) {
            throw new Malformed("«" + name + "» non è un numero intero");
        }
    }

    int count(String name, int otherwise) {
        return has(name) ? count(name) : otherwise;
    }

    String text(String name) {
        JsonNode value = value(name);
        if (!value.isString()) {
            throw new Malformed("«" + name + "» non è un testo");
        }
        return value.asString();
    }

    @Nullable
    String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    boolean truth(String name) {
        JsonNode value = value(name);
        if (!value.isBoolean()) {
            throw new Malformed("«" + name + "» non è vero o falso");
        }
        return value.asBoolean();
    }

    boolean truth(String name, boolean otherwise) {
        return has(name) ? truth(name) : otherwise;
    }

    Inputs object(String name) {
        return new Inputs(value(name));
    }

    List<Inputs> objects(String name) {
        List<Inputs> objects = new ArrayList<>();
        elements(name).forEach(element -> objects.add(new Inputs(element)));
        return objects;
    }

    /** What stands as null, such as the weight of a prerequisite, is left out. */
    List<BigDecimal> numbers(String name) {
        List<BigDecimal> numbers = new ArrayList<>();
        elements(name).forEach(element -> {
            if (!element.isNull()) {
                numbers.add(number(name, element));
            }
        });
        return numbers;
    }

    private Iterable<JsonNode> elements(String name) {
        JsonNode array = value(name);
        if (!array.isArray()) {
            throw new Malformed("«" + name + "» non è un elenco");
        }
        return array;
    }

    /** A value as the register holds it. */
    <T> T as(Class<T> type) {
        try {
            return EventJson.mapper().treeToValue(node, type);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Malformed("non si legge come " + type.getSimpleName());
        }
    }
}
