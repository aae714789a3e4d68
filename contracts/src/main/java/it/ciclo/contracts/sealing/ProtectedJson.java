// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.sealing;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.sealing.Protected.Ciphertext;
import it.ciclo.contracts.sealing.Protected.Erased;
import it.ciclo.contracts.sealing.Protected.Readable;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The one written form of a protected part. Without a {@link Sealing} at hand nothing readable is ever written or read. */
public final class ProtectedJson {

    private static final Set<String> MEMBERS = Set.of("$enc", "s", "n", "c");

    private ProtectedJson() {}

    /** @param inside how a value looks before it is sealed */
    public static SimpleModule module(JsonMapper inside) {
        SimpleModule module = new SimpleModule("protected");
        module.addSerializer(Protected.class, new Writing(inside));
        module.addDeserializer(Protected.class, new Reading(inside, null));
        return module;
    }

    @SuppressWarnings("rawtypes") // Jackson registers classes
    private static final class Writing extends ValueSerializer<Protected> {

        private final JsonMapper inside;

        Writing(JsonMapper inside) {
            this.inside = inside;
        }

        @Override
        public void serialize(Protected value, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            Ciphertext<?> sealed = switch ((Protected<?>) value) {
                case Ciphertext<?> c -> c;
                case Readable<?> r
                when context.getAttribute(Sealing.class) instanceof Sealing sealing ->
                    sealing.seal(
                            out.streamWriteContext().pathAsPointer().toString(),
                            r.subject(),
                            inside.writeValueAsString(r.value()).getBytes(StandardCharsets.UTF_8));
                case Readable<?> _ -> throw new IllegalStateException("not written in clear");
                case Erased<?> _ -> throw new IllegalStateException("what is erased is not written");
            };
            out.writeStringProperty("$enc", "1");
            out.writeStringProperty("s", sealed.subject().toString());
            out.writeStringProperty("n", sealed.nonce());
            out.writeStringProperty("c", sealed.ciphertext());
            out.writeEndObject();
        }
    }

    @SuppressWarnings("rawtypes") // as above
    private static final class Reading extends ValueDeserializer<Protected> {

        private final JsonMapper inside;
        private final @Nullable JavaType type;

        Reading(JsonMapper inside, @Nullable JavaType type) {
            this.inside = inside;
            this.type = type;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            JavaType whole = context.getContextualType();
            return new Reading(inside, whole == null ? null : whole.containedType(0));
        }

        @Override
        public Protected deserialize(JsonParser in, DeserializationContext context) {
            String pointer = in.streamReadContext().pathAsPointer().toString();
            JsonNode node = context.readTree(in);
            if (!Set.copyOf(node.propertyNames()).equals(MEMBERS)
                    || !node.path("$enc").asString("").equals("1")) {
                return context.reportInputMismatch(this, "no protected part");
            }
            Ciphertext<Object> sealed = new Ciphertext<>(
                    PersonId.of(node.path("s").asString("")),
                    node.path("n").asString(""),
                    node.path("c").asString(""));
            if (!(context.getAttribute(Sealing.class) instanceof Sealing sealing) || type == null) {
                return sealed;
            }
            return sealing.open(pointer, sealed)
                    .map(plain -> (Protected<Object>) new Readable<>(sealed.subject(), value(plain, type)))
                    .orElseGet(() -> new Erased<>(sealed.subject()));
        }

        private Object value(byte[] plain, JavaType type) {
            Object value = inside.readValue(plain, type);
            if (value == null) {
                throw new IllegalArgumentException("null is never sealed");
            }
            return value;
        }
    }
}
