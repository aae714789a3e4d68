// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.problem;

import it.ciclo.contracts.EventJson;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.CollectionType;

/** The mapper of requests and answers: values look as in the events, and what is read is read strictly. */
public final class RequestJson {

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,4})?");

    private RequestJson() {}

    public static JsonMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(20)
                        .maxStringLength(20_000)
                        // Longer than any field takes: what does not fit is told at its field.
                        .maxNumberLength(1_000)
                        .maxNameLength(200)
                        // A sheet of five hundred objectives; shorter bodies cannot hold as many.
                        .maxTokenCount(200_000)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return EventJson.conventions(JsonMapper.builder(factory))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(new SimpleModule("ciclo-requests")
                        .addDeserializer(BigDecimal.class, new DecimalReader())
                        .addDeserializer(String.class, new TextReader())
                        .setDeserializerModifier(new ShortLists()))
                .build();
    }

    /** Judges the digits as they were written, before any arithmetic: {@code 1e999999999} is small only as a text. */
    private static final class DecimalReader extends StdScalarDeserializer<BigDecimal> {

        DecimalReader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            JsonToken token = parser.currentToken();
            if (token != JsonToken.VALUE_STRING
                    && token != JsonToken.VALUE_NUMBER_INT
                    && token != JsonToken.VALUE_NUMBER_FLOAT) {
                return (BigDecimal) context.handleUnexpectedToken(context.constructType(BigDecimal.class), parser);
            }
            String written = parser.getString();
            if (!DECIMAL.matcher(written).matches()) {
                throw new RefusedValue(parser, "DECIMAL_INVALID");
            }
            BigDecimal value = new BigDecimal(written);
            if (value.signum() == 0 && written.startsWith("-")) {
                throw new RefusedValue(parser, "DECIMAL_INVALID");
            }
            return value;
        }
    }

    /** Text in one form: NFC, lines ended by LF, nothing invisible that changes what is read. */
    private static final class TextReader extends StdScalarDeserializer<String> {

        TextReader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
            }
            String text = parser.getString().replace("\r\n", "\n");
            if (text.codePoints().anyMatch(TextReader::isRefused)) {
                throw new RefusedValue(parser, "TEXT_INVALID");
            }
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }

        /** Controls but LF and TAB, lone surrogates, non-characters, overrides of the direction of writing. */
        private static boolean isRefused(int c) {
            boolean control = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t';
            boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
            boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
            boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
            return control || surrogate || nonCharacter || direction;
        }
    }

    /** Every list of a request is one a person could have typed. */
    private static final class ShortLists extends ValueDeserializerModifier {

        @Override
        public ValueDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config,
                CollectionType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> lists) {
            return new ShortList(lists);
        }
    }

    private static final class ShortList extends DelegatingDeserializer {

        private static final int LONGEST = 1_000;

        ShortList(ValueDeserializer<?> lists) {
            super(lists);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> lists) {
            return new ShortList(lists);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            Object list = super.deserialize(parser, context);
            if (list instanceof Collection<?> items && items.size() > LONGEST) {
                throw new RefusedValue(parser, "BODY_TOO_COMPLEX");
            }
            return list;
        }
    }
}
