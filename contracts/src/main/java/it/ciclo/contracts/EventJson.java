// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.ciclo.contracts.norme.Norme;
import it.ciclo.contracts.sealing.ProtectedJson;
import it.ciclo.contracts.sealing.Sealing;
import it.ciclo.contracts.tenancy.TenancyEvent;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way events become text and text becomes events. Components keep their declared order, decimals are strings, absent
 * components are left out. The samples freeze what it writes.
 */
public final class EventJson {

    /** What is inside a protected part. */
    private static final JsonMapper INSIDE = conventions(JsonMapper.builder()).build();

    private static final JsonMapper MAPPER = conventions(JsonMapper.builder())
            .addModule(ProtectedJson.module(INSIDE))
            // A later revision of ours may add an optional component; an older reader must not stop at it.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventJson() {}

    /** How values look, also in requests and answers: the same value has one spelling everywhere. */
    public static JsonMapper.Builder conventions(JsonMapper.Builder builder) {
        return builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                // "1E+3" is a decimal to Java, but not to every other reader of the register.
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
                .withConfigOverride(
                        BigDecimal.class, o -> o.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)));
    }

    /** For frameworks that need the mapper itself. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static String write(DomainEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    /** @throws IllegalArgumentException for an unknown type or a text that is not an event of it */
    public static DomainEvent read(String type, String payload) {
        return read(payload, EventCatalogue.named(type).event());
    }

    /** As {@link #write(DomainEvent)}, its readable protected parts sealed. */
    public static String write(DomainEvent event, Sealing sealing) {
        return MAPPER.writer().withAttribute(Sealing.class, sealing).writeValueAsString(event);
    }

    /**
     * Its protected parts readable where the key is still there, erased where it is not.
     *
     * @throws IllegalArgumentException for a text that is not such an event
     */
    public static <E extends DomainEvent> E read(String payload, Class<E> type, Sealing sealing) {
        try {
            return MAPPER.readerFor(type).withAttribute(Sealing.class, sealing).readValue(payload);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no " + type.getSimpleName(), e);
        }
    }

    /** What stands under the name in a JSON object; null where nothing does. */
    static @Nullable String text(String object, String name) {
        return MAPPER.readTree(object).path(name).stringValue(null);
    }

    public static String write(TenancyEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    /** @throws IllegalArgumentException for a text that is not a tenancy event */
    public static TenancyEvent readTenancy(String payload) {
        return read(payload, TenancyEvent.class);
    }

    /** @throws IllegalArgumentException for a text that is not the norms */
    public static Norme readNorme(String text) {
        return read(text, Norme.class);
    }

    private static <T> T read(String payload, Class<T> type) {
        try {
            T read = MAPPER.readValue(payload, type);
            if (read != null) {
                return read;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no " + type.getSimpleName(), e);
        }
        throw new IllegalArgumentException("null is no " + type.getSimpleName());
    }
}
