// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.isolation;

import it.ciclo.journeys.Api;
import it.ciclo.journeys.isolation.Position.Where;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All attempts on one service, one after the other: what one changes must not look like an answer to the next. */
final class Attack {

    /** No stream is that old: what is let through by mistake changes nothing. */
    private static final long NO_VERSION = 999_999L;

    private static final long OLDEST = 40;
    private static final int AGAIN = 3;

    private record Unknown(String id, Api.Answer answer) {}

    private final List<Operation> operations;
    private final Schemas schemas;
    private final JsonNode examples;
    private final Wire wire;
    private final Targets targets;
    private final Set<String> secrets;
    private final List<Actor> actors;
    private final Tally tally;
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Unknown> unknown = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private final Set<String> positions = new TreeSet<>();
    private final Set<String> judged = new TreeSet<>();
    private final Set<String> taken = new TreeSet<>();
    private final Set<String> lost = new TreeSet<>();
    private int keys;
    private int turn;

    Attack(
            List<Operation> operations,
            Schemas schemas,
            JsonNode examples,
            Wire wire,
            Targets targets,
            List<Actor> actors,
            Tally tally) {
        this.operations = operations;
        this.schemas = schemas;
        this.examples = examples;
        this.wire = wire;
        this.targets = targets;
        this.secrets = targets.secrets();
        this.actors = actors;
        this.tally = tally;
    }

    List<String> findings() {
        return findings;
    }

    /** Places of ids in addresses and bodies where an id nobody has was never refused for itself. */
    Set<String> unjudged() {
        Set<String> unjudged = new TreeSet<>(positions);
        unjudged.removeAll(judged);
        return unjudged;
    }

    /** Places of ids where an id nobody has was taken. */
    Set<String> taken() {
        return taken;
    }

    /** Operations that do not find what there is: there an id of another ente proves nothing. */
    Set<String> lost() {
        return lost;
    }

    int places() {
        return positions.size();
    }

    Attack run() throws InterruptedException {
        for (Operation operation : operations) {
            try {
                control(operation);
                for (Position position : Position.of(operation, schemas, examples.path(operation.name()))) {
                    attempts(operation, position);
                }
            } catch (IllegalStateException | IOException e) {
                // What the suite cannot try is a gap, and named.
                findings.add(operation.name() + ": " + e);
            }
        }
        return this;
    }

    private void attempts(Operation operation, Position position) throws IOException, InterruptedException {
        boolean inEachYear = position.where() == Where.BODY && dependsOnYear(operation, position);
        for (int anno : inEachYear ? new int[] {Filled.APPROVED, Filled.DRAFT} : new int[] {Filled.APPROVED}) {
            for (Actor actor : actors) {
                if (isTriedBy(position)) {
                    attempt(operation, position, anno, actor);
                }
            }
        }
    }

    /** Where nobody should look every second sender tries, by turns: there are more roles than such places have ways to fail. */
    private boolean isTriedBy(Position position) {
        return switch (position.where()) {
            case HEADER, KEY, STRAY_QUERY, STRAY_FIELD -> turn++ % 2 == 0;
            case ENTE, WHOLE, PATH, QUERY, BODY -> true;
        };
    }

    /** Its own ids are found, whatever else is wrong. */
    private void control(Operation operation) throws IOException, InterruptedException {
        boolean named = operation.isOfEnte()
                && operation.parameters().stream()
                        .anyMatch(p -> p.in().equals("path")
                                && !p.of().isEmpty()
                                && !p.name().equals("tenant"));
        if (!named || !(operation.reads() || operation.asks("If-Match"))) {
            return;
        }
        Map<String, String> ids = targets.ours(Filled.APPROVED);
        Position plain =
                Position.of(operation, schemas, examples.path(operation.name())).getFirst();
        for (Actor actor : actors) {
            if (actor.isIn(operation)) {
                Request request = Request.of(operation, plain, ids, targets.ours().tenant, NO_VERSION);
                Api.Answer answer = wire.send(actor, request);
                if (answer.status() == 404) {
                    lost.add(operation.name() + " as " + actor.name());
                }
                return;
            }
        }
    }

    /** One that the other ente's commands had, and none of ours. */
    private String key() {
        return targets.theirs().keys.get(keys);
    }

    private static boolean dependsOnYear(Operation operation, Position position) {
        return operation.path().matches(".*\\{(anno|id|obiettivo|period)}.*")
                || (position.body() != null && position.body().contains("\"anno\":"));
    }

    private void attempt(Operation operation, Position position, int anno, Actor actor)
            throws IOException, InterruptedException {
        Map<String, String> theirs = targets.theirs(anno);
        String foreignId = position.where() == Where.KEY ? key() : theirs.get(position.of());
        String what = operation.name() + ", " + position;
        if (foreignId == null) {
            findings.add(what + ": no id of another ente to try, of what is a " + position.of());
            return;
        }
        Map<String, String> ids = position.where() == Where.WHOLE ? theirs : targets.ours(anno);
        Unknown first = unknown(operation, position, ids, actor);
        String nobodys = first.id();
        Api.Answer unknown = first.answer();
        Api.Answer foreign = send(operation, position, ids, foreignId, actor);
        tally.count(operation, actor, position, foreign.status());
        String as = what + " as " + actor.name();
        String leak = new Attempt(as, foreign, unknown).leak(foreignId, nobodys);
        // What the first made the second finds, and others work here too: a leak is what stays.
        for (int again = 0; leak != null && again < AGAIN; again++) {
            if (position.where() == Where.KEY && foreign.ok()) {
                keys++;
                foreignId = key();
            }
            nobodys = UUID.randomUUID().toString();
            unknown = send(operation, position, ids, nobodys, actor);
            foreign = send(operation, position, ids, foreignId, actor);
            leak = new Attempt(as, foreign, unknown).leak(foreignId, nobodys);
        }
        if (position.where() == Where.KEY && foreign.ok()) {
            keys++;
        }
        if (leak != null) {
            findings.add(leak);
        }
        judge(operation, position, actor, foreign, foreignId, as);
        record(operation, position, actor, unknown);
    }

