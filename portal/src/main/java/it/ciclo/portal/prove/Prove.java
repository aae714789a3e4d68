// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.prove;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.CommandClient.Upload;
import it.ciclo.portal.client.Done;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes the files of a form: they are brought before its command is sent, so that a form that comes back still has them. A browser
 * does not give a file twice.
 */
@Component
public class Prove {

    /** The field with the files; those brought already are {@code prove/0}, {@code prove/1} ... */
    public static final String FIELD = "prove";

    /** More than any value may have. */
    private static final int MOST = 30;

    /** Not worth sending on: the service says at which size it stops, and that is less. */
    private static final long FAR_TOO_LARGE = 15_000_000;

    private final CommandClient commands;

    Prove(CommandClient commands) {
        this.commands = commands;
    }

    /**
     * A form with its files.
     *
     * @param form it names the files that are kept
     * @param problem what is wrong with those that were not; null where nothing is
     */
    public record Taken(
            Form form, List<String> ids, @Nullable String problem) {

        /** The entry of what was said; that of its files, all in one, comes after it. */
        public long entry(Done done) {
            return ids.isEmpty() ? done.sequenza() : done.sequenza() - 1;
        }

        /** Of the form: whatever is wrong with a file stands at the field of all of them. */
        public Reading reading(Labels labels) {
            return told(new Reading(form, labels, pointer -> pointer.startsWith(FIELD) ? FIELD : pointer));
        }

        /** With what is wrong with the files. */
        public Reading told(Reading reading) {
            if (problem != null) {
                reading.wrong(FIELD, problem);
            }
            return reading;
        }
    }

    /** A file that is kept for the form. */
    public record Kept(String field, String value, String nome) {}

    public Taken take(Acting acting, HttpServletRequest request, Form form) {
        var values = new LinkedHashMap<>(form.values());
        var all = new ArrayList<String>();
        kept(form).forEach(k -> {
            values.remove(k.field());
            all.add(k.value());
        });
        values.keySet().removeIf(name -> name.startsWith(FIELD + "/"));
        var problems = new ArrayList<String>();
        for (Part part : files(request)) {
            switch (bring(acting, part)) {
                case Upload.Kept(var prova) -> all.add(prova.id() + " " + prova.nome());
                case Upload.NotKept(var refused) -> problems.add(t("prove.non.preso", name(part), why(refused)));
            }
        }
        for (int n = 0; n < all.size(); n++) {
            values.put(FIELD + "/" + n, all.get(n));
        }
        return new Taken(
                form.with(values),
                all.stream().map(Prove::id).toList(),
                problems.isEmpty() ? null : String.join(" ", problems));
    }

    /** The files that a form which came back still has. */
    public static List<Kept> kept(Form form) {
        var kept = new ArrayList<Kept>();
        for (int n = 0; n < MOST; n++) {
            String field = FIELD + "/" + n;
            String value = form.value(field);
            if (value.matches("[0-9a-f-]{36} .+")) {
                kept.add(new Kept(field, value, value.substring(37)));
            }
        }
        return kept;
    }

    private static String id(String value) {
        return value.substring(0, 36);
    }

    private static List<Part> files(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return List.of();
        }
        try {
            return request.getParts().stream()
                    .filter(part -> part.getName().equals(FIELD) && !name(part).isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Part part) {
        String name = part.getSubmittedFileName();
        return name == null ? "" : name;
    }

    private Upload bring(Acting acting, Part part) {
        if (part.getSize() > FAR_TOO_LARGE) {
            String said = t("prove.troppo", Formats.size(part.getSize()));
            return new Upload.NotKept(new Refused(413, "file-troppo-grande", said, said, "", List.of()));
        }
        String type = part.getContentType();
        try (InputStream bytes = part.getInputStream()) {
            return commands.upload(
                    acting,
                    UUID.randomUUID(),
                    name(part),
                    type == null ? "application/octet-stream" : type,
                    part.getSize(),
                    bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String why(Refused refused) {
        return refused.errors().isEmpty()
                ? refused.sentence()
                : String.join(
                        " ",
                        refused.errors().stream().map(Refused.Fault::message).toList());
    }

    /** The body of a command with the files it names, where there are any. */
    public static Map<String, Object> into(Map<String, Object> body, List<String> ids) {
        if (ids.isEmpty()) {
            return body;
        }
        var all = new LinkedHashMap<>(body);
        all.put(FIELD, ids);
        return all;
    }
}
