// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.demo;

import it.ciclo.standalone.Ports;
import it.ciclo.standalone.StartException;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The people of one ente and what they are there. */
final class DemoPeople {

    private final Api api;
    private final Ports ports;
    private final String tenant;
    private final JsonNode data;
    private final Map<String, String> ids;

    /** Who works in another ente and comes to this one by invitation. */
    private final Map<String, JsonNode> elsewhere = new HashMap<>();

    /** @param ids username to person, of all enti: one person may be in several */
    DemoPeople(Api api, Ports ports, String tenant, JsonNode data, Map<String, String> ids) {
        this.api = api;
        this.ports = ports;
        this.tenant = tenant;
        this.data = data;
        this.ids = ids;
    }

    String segretario() {
        return data.path("segretario").path("username").stringValue("");
    }

    String id(String username) {
        String id = ids.get(username);
        if (id == null) {
            throw new IllegalStateException("nobody is called " + username);
        }
        return id;
    }

    /** Who has that role, in that unit where the role has one. */
    String whoIs(String role, String unita) {
        for (JsonNode person : data.path("persone")) {
            for (JsonNode r : person.path("ruoli")) {
                if (r.path("ruolo").stringValue("").equals(role)
                        && r.path("unita").stringValue("").equals(unita)) {
                    return person.path("username").stringValue("");
                }
            }
        }
        throw new IllegalStateException("nobody is " + role + " " + unita);
    }

    /** The onboarding made the account; what is missing here is its id. */
    void addSegretario() throws IOException {
        ids.put(
                segretario(),
                api.asPerson(segretario(), "GET", uri("/io"), null).path("id").stringValue(""));
    }

    void addAll(Map<String, String> unita) throws IOException {
        JsonNode present =
                api.inEnte(segretario(), tenant, "SEGRETARIO", "GET", uri("/enti/" + tenant + "/persone"), null);
        for (JsonNode person : data.path("persone")) {
            add(person, present);
            for (JsonNode role : person.path("ruoli")) {
                addRole(person.path("username").stringValue(""), role, unita, present);
            }
        }
    }

    private void add(JsonNode person, JsonNode present) throws IOException {
        String username = person.path("username").stringValue("");
        for (JsonNode one : present) {
            if (one.path("nome").equals(person.path("nome"))
                    && one.path("cognome").equals(person.path("cognome"))) {
                ids.put(username, one.path("id").stringValue(""));
            }
        }
        boolean isPresent = present.valueStream()
                .anyMatch(one -> one.path("id").stringValue("").equals(ids.get(username)));
        if (ids.containsKey(username)) {
            if (!isPresent && !username.equals(segretario())) {
                elsewhere.put(username, person);
            }
        } else {
            ObjectNode body = DemoAccounts.JSON.createObjectNode();
            body.put("username", username);
            body.put("password", DemoAccounts.PASSWORD);
            body.set("nome", person.path("nome"));
            body.set("cognome", person.path("cognome"));
            ids.put(username, register(username, body));
        }
    }

    private String register(String username, ObjectNode body) throws IOException {
        URI persone = uri("/enti/" + tenant + "/persone");
        try {
            return api.inEnte(segretario(), tenant, "SEGRETARIO", "POST", persone, body)
                    .path("id")
                    .stringValue("");
        } catch (StartException e) {
            // A load that broke off right after the registration: the account is there, but nobody here yet.
            return api.asPerson(username, "GET", uri("/io"), null).path("id").stringValue("");
        }
    }

    private void addRole(String username, JsonNode role, Map<String, String> unita, JsonNode present)
            throws IOException {
        for (JsonNode one : present) {
            for (JsonNode membership : one.path("appartenenze")) {
                if (one.path("id").stringValue("").equals(id(username))
                        && membership.path("ruolo").equals(role.path("ruolo"))) {
                    return;
                }
            }
        }
        ObjectNode body = DemoAccounts.JSON.createObjectNode();
        JsonNode invited = elsewhere.remove(username);
        if (invited == null) {
            body.put("persona", id(username));
        }
        body.set("ruolo", role.path("ruolo"));
        String codice = role.path("unita").stringValue("");
        if (!codice.isEmpty()) {
            body.put("unita", unita.get(codice));
        }
        body.set("dal", role.path("dal"));
        body.put("motivo", "Nomina dimostrativa");
        if (invited != null) {
            invite(username, invited, body);
            return;
        }
        api.inEnte(segretario(), tenant, "SEGRETARIO", "POST", uri("/enti/" + tenant + "/appartenenze"), body);
    }

    /** Accepts for her at once: what counts for a demo is that she is there. */
    private void invite(String username, JsonNode person, ObjectNode body) throws IOException {
        body.set("nome", person.path("nome"));
        body.set("cognome", person.path("cognome"));
        body.put("email", username + "@comune.example");
        String link = api.inEnte(segretario(), tenant, "SEGRETARIO", "POST", uri("/enti/" + tenant + "/inviti"), body)
                .path("indirizzo")
                .stringValue("");
        ObjectNode accepted = DemoAccounts.JSON.createObjectNode();
        accepted.put("invito", link.substring(link.lastIndexOf('/') + 1));
        api.asPerson(username, "POST", uri("/inviti/accettazione"), accepted);
    }

    private URI uri(String path) {
        return URI.create(ports.issuer() + path);
    }
}