    /**
     * The answer to an id nobody has. Where nobody should look at the id it is one answer for all such positions, for all enti that are
     * not hers, and for whoever may not ask at all: whatever differs from it is asked for again at its own place.
     */
    private Unknown unknown(Operation operation, Position position, Map<String, String> ids, Actor actor)
            throws IOException, InterruptedException {
        String alike = switch (position.where()) {
            case ENTE, WHOLE -> "ente";
            // By whose delegation one acts is asked before anything else; an ente in a header is refused as such.
            case HEADER -> position.of().equals("ente") ? "any" : "";
            case KEY, STRAY_QUERY, STRAY_FIELD -> "any";
            case PATH, QUERY, BODY -> actor.isOutOf(operation) ? "any" : "";
        };
        String key = operation.name() + " " + actor.name() + " " + ids.get("anno") + " " + alike;
        Unknown known = alike.isEmpty() ? null : unknown.get(key);
        if (known != null) {
            return known;
        }
        String nobodys = UUID.randomUUID().toString();
        Unknown asked = new Unknown(nobodys, send(operation, position, ids, nobodys, actor));
        unknown.put(key, asked);
        return asked;
    }

    private Api.Answer send(Operation operation, Position position, Map<String, String> ids, String id, Actor actor)
            throws IOException, InterruptedException {
        Long version = version(operation, position, ids, actor);
        Api.Answer answer = wire.send(actor, Request.of(operation, position, ids, id, version));
        if (answer.status() == 412 && version != null && version != NO_VERSION) {
            versions.remove(stream(operation, position, ids));
            version = version(operation, position, ids, actor);
            answer = wire.send(actor, Request.of(operation, position, ids, id, version));
        }
        return answer;
    }

    /** Where a body or what stands below a stream is to be read, the version must be the one there is: the only one that is not refused as stale. */
    private @Nullable Long version(Operation operation, Position position, Map<String, String> ids, Actor actor)
            throws IOException, InterruptedException {
        if (!operation.asks("If-Match")) {
            return null;
        }
        if (!isRead(position) || !actor.isIn(operation)) {
            return NO_VERSION;
        }
        String stream = stream(operation, position, ids);
        Long known = versions.get(stream);
        for (long version = 0; known == null && version < OLDEST; version++) {
            Request request =
                    Request.of(operation, position, ids, UUID.randomUUID().toString(), version);
            if (wire.send(actor, request).status() != 412) {
                known = version;
            }
        }
        known = known == null ? NO_VERSION : known;
        versions.put(stream, known);
        return known;
    }

    private static boolean isRead(Position position) {
        return position.where() == Where.BODY || position.where() == Where.PATH;
    }

    /** An id in the address may be that of the stream itself, and then there is none. */
    private static String stream(Operation operation, Position position, Map<String, String> ids) {
        return operation.name() + ids.get("anno") + (position.where() == Where.PATH ? position.name() : "");
    }

    private void judge(Operation operation, Position position, Actor actor, Api.Answer answer, String id, String as) {
        boolean ofAnother = position.where() == Where.ENTE || position.where() == Where.WHOLE;
        if (answer.status() >= 500) {
            findings.add(as + ": " + answer.status() + " " + answer.body());
        }
        if (ofAnother && answer.status() != (actor.token() == null ? 401 : 404)) {
            findings.add(as + ": " + answer.status() + " where there is nothing for her");
        }
        if (position.where() == Where.PATH && answer.ok()) {
            findings.add(as + ": answered with " + answer.status() + " " + answer.body());
        }
        if (!operation.path().equals("/io")) {
            String rest = answer.body().replace(id, "");
            secrets.stream()
                    .filter(secret -> position.where() != Where.WHOLE && rest.contains(secret))
                    .forEach(secret -> findings.add(as + ": tells " + secret));
        }
    }

    private void record(Operation operation, Position position, Actor actor, Api.Answer unknown) {
        if (!isRead(position) || !actor.isIn(operation)) {
            return;
        }
        String place = operation.name() + " " + position.name();
        positions.add(place);
        boolean there = unknown.body().contains("\"pointer\":\"" + position.name());
        if (unknown.status() == 404 || (position.where() == Where.BODY && there)) {
            judged.add(place);
        } else if (unknown.ok()) {
            taken.add(place);
        } else if (System.getProperty("ciclo.isolation.told") != null) {
            System.out.println(
                    "not judged: " + place + " as " + actor.name() + ": " + unknown.status() + " " + unknown.body());
        }
    }
}
