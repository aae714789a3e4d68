// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.elenco;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.tenancy.SignedIn;
import it.ciclo.tenant.comuni.Comune;
import it.ciclo.tenant.comuni.Comuni;
import it.ciclo.tenant.consortium.Consortia;
import it.ciclo.tenant.elenco.Confronto.Che;
import it.ciclo.tenant.elenco.Confronto.Ente;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope;
import it.ciclo.tenant.register.Scope.OfConsortium;
import it.ciclo.tenant.register.Scope.OfPerson;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The enti of a consortium against the official list. Who records a change is the ente, by act. */
@RestController
class ElencoController {

    /** @param ora what the list has; absent where it has nothing */
    record Differenza(
            TenantId tenant,
            String denominazione,
            String codiceIstat,
            String codiceCatastale,
            Che che,
            @Nullable Comune ora) {}

    /** @param fonte of when the list is and where it comes from */
    record Confrontati(String fonte, List<Differenza> differenze) {}

    private final Register register;
    private final Consortia consortia;
    private final Comuni comuni;

    ElencoController(Register register, Consortia consortia, Comuni comuni) {
        this.register = register;
        this.consortia = consortia;
        this.comuni = comuni;
    }

    @GetMapping("/consorzi/{id}/elenco")
    Confrontati compared(@PathVariable UUID id) {
        PersonId person = SignedIn.current().person();
        List<Ente> enti = register.during(new Scope[] {new OfConsortium(id), new OfPerson(person)}, jdbc -> {
            consortia.check(jdbc, id, person);
            return living(jdbc, id);
        });
        return new Confrontati(
                comuni.fonte(),
                Confronto.of(enti, comuni).stream()
                        .map(d -> new Differenza(
                                d.ente().tenant(),
                                d.ente().denominazione(),
                                d.ente().codiceIstat(),
                                d.ente().codiceCatastale(),
                                d.che(),
                                d.ora()))
                        .toList());
    }

    private static List<Ente> living(JdbcClient jdbc, UUID consortium) {
        return jdbc.sql("""
                        select v.tenant_id, v.profile ->> 'denominazione' as denominazione, v.profile ->> 'codiceIstat' as istat,
                               v.profile ->> 'codiceCatastale' as catasto
                        from ente e
                        join tenancy.ente v on v.tenant_id = e.tenant_id
                        where e.consortium_id = :consortium and e.state <> 'SUSPENDED' and v.estinzione is null
                        order by denominazione, v.tenant_id""")
                .param("consortium", consortium)
                .query((row, _) -> new Ente(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        row.getString("denominazione"),
                        row.getString("istat"),
                        row.getString("catasto")))
                .list();
    }
}
