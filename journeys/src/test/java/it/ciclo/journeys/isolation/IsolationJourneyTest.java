// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.demo.SignIn;
import it.ciclo.journeys.Api;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.SharedCiclo;
import it.ciclo.journeys.foglio.NewEnte;
import it.ciclo.standalone.Application;
import it.ciclo.standalone.DataDirectory;
import it.ciclo.standalone.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every operation of every service, in every role, with an id of another ente in every position an id can stand: generated from the
 * OpenAPI documents and the permission matrix. Nothing may tell it from an id nobody has, and the other ente stays as it was.
 */
class IsolationJourneyTest {

    private static final int LEAST = 10_000;

    private final RunningCiclo ciclo = SharedCiclo.get();

    @Test
    void anIdOfAnotherEnteIsAnIdNobodyHas() throws Exception {
        Documents documents = new Documents();
        assertThat(documents.undocumented())
                .as("rows of the matrix that docs/api does not tell of")
                .isEmpty();
        Targets targets = targets();
        List<Actor> actors = actors(targets);
        String before = stored(targets.theirs().tenant);
        Tally tally = new Tally();

        List<Attack> attacks = attack(documents, targets, actors, tally);

        List<String> findings = new ArrayList<>();
        Set<String> unjudged = new TreeSet<>();
        int places = 0;
        for (Attack attack : attacks) {
            findings.addAll(attack.findings());
            unjudged.addAll(attack.unjudged());
            places += attack.places();
            attack.lost().forEach(operation -> System.out.println("lost: " + operation));
            attack.taken().forEach(place -> System.out.println("taken: " + place));
        }
        System.out.println("isolation: " + tally.attempts() + " attempts, " + findings.size() + " leaks" + tally
                + "\n  " + (places - unjudged.size()) + " of " + places
                + " places of ids refused for the id; elsewhere something else came first");
        unjudged.forEach(place -> System.out.println("not judged: " + place));
        findings.forEach(finding -> System.out.println("leak: " + finding));
        assertThat(findings).isEmpty();
        assertThat(tally.attempts()).as("attempts made").isGreaterThanOrEqualTo(LEAST);
        assertThat(stored(targets.theirs().tenant))
                .as("what is stored of the other ente")
                .isEqualTo(before);
    }

