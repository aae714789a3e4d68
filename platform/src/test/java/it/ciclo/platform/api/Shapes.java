// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.api;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.AzioneId;
import it.ciclo.contracts.CaricamentoId;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springdoc.core.utils.SpringDocUtils;
import tools.jackson.databind.JsonNode;

/** How our values look as JSON, where the class alone does not say it. */
final class Shapes {

    private static final String PERIOD = "^20[0-9]{2}-(0[1-9]|1[0-2]|FINALE)$";

    private static final String COMPONENT = "#/components/schemas/";

    /** The extension that says what an id is one of. */
    static final String ID_OF = "x-ciclo-id";

    private static final Map<Class<?>, String> IDS = Map.ofEntries(
            Map.entry(TenantId.class, "ente"),
            Map.entry(PersonId.class, "persona"),
            Map.entry(UnitaId.class, "unita"),
            Map.entry(ObjectiveId.class, "obiettivo"),
            Map.entry(IndicatoreId.class, "indicatore"),
            Map.entry(FaseId.class, "fase"),
            Map.entry(ProvaId.class, "prova"),
            Map.entry(AzioneId.class, "azione"),
            Map.entry(NodoId.class, "nodo"),
            Map.entry(VariazioneId.class, "variazione"),
            Map.entry(CaricamentoId.class, "caricamento"));

    private Shapes() {}

    /** Ids, years, weights and periods are texts and numbers; decimals are texts, so that no reader rounds them. */
    static void declare() {
        SpringDocUtils values = SpringDocUtils.getConfig();
        IDS.forEach((type, what) -> values.replaceWithSchema(type, idOf(what, uuid())));
        values.replaceWithSchema(UUID.class, uuid());
        // What only its own reader knows (the rules of an SMVP): any object.
        values.replaceWithSchema(JsonNode.class, new ObjectSchema().additionalProperties(true));
        values.replaceWithSchema(Anno.class, anno());
        values.replaceWithSchema(Period.class, period());
        values.replaceWithSchema(
                Peso.class,
                new StringSchema().pattern("^[0-9]{1,3}\\.[0-9]{2}$").maxLength(6));
        values.replaceWithSchema(
                BigDecimal.class,
                new StringSchema().pattern("^-?[0-9]+(\\.[0-9]+)?$").maxLength(60));
    }

    /** Says of an id what it is one of: a sender may know it from another ente, and must not get anywhere with it. */
    static Schema<?> idOf(String what, Schema<?> id) {
        id.addExtension(ID_OF, what);
        return id;
    }

    static Schema<?> uuid() {
        return new StringSchema().format("uuid").minLength(36).maxLength(36);
    }

    static Schema<?> anno() {
        return new IntegerSchema()
                .format("int32")
                .minimum(BigDecimal.valueOf(2000))
                .maximum(BigDecimal.valueOf(2099));
    }

    static Schema<?> period() {
        return new StringSchema().pattern(PERIOD).maxLength(11);
    }

    /** One of several records, told apart by {@code tipo}: each is spelled out, with the name it goes by, and where it is used it is named. */
    static void spellOutAlternatives(OpenAPI api, Map<String, Class<?>> classes) {
        Map<String, Schema<?>> schemas = new LinkedHashMap<>();
        api.getComponents().getSchemas().forEach(schemas::put);
        Map<Set<String>, String> known = new HashMap<>();
        schemas.keySet().forEach(name -> {
            Class<?> type = classes.get(name);
            JsonSubTypes alternatives = type == null ? null : type.getAnnotation(JsonSubTypes.class);
            if (alternatives != null) {
                Schema<?> oneOf = spelledOut(name, alternatives, schemas, api);
                api.getComponents().addSchemas(name, oneOf);
                known.put(references(oneOf), name);
            }
        });
        for (Schema<?> schema : schemas.values()) {
            if (schema.getProperties() != null) {
                schema.getProperties().replaceAll((_, property) -> {
                    String name = known.get(references(property));
                    return name == null ? property : new Schema<>().$ref(COMPONENT + name);
                });
            }
        }
    }

    private static Schema<?> spelledOut(
            String base, JsonSubTypes alternatives, Map<String, Schema<?>> schemas, OpenAPI api) {
        Schema<?> oneOf = new Schema<>();
        Discriminator tipo = new Discriminator().propertyName("tipo");
        for (JsonSubTypes.Type alternative : alternatives.value()) {
            String name = base + alternative.value().getSimpleName();
            oneOf.addOneOfItem(new Schema<>().$ref(COMPONENT + name));
            tipo.mapping(alternative.name(), COMPONENT + name);
            api.getComponents()
                    .addSchemas(name, alone(Objects.requireNonNull(schemas.get(name), name), alternative.name()));
        }
        return oneOf.discriminator(tipo);
    }

    private static Set<String> references(Schema<?> schema) {
        Set<String> references = new TreeSet<>();
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(one -> references.add(String.valueOf(one.get$ref())));
        }
        return references;
    }

    private static Schema<?> alone(Schema<?> inherits, String tipo) {
        StringSchema name = new StringSchema();
        name.addEnumItem(tipo);
        Schema<?> alone = new ObjectSchema().addProperty("tipo", name);
        List<String> required = new ArrayList<>(List.of("tipo"));
        for (Schema<?> part : inherits.getAllOf()) {
            if (part.getProperties() != null) {
                part.getProperties().forEach(alone::addProperty);
            }
        }
        if (inherits.getRequired() != null) {
            required.addAll(inherits.getRequired());
        }
        alone.setRequired(required.stream().distinct().toList());
        return alone;
    }
}
