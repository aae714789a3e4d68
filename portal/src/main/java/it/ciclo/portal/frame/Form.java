// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import it.ciclo.portal.client.Command;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.session.PortalSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was typed. A field's name is the JSON pointer of what it becomes, without the leading slash
 * ({@code indicatori/0/misura/target}), so that a refusal finds its field by itself.
 *
 * @param key the idempotency key: a form sent twice acts once
 * @param version the stream version the person saw; empty where a stream is created
 * @param problem what is wrong with the whole, or null
 * @param errors in the order of the fields
 */
public record Form(
        String key,
        String version,
        Map<String, String> values,
        @Nullable String problem,
        List<FieldError> errors,
        int status) {

    private static final String KEY = "_chiave";
    private static final String VERSION = "_versione";

    /** @param name of the field; empty when it concerns no single one */
    public record FieldError(String name, String label, String message) {}

    public Form {
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
    }

    /** To be filled in. */
    public static Form fresh(@Nullable Long version, Map<String, String> values) {
        return new Form(
                UUID.randomUUID().toString(), version == null ? "" : version.toString(), values, null, List.of(), 200);
    }

    /** As it arrived. */
    public static Form of(HttpServletRequest request) {
        var values = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, all) -> {
            if (!name.startsWith("_") && all.length > 0) {
                values.put(name, all[0]);
            }
        });
        String key = request.getParameter(KEY);
        String version = request.getParameter(VERSION);
        return new Form(
                key == null || Formats.uuid(key) == null ? UUID.randomUUID().toString() : key,
                version == null ? "" : version,
                values,
                null,
                List.of(),
                200);
    }

    /** What was typed here before the session ended, else the form given. */
    public static Form restored(HttpServletRequest request, Form otherwise) {
        var draft = PortalSession.of(request).takeDraft(request.getRequestURI());
        if (draft == null) {
            return otherwise;
        }
        var values = new LinkedHashMap<>(draft.values());
        String key = values.remove(KEY);
        String version = values.remove(VERSION);
        values.keySet().removeIf(name -> name.startsWith("_"));
        return new Form(
                key == null || Formats.uuid(key) == null ? otherwise.key() : key,
                version == null ? otherwise.version() : version,
                values,
                Texts.t("rientrato"),
                List.of(),
                200);
    }

    public Command command() {
        return new Command(UUID.fromString(key), version.matches("\\d{1,18}") ? Long.valueOf(version) : null);
    }

    public String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    public boolean has(String name) {
        return !value(name).isEmpty();
    }

    public boolean is(String name, String value) {
        return value(name).equals(value);
    }

    public @Nullable String error(String name) {
        return errors.stream()
                .filter(e -> e.name().equals(name))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /** How many of the errors have a field that mends them; the others are for another day or another person. */
    public long correctable() {
        return errors.stream().filter(e -> !e.name().isEmpty()).count();
    }

    public boolean wrong() {
        return (problem != null && status != 200) || !errors.isEmpty();
    }

    /** With other values: buttons that add or take away a part of the form. */
    public Form with(Map<String, String> other) {
        return new Form(key, version, other, problem, errors, status);
    }

    /** Something the portal itself could not read; nothing has been sent. */
    public Form wrong(List<FieldError> found) {
        var all = new ArrayList<>(errors);
        all.addAll(found);
        return new Form(key, version, values, problem, all, 422);
    }

    /**
     * Came back refused. A new key, except where the outcome is unknown: then the same one finds out.
     *
     * @param fields finds the field where it is not called like the pointer
     */
    public Form refused(Refused refused, Labels labels, UnaryOperator<String> fields) {
        var found = refused.errors().stream()
                .map(e -> {
                    String name = fields.apply(
                            e.pointer().startsWith("/") ? e.pointer().substring(1) : e.pointer());
                    return new FieldError(name, labels.of(name), e.message());
                })
                .toList();
        // That nobody could say who the person is was found before anything else.
        boolean unknown = refused.status() >= 500 && !refused.code().equals("identity-stale");
        return new Form(
                unknown ? key : UUID.randomUUID().toString(),
                version,
                values,
                unknown ? Texts.t("non.salvato.adesso") : whole(refused),
                found,
                refused.status());
    }

    /** What concerns the whole; null where it only repeats what stands at a field. */
    private static @Nullable String whole(Refused refused) {
        String sentence = refused.sentence();
        return refused.errors().stream().anyMatch(e -> e.message().equals(sentence)) ? null : sentence;
    }

    /** The HTML id of a field. */
    public static String id(String name) {
        return "f-" + name.replace('/', '-');
    }
}
