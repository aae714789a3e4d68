// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.infrastructure.testing.SeenPlans;
import it.ciclo.platform.PlatformConfiguration;
import it.ciclo.platform.limit.Share;
import it.ciclo.platform.tenancy.JdbcMemberships;
import it.ciclo.platform.tenancy.Memberships;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.query.anno.Annate;
import it.ciclo.query.caricamento.CaricamentoQueries;
import it.ciclo.query.ciclo.CicloQueries;
import it.ciclo.query.ente.EnteQueries;
import it.ciclo.query.monitoraggio.MonitoraggioQueries;
import it.ciclo.query.objective.CatalogoQueries;
import it.ciclo.query.objective.ObjectiveQueries;
import it.ciclo.query.peg.PegQueries;
import it.ciclo.query.piano.PianoQueries;
import it.ciclo.query.programma.ProgrammaQueries;
import it.ciclo.query.reading.Answers;
import it.ciclo.query.registro.RegistroQueries;
import it.ciclo.query.registro.RegistroQueries.Filter;
import it.ciclo.query.registro.RegistroQueries.Reach;
import it.ciclo.query.relazione.RelazioneQueries;
import it.ciclo.query.smvp.SmvpQueries;
import it.ciclo.query.stream.Positions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each list query has its index, among many enti with many years, and in a session that has asked often enough to keep its plans.
 * The ways into the tables are what PostgreSQL itself says of the query it has just run.
 */
class ReadingPlansTest {

    private static final RunningQuery SERVICE = new RunningQuery();
    private static final SeenPlans PLANS = new SeenPlans(SERVICE.database, "query_reader");
    private static final SampleYear YEAR = new SampleYear().whole();
    private static final TenantId TENANT = YEAR.register.tenant;
    private static final Anno ANNO = SampleYear.ANNO;

    private static final String TABLES = """
            select n.nspname || '.' || t.relname
            from pg_class t
            join pg_namespace n on n.oid = t.relnamespace
            join pg_attribute a on a.attrelid = t.oid and a.attname = 'tenant_id'
            where n.nspname in ('read_v1', 'tenancy') and t.relkind = 'r'""";

    private static final SingleConnectionDataSource SESSION = session();
    private static final JdbcClient READER = JdbcClient.create(SESSION);

    @BeforeAll
    static void manyEntiWithManyYears() throws SQLException {
        SERVICE.ente(TENANT);
        SERVICE.member(TENANT, YEAR.segretario, Role.SEGRETARIO, null);
        SERVICE.member(TENANT, YEAR.responsabile, Role.RESPONSABILE, YEAR.tecnico);
        YEAR.register.send();
        SERVICE.bean(Positions.class).await(TENANT, YEAR.register.entries.size(), Duration.ofSeconds(90));
        while (SERVICE.bean(Memberships.class)
                .standing(TENANT, YEAR.responsabile)
                .memberships()
                .isEmpty()) {
            LockSupport.parkNanos(20_000_000);
        }
        try (Connection admin = SERVICE.database.superuser().getConnection();
                Statement statement = admin.createStatement()) {
            // Copies of whole rows: what they refer to is copied as well.
            statement.execute("set session_replication_role = replica");
            for (String table : tables(admin)) {
                statement.execute(again(table));
            }
            statement.execute("analyze");
        }
    }

    /**
     * The rows of the sample again: for at least sixty other enti, and for fourteen earlier years of its own. Where the sample has few,
     * for more enti: a short table is read whole, whatever its indexes.
     */
    private static String again(String table) {
        return """
                insert into %1$s
                select (jsonb_populate_record(null::%1$s, s.row || case when y = 0 then '{}' else jsonb_build_object(
                    'anno', (s.row ->> 'anno')::integer - y,
                    'sequenza', (s.row ->> 'sequenza')::bigint + y * 1000,
                    'objective_id', md5((s.row ->> 'objective_id') || y)::uuid,
                    'indicatore_id', md5((s.row ->> 'indicatore_id') || y)::uuid,
                    'caricamento_id', md5((s.row ->> 'caricamento_id') || y)::uuid,
                    'document_id', md5((s.row ->> 'document_id') || y)::uuid,
                    'event_id', md5((s.row ->> 'event_id') || y)::uuid,
                    'membership_id', md5((s.row ->> 'membership_id') || y)::uuid,
                    'person_id', md5((s.row ->> 'person_id') || y)::uuid) end
                    || case when e = 0 then '{}' else jsonb_build_object('tenant_id', md5(e::text)::uuid) end)).*
                from (select to_jsonb(t) as row, count(*) over () as rows from %1$s t where t.tenant_id = '%2$s') s,
                     generate_series(0, case when s.rows > 2 then greatest(60, 2500 / s.rows) else 5000 end) e,
                     generate_series(0, 14) y
                where e = 0 or y = 0
                on conflict do nothing""".formatted(table, TENANT);
    }

