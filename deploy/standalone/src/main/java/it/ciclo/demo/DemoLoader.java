// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.demo;

import it.ciclo.standalone.Console;
import it.ciclo.standalone.Ports;
import it.ciclo.standalone.Secrets;
import it.ciclo.standalone.StartException;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Enters the demo enti through the public APIs, each step as the person whose task it is. May be run again after it broke off. */
public final class DemoLoader {

    private final Ports ports;
    private final String administratorPassword;
    private final Console console;

    public DemoLoader(Ports ports, String administratorPassword, Console console) {
        this.ports = ports;
        this.administratorPassword = administratorPassword;
        this.console = console;
    }

    public void load() throws IOException {
        try (Api api = new Api(ports)) {
            api.knows(Secrets.ADMINISTRATOR, administratorPassword);
            Map<String, String> people = new LinkedHashMap<>();
            for (String name : DemoAccounts.ENTI) {
                JsonNode data = DemoAccounts.read(name);
                String tenant = onboard(api, data);
                DemoPeople persone = new DemoPeople(api, ports, tenant, data, people);
                persone.addSegretario();
                DemoEnte ente = new DemoEnte(api, ports, tenant, data, persone);
                ente.defineUnita();
                persone.addAll(ente.unita());
                ente.enterYears();
                console.done(data.path("profilo").path("denominazione").stringValue("") + " è caricato");
            }
        }
    }

    /** The id of the ente, which is made where the consortium does not have it yet. */
    private String onboard(Api api, JsonNode data) throws IOException {
        JsonNode io = api.asPerson(Secrets.ADMINISTRATOR, "GET", URI.create(ports.issuer() + "/io"), null);
        JsonNode consortium = io.path("consorzi").path(0);
        if (consortium.isMissingNode()) {
            throw new StartException("L'amministratore non ha un consorzio.");
        }
        URI enti =
                URI.create(ports.issuer() + "/consorzi/" + consortium.path("id").stringValue("") + "/enti");
        String denominazione = data.path("profilo").path("denominazione").stringValue("");
        for (JsonNode ente : api.asPerson(Secrets.ADMINISTRATOR, "GET", enti, null)) {
            if (ente.path("denominazione").stringValue("").equals(denominazione)) {
                return ente.path("tenant").stringValue("");
            }
        }
        ObjectNode body = DemoAccounts.JSON.createObjectNode();
        body.set("profilo", data.path("profilo"));
        ObjectNode segretario = body.putObject("segretario");
        segretario.setAll((ObjectNode) data.path("segretario"));
        segretario.put("password", DemoAccounts.PASSWORD);
        return api.asPerson(Secrets.ADMINISTRATOR, "POST", enti, body)
                .path("tenant")
                .stringValue("");
    }
}
