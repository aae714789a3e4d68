// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.ente;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.Anagrafica;
import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.contracts.tenancy.Provvedimento;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.comuni.Comuni;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfConsortium;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an ente is called, and was: names and codes are dated and never its identity. */
final class Anagrafiche {

    /**
     * A time of one name and one set of codes.
     *
     * @param dal null: since we know the ente @param al the last day; null where nothing comes after
     * @param atto by which it became so; null of the first
     */
    record Periodo(
            @Nullable LocalDate dal,
            @Nullable LocalDate al,
            String denominazione,
            String provincia,
            String sigla,
            String codiceIstat,
            String codiceCatastale,
            @Nullable Provvedimento atto) {}

    private final Register register;
    private final Enti enti;
    private final Comuni comuni;

    Anagrafiche(Register register, Enti enti, Comuni comuni) {
        this.register = register;
        this.enti = enti;
        this.comuni = comuni;
    }

    /** Within a transaction of the ente: in the order of their days. */
    static List<Anagrafica> cambi(JdbcClient jdbc, TenantId tenant) {
        return jdbc.sql("select cambio from ente_cambio where tenant_id = :tenant order by dal")
                .param("tenant", tenant.value())
                .query((row, _) -> EventJson.mapper().readValue(row.getString("cambio"), Anagrafica.class))
                .list();
    }

    /** From the first to the last; one where nothing ever changed. */
    List<Periodo> storia(TenantId tenant) {
        return register.during(new OfTenant(tenant), jdbc -> {
            List<Anagrafica> cambi = cambi(jdbc, tenant);
            EnteProfile first = first(jdbc, tenant);
            List<Periodo> all = new ArrayList<>();
            all.add(new Periodo(
                    null,
                    lastBefore(cambi, 0),
                    first.denominazione(),
                    first.provincia(),
                    first.sigla(),
                    first.codiceIstat(),
                    first.codiceCatastale(),
                    null));
            for (int n = 0; n < cambi.size(); n++) {
                Anagrafica a = cambi.get(n);
                all.add(new Periodo(
                        a.dal(),
                        lastBefore(cambi, n + 1),
                        a.denominazione(),
                        a.provincia(),
                        a.sigla(),
                        a.codiceIstat(),
                        a.codiceCatastale(),
                        a.atto()));
            }
            return List.copyOf(all);
        });
    }

    private static @Nullable LocalDate lastBefore(List<Anagrafica> cambi, int next) {
        return next < cambi.size() ? cambi.get(next).dal().minusDays(1) : null;
    }

    private static EnteProfile first(JdbcClient jdbc, TenantId tenant) {
        return jdbc.sql("""
                        select jsonb_object_agg(attribute, value) as profile from ente_attribute
                        where tenant_id = :tenant and valid_from = '-infinity'""")
                .param("tenant", tenant.value())
                .query((row, _) -> EventJson.mapper().readValue(row.getString("profile"), EnteProfile.class))
                .single();
    }

    /** @throws ProblemException 422 where it is not after what is known, changes nothing, or takes a code of another comune */
    void change(TenantId tenant, PersonId actor, Anagrafica cambio) {
        register.during(new OfTenant(tenant), jdbc -> {
            UUID consortium = jdbc.sql("""
                            select e.consortium_id from change_head h join ente e on e.tenant_id = h.tenant_id
                            where h.tenant_id = :tenant for update of h""")
                    .param("tenant", tenant.value())
                    .query(UUID.class)
                    .single();
            List<Anagrafica> before = cambi(jdbc, tenant);
            Map<String, String> known = before.isEmpty() ? values(first(jdbc, tenant)) : values(before.getLast());
            Map<String, String> next = values(cambio);
            if (!before.isEmpty() && !cambio.dal().isAfter(before.getLast().dal())) {
                throw new ProblemException(
                        422,
                        Problem.at(
                                "/dal",
                                "CAMBIO_NOT_AFTER_LAST",
                                before.getLast().dal().toString()));
            }
            if (known.equals(next)) {
                throw new ProblemException(422, Problem.of("CAMBIO_NOTHING"));
            }
            register.add(new OfConsortium(consortium));
            if (isOfAnother(jdbc, tenant, cambio)) {
                throw new ProblemException(422, Problem.at("/codiceIstat", "CODICE_ISTAT_OF_OTHER"));
            }
            next.forEach((attribute, value) -> {
                if (!value.equals(known.get(attribute))) {
                    jdbc.sql("""
                                    insert into ente_attribute (tenant_id, attribute, valid_from, value)
                                    values (:tenant, :attribute, :dal, :value)""")
                            .param("tenant", tenant.value())
                            .param("attribute", attribute)
                            .param("dal", cambio.dal())
                            .param("value", value)
                            .update();
                }
            });
            jdbc.sql("insert into ente_cambio (tenant_id, dal, cambio) values (:tenant, :dal, :cambio::jsonb)")
                    .param("tenant", tenant.value())
                    .param("dal", cambio.dal())
                    .param("cambio", EventJson.mapper().writeValueAsString(cambio))
                    .update();
            return enti.announce(
                    jdbc,
                    tenant,
                    "AnagraficaChanged",
                    cambio.atto().organo() + " n. " + cambio.atto().numero() + " del "
                            + cambio.atto().data(),
                    actor);
        });
    }

    /** By the official list, or by what other enti of the consortium are or were called; who asks is not told which. */
    private boolean isOfAnother(JdbcClient jdbc, TenantId tenant, Anagrafica cambio) {
        boolean hosted = jdbc.sql("""
                        select exists (
                            select 1 from ente_attribute a join ente e on e.tenant_id = a.tenant_id
                            where a.attribute = 'codiceIstat' and a.value = :istat and a.tenant_id <> :tenant
                              and e.state <> 'SUSPENDED')""")
                .param("istat", cambio.codiceIstat())
                .param("tenant", tenant.value())
                .query(Boolean.class)
                .single();
        boolean own = jdbc.sql("""
                        select exists (
                            select 1 from ente_attribute
                            where tenant_id = :tenant and attribute = 'codiceIstat' and value = :istat)""")
                .param("tenant", tenant.value())
                .param("istat", cambio.codiceIstat())
                .query(Boolean.class)
                .single();
        String name = Comuni.plain(cambio.denominazione());
        boolean listed = comuni.istat(cambio.codiceIstat())
                .filter(c -> !name.endsWith(Comuni.plain(c.nome())))
                .isPresent();
        return hosted || (!own && listed);
    }

    private static Map<String, String> values(EnteProfile p) {
        return values(p.denominazione(), p.provincia(), p.sigla(), p.codiceIstat(), p.codiceCatastale());
    }

    private static Map<String, String> values(Anagrafica a) {
        return values(a.denominazione(), a.provincia(), a.sigla(), a.codiceIstat(), a.codiceCatastale());
    }

    private static Map<String, String> values(
            String denominazione, String provincia, String sigla, String codiceIstat, String codiceCatastale) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("denominazione", denominazione);
        values.put("provincia", provincia);
        values.put("sigla", sigla);
        values.put("codiceIstat", codiceIstat);
        values.put("codiceCatastale", codiceCatastale);
        return values;
    }
}
