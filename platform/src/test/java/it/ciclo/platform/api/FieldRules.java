// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.api;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of requests may hold, from {@code api-fields.properties} of a service: {@code <schema>.<field>} or {@code <field>} and
 * then words: {@code required}, {@code text 10..2000}, {@code items ..20}, {@code number 0..4}, {@code decimal 0..100 2}, {@code date},
 * {@code format email}, {@code pattern …}, {@code values ..50} of a map, {@code id <of what>}. The forms of the service are asked whether it is so ({@link FieldProbe}).
 */
final class FieldRules {

    /** Fifteen digits before the point and four after it are the most any number may have. */
    static final String DECIMAL = "^-?[0-9]{1,15}(\\.[0-9]{1,4})?$";

    static final String DAY = "^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$";

    /** Of a map in a request. */
    private static final int MOST_KEYS = 50;

    private static final Pattern RANGE = Pattern.compile("([0-9]*)\\.\\.([0-9]+)");

    private final Properties rules = new Properties();
    private final Set<String> used = new HashSet<>();

    FieldRules() {
        try (InputStream file = FieldRules.class.getResourceAsStream("/api-fields.properties")) {
            if (file != null) {
                rules.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bounds the field. @return whether it is required */
    boolean apply(String schema, String field, Schema<?> bounded) {
        String rule = rule(schema, field);
        return rule != null && read(rule, bounded);
    }

    /** Rules about fields that no request has. */
    Set<String> unused() {
        Set<String> unused = new TreeSet<>(rules.stringPropertyNames());
        unused.removeAll(used);
        return unused;
    }

    private @Nullable String rule(String schema, String field) {
        String own = schema + "." + field;
        String key = rules.containsKey(own) ? own : field;
        used.add(key);
        return rules.getProperty(key);
    }

    private static boolean read(String rule, Schema<?> bounded) {
        boolean required = false;
        String[] words = rule.split(" ");
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "required" -> required = true;
                case "optional" -> required = false;
                case "text" -> {
                    Matcher range = range(words[++i]);
                    bounded.setMinLength(range.group(1).isEmpty() ? null : Integer.valueOf(range.group(1)));
                    bounded.setMaxLength(Integer.valueOf(range.group(2)));
                }
                case "items" ->
                    bounded.setMaxItems(Integer.valueOf(range(words[++i]).group(2)));
                case "values" -> {
                    bounded.setMaxProperties(MOST_KEYS);
                    bounded.setAdditionalProperties(new StringSchema()
                            .maxLength(Integer.valueOf(range(words[++i]).group(2))));
                }
                case "id" -> Shapes.idOf(words[++i], bounded);
                case "number" -> {
                    Matcher range = range(words[++i]);
                    bounded.setMinimum(new BigDecimal(range.group(1)));
                    bounded.setMaximum(new BigDecimal(range.group(2)));
                }
                case "decimal" -> bounded.setPattern(DECIMAL);
                case "weight" -> bounded.setPattern("^(100(\\.0{1,2})?|[0-9]{1,2}(\\.[0-9]{1,2})?)$");
                case "date" -> {
                    bounded.setFormat("date");
                    bounded.setPattern(DAY);
                    bounded.setMaxLength(10);
                }
                case "format" -> bounded.setFormat(words[++i]);
                case "pattern" -> bounded.setPattern(words[++i]);
                case "example" -> bounded.setExample(words[++i]);
                default -> throw new IllegalStateException("api-fields.properties: " + rule);
            }
        }
        return required;
    }

    private static Matcher range(String word) {
        Matcher range = RANGE.matcher(word);
        if (!range.matches()) {
            throw new IllegalStateException("no range: " + word);
        }
        return range;
    }
}