    private List<Attack> attack(Documents documents, Targets targets, List<Actor> actors, Tally tally)
            throws Exception {
        JsonNode examples = examples();
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Attack>> running = new ArrayList<>();
            for (Application service : List.of(Application.COMMAND, Application.QUERY, Application.TENANT)) {
                Attack attack = new Attack(
                        documents.of(service),
                        documents.schemas(service),
                        examples,
                        new Wire(http, URI.create(ciclo.ports().internal(service))),
                        targets,
                        actors,
                        tally);
                running.add(threads.submit(attack::run));
            }
            List<Attack> done = new ArrayList<>();
            for (Future<Attack> one : running) {
                done.add(one.get());
            }
            return done;
        }
    }

    /** Two enti, of two consortia. */
    private Targets targets() throws IOException, InterruptedException, SQLException {
        Filled ours = new Filled(
                ciclo, new NewEnte.Profile("Comune di Prova Dentro", "dentro", "80000004145", "016906", "Z906", 20));
        Filled theirs = new Filled(
                ciclo, new NewEnte.Profile("Comune di Prova Fuori", "fuori", "80000005159", "016905", "Z905", 20));
        Map<String, String> ofOurs = new HashMap<>();
        Map<String, String> ofTheirs = new HashMap<>();
        for (String of : List.of(
                "consorzio",
                "foglio",
                "modello",
                "mandato",
                "fusione",
                "invito_consorzio",
                "cancellazione",
                "accesso",
                "sospensione",
                "delega")) {
            ofOurs.put(of, UUID.randomUUID().toString());
            ofTheirs.put(of, UUID.randomUUID().toString());
        }
        ofOurs.put(
                "consorzio",
                administrator(ciclo).get("/io", 0).json().at("/consorzi/0/id").asString());
        Map<String, String> all = new HashMap<>(theirs.ids(Filled.APPROVED));
        all.putAll(ofTheirs);
        toAnotherConsortium(all);
        return new Targets(ours, theirs, ofOurs, ofTheirs);
    }

    /** With what a consortium has, which only its administrator could make. */
    private void toAnotherConsortium(Map<String, String> ids) throws SQLException {
        try (Connection admin = ciclo.database("tenant");
                Statement statement = admin.createStatement()) {
            statement.execute(Position.filled("""
                    insert into consortium (consortium_id, nome) values ('${consorzio}', 'Altro consorzio');
                    update ente set consortium_id = '${consorzio}' where tenant_id = '${ente}';
                    insert into avvio_caricamento (consortium_id, caricamento_id, file, righe, rifiutate, creato_da)
                    values ('${consorzio}', '${foglio}', 'comuni.csv', 1, 'x', '${persona}');
                    insert into smvp_modello values ('${consorzio}', '${modello}', 'Modello altrui');
                    insert into mandato (consortium_id, mandato_id, organo, composizione, atto_organo, atto_numero, atto_data, dal, al, creato_da)
                    values ('${consorzio}', '${mandato}', 'OIV', 'MONOCRATICO', 'ASSEMBLEA', '1', '2025-01-10', '2025-02-01', '2028-01-31',
                            '${persona}');
                    insert into mandato_ente (tenant_id, mandato_id, consortium_id) values ('${ente}', '${mandato}', '${consorzio}');
                    insert into operator_access (tenant_id, access_id, reason, requested_by, requested_at)
                    values ('${ente}', '${accesso}', 'Segnalazione di un guasto', gen_random_uuid(), now());
                    insert into ente_suspension (tenant_id, suspension_id, cause, atto, reason, contact, requested_by)
                    values ('${ente}', '${sospensione}', 'ABUSO', 'Determina n. 1', 'Prova di isolamento', 'servizi@example.org',
                            gen_random_uuid());
                    insert into ente (tenant_id, consortium_id, state, demo) values ('${fusione}', '${consorzio}', 'ONBOARDING', true);
                    insert into fusione (consortium_id, fusione_id, tipo, successore_id, successore_nome, dal, atto, creata_da)
                    values ('${consorzio}', '${fusione}', 'INCORPORAZIONE', '${fusione}', 'Altro ente', '2099-01-01', '{}', '${persona}');
                    insert into fusione_ente (tenant_id, fusione_id, consortium_id, successore_id, nome)
                    values ('${ente}', '${fusione}', '${consorzio}', '${fusione}', 'Ente che finisce');
                    insert into consorzio_invito (consortium_id, invito_id, chi, motivo, stato, creato_da, creato_il)
                    values ('${consorzio}', '${invito_consorzio}', '', 'Convenzione n. 2', 'PREPARATO', '${persona}', now());
                    insert into erasure_request (tenant_id, request_id, person_id, atto, reason, requested_by)
                    values ('${ente}', '${cancellazione}', gen_random_uuid(), 'Delibera n. 1', 'Scarto autorizzato', '${persona}');
                    insert into membership (tenant_id, membership_id, person_id, role, valid_from, valid_to, delegante)
                    select tenant_id, '${delega}', '${persona}', role, '2026-01-01', '2099-12-31', person_id
                    from membership where tenant_id = '${ente}' and role = 'SEGRETARIO' and person_id <> '${persona}' limit 1;
                    insert into delega (tenant_id, membership_id, titolare_id, atto_numero, atto_data, motivo, al)
                    values ('${ente}', '${delega}', '${appartenenza}', '1', '2026-01-01', 'Assenza per ferie', '2099-12-31');""", ids));
        }
    }

    /** Everybody of ours in each role, who is somebody in both enti, who administers our consortium, and nobody. */
    private List<Actor> actors(Targets targets) throws IOException, InterruptedException {
        List<Actor> actors = new ArrayList<>(targets.ours().actors());
        actors.add(targets.ours().shared(targets.theirs()));
        targets.ours().await(actors);
        actors.add(new Actor("CONSORTIUM_ADMIN", "CONSORTIUM_ADMIN", administratorToken(ciclo)));
        actors.add(new Actor("nobody", null, null));
        return actors;
    }

    private static String administratorToken(RunningCiclo ciclo) throws IOException {
        return new SignIn(ciclo.ports())
                .baseToken(
                        Secrets.ADMINISTRATOR,
                        new DataDirectory(ciclo.data()).secrets().of("administrator"));
    }

    private static Api administrator(RunningCiclo ciclo) throws IOException {
        String token = administratorToken(ciclo);
        return new Api(
                HttpClient.newHttpClient(),
                URI.create(ciclo.ports().internal(Application.TENANT)),
                () -> token,
                "CONSORTIUM_ADMIN");
    }

    /** Everything that is stored of an ente on the write side and in the register of people. */
    private String stored(String tenant) throws SQLException {
        String of = " where tenant_id = '" + tenant + "'";
        try (Connection command = ciclo.database("command");
                Connection register = ciclo.database("tenant")) {
            return one(command, "select last_sequence || encode(last_hash, 'hex') from tenant_head" + of)
                    + one(command, "select count(*)::text from receipt" + of)
                    + one(command, "select count(*)::text from evidence" + of)
                    + one(register, "select last_change::text from change_head" + of)
                    + one(register, "select string_agg(stato, ',' order by invito_id) from invito" + of);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) + " " : "nothing ";
        }
    }

    private static JsonNode examples() throws IOException {
        try (InputStream in = IsolationJourneyTest.class.getResourceAsStream("/bodies.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in));
        }
    }
}