    private static SingleConnectionDataSource session() {
        PGSimpleDataSource source = (PGSimpleDataSource) SERVICE.database.dataSource("query_reader");
        try {
            source.setOptions("-c app.tenant=" + TENANT);
            return new SingleConnectionDataSource(PLANS.watched(source).getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection admin) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement statement = admin.prepareStatement(TABLES);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    @AfterAll
    static void close() {
        SESSION.destroy();
        SERVICE.close();
    }

    /** The ways into the tables, once the session has asked a dozen times. */
    private static List<String> accesses(Runnable question) {
        for (int i = 0; i < 12; i++) {
            PLANS.take();
            question.run();
        }
        List<SeenPlans.Plan> plans = PLANS.take();
        return plans.stream()
                .flatMap(plan -> plan.accesses().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void theYearsAndTheUnits() {
        assertThat(accesses(() -> new CicloQueries(READER).anni())).containsExactly("ciclo_pkey[tenant_id]");
        assertThat(accesses(() -> new EnteQueries(READER).unita())).containsExactly("unita_pkey[tenant_id]");
    }

    @Test
    void aYear() {
        assertThat(accesses(() -> new CicloQueries(READER).of(ANNO)))
                .containsExactly("ciclo_pkey[anno, tenant_id]", "scadenza_pkey[anno, tenant_id]");
        assertThat(accesses(() -> new PianoQueries(READER).of(ANNO))).containsExactly("piano_pkey[anno, tenant_id]");
        assertThat(accesses(() -> new PegQueries(READER).of(ANNO))).containsExactly("peg_pkey[anno, tenant_id]");
        assertThat(accesses(() -> new RelazioneQueries(READER).of(ANNO)))
                .containsExactly(
                        "relazione_causa_pkey[anno, tenant_id]",
                        "relazione_pkey[anno, tenant_id]",
                        "relazione_rifiuto_pkey[anno, tenant_id]",
                        "relazione_sezione_pkey[anno, tenant_id]");
    }

    @Test
    void theRulebookAndTheYearsThatFollowIt() {
        assertThat(accesses(() -> new SmvpQueries(READER).smvp()))
                .containsExactly("smvp_bozza_pkey[tenant_id]", "smvp_pkey[tenant_id]");
        assertThat(accesses(() -> new SmvpQueries(READER).anni()))
                .isNotEmpty()
                .noneMatch(way -> way.startsWith("all of"));
    }

    @Test
    void theObjectivesOfAYearWithTheirIndicatoriAndValues() {
        assertThat(accesses(() -> new ObjectiveQueries(READER).ofYear(ANNO)))
                .containsExactly(
                        "fase_corso_pkey[objective_id, tenant_id]",
                        "indicatore_pkey[objective_id, tenant_id]",
                        "misurazione_pkey[objective_id, tenant_id]",
                        "misurazione_precedente_pkey[objective_id, tenant_id]",
                        "objective_by_anno[anno, tenant_id]",
                        "objective_persona_pkey[objective_id, tenant_id]",
                        "objective_pkey[objective_id, tenant_id]",
                        "objective_variazione_pkey[objective_id, tenant_id]",
                        "presa_visione_pkey[objective_id, tenant_id]");
    }

    @Test
    void theMonitoringsOfAYear() {
        assertThat(accesses(() -> new MonitoraggioQueries(READER).ofYear(ANNO)))
                .isNotEmpty()
                .noneMatch(way -> way.startsWith("all of"));
    }

    @Test
    void theProgrammes() {
        assertThat(accesses(() -> new ProgrammaQueries(READER).programma()))
                .containsExactly("programma_pkey[tenant_id]");
    }

    @Test
    void whatFilledThePianoOfAYear() {
        assertThat(accesses(() -> new CaricamentoQueries(READER).ofYear(ANNO)))
                .containsExactly("caricamento_by_anno[anno, tenant_id]");
    }

    @Test
    void theIndicatoriUsedInAnyYear() {
        assertThat(accesses(() -> new CatalogoQueries(READER).usati()))
                .isNotEmpty()
                .noneMatch(way -> way.startsWith("all of"));
    }

    @Test
    void theHistoryOfAnObjective() {
        assertThat(accesses(() -> new ObjectiveQueries(READER).storia(YEAR.luci)))
                .containsExactly(
                        "voce_by_objective[objective_id, tenant_id]", "voce_objective_pkey[objective_id, tenant_id]");
    }

    @Test
    void whoAnswersForWhat() {
        Annate annate = new Annate(READER, SERVICE.bean(QuerySettings.class).anno(), Clock.systemUTC());
        assertThat(accesses(() -> annate.of(ANNO)))
                .anyMatch(way -> way.startsWith("membership_") && way.endsWith("[tenant_id]"))
                .noneMatch(way -> way.startsWith("all of"));
    }

    private static Filter filter(Anno anno, boolean objective, String q, Reach reach) {
        return new Filter(anno, objective ? YEAR.luci : null, null, null, null, null, q, reach);
    }

    private static final RegistroQueries REGISTRO = new RegistroQueries(READER, PlatformConfiguration.ITALY);
    private static final Reach EVERYTHING = new Reach(true, Set.of());

    /** By the year or by the keyset, whichever PostgreSQL finds shorter; both begin with the ente. */
    @Test
    void aPageOfTheRegister() {
        assertThat(accesses(() -> REGISTRO.page(filter(ANNO, false, "", EVERYTHING), 1_000, 50)))
                .contains("objective_pkey[objective_id, tenant_id]")
                .containsAnyOf("voce_by_anno[anno, sequenza, tenant_id]", "voce_pkey[sequenza, tenant_id]")
                .noneMatch(way -> way.startsWith("all of"));
    }

    @Test
    void aPageOfTheRegisterAboutAnObjective() {
        assertThat(accesses(() -> REGISTRO.page(filter(ANNO, true, "", EVERYTHING), 5_000, 50)))
                .containsExactly(
                        "indicatore_pkey[indicatore_id, tenant_id]",
                        "objective_pkey[objective_id, tenant_id]",
                        "voce_by_objective[objective_id, tenant_id]",
                        "voce_objective_pkey[objective_id, tenant_id]",
                        "voce_pkey[sequenza, tenant_id]");
    }

    @Test
    void aPageOfTheRegisterOfTheOwnUnits() {
        Reach own = new Reach(false, Set.of(YEAR.tecnico));
        assertThat(accesses(() -> REGISTRO.page(filter(ANNO, false, "luci", own), 5_000, 50)))
                .containsAnyOf("objective_by_anno[tenant_id]", "objective_pkey[tenant_id]")
                .containsAnyOf("voce_by_anno[anno, sequenza, tenant_id]", "voce_pkey[sequenza, tenant_id]")
                .noneMatch(way -> way.startsWith("all of"));
    }

    @Test
    void howMuchTheRegisterHas() {
        assertThat(accesses(() -> REGISTRO.count(filter(ANNO, false, "luci", EVERYTHING))))
                .singleElement()
                .asString()
                .isIn("voce_by_anno[anno, tenant_id]", "voce_pkey[tenant_id]");
    }

    @Test
    void anEntryOfTheRegister() {
        assertThat(accesses(() -> REGISTRO.campi(7))).containsExactly("voce_pkey[sequenza, tenant_id]");
        assertThat(accesses(() -> REGISTRO.prova(TENANT, 7))).containsExactly("evento_pkey[sequenza, tenant_id]");
    }

    @Test
    void theMembershipsOfWhoAsks() {
        JdbcMemberships memberships = new JdbcMemberships(SESSION);
        assertThat(accesses(() -> memberships.standing(TENANT, YEAR.segretario)))
                .containsExactly("ente_pkey[tenant_id]", "membership_person[person_id, tenant_id]");
    }

    @Test
    void wherePositionsAreRead() {
        Answers answers = new Answers(
                new TransactionTemplate(new JdbcTransactionManager(SESSION)),
                READER,
                SERVICE.bean(Positions.class),
                Share.whole());
        TenantContext context =
                new TenantContext(TENANT, YEAR.segretario, Role.SEGRETARIO.name(), null, UUID.randomUUID());
        assertThat(accesses(() -> TenantContext.during(context, () -> answers.answer(null, () -> "un anno"))))
                .containsExactly("tenant_position_pkey[tenant_id]");
    }
}
