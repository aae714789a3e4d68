// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.avvio;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.avvio.Avvii.Avvio;
import it.ciclo.tenant.avvio.Caricamenti.Errore;
import it.ciclo.tenant.avvio.Caricamenti.Rifiutata;
import it.ciclo.tenant.avvio.Richiesta.Letta;
import it.ciclo.tenant.comuni.Comuni;
import it.ciclo.tenant.consortium.Consortia;
import it.ciclo.tenant.ente.Enti;
import it.ciclo.tenant.invito.Consegna;
import it.ciclo.tenant.invito.Invitato;
import it.ciclo.tenant.invito.Inviti;
import it.ciclo.tenant.invito.Inviti.Conteggio;
import it.ciclo.tenant.invito.Inviti.Invito;
import it.ciclo.tenant.membership.MembershipRegister;
import it.ciclo.tenant.problem.Complaints;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope;
import it.ciclo.tenant.register.Scope.OfConsortium;
import it.ciclo.tenant.register.Scope.OfPerson;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the administrators of a consortium do to bring enti in, and the ente's own yes. */
final class Avviamento {

    private static final int MOST_ROWS = 500;

    /** @param segretario the address the first one is asked at, while she has not come; only where one comune is looked at */
    record Situazione(
            Avvio avvio, Conteggio persone, @Nullable String segretario) {}

    record Elenco(List<Situazione> avvii, List<Caricamenti.Caricamento> caricamenti) {}

    /** @param errori empty where the row is good */
    record Esame(int riga, @Nullable Letta letta, List<Problem> errori) {}

    private final Register register;
    private final Consortia consortia;
    private final Comuni comuni;
    private final Enti enti;
    private final Inviti inviti;
    private final Caricamenti caricamenti;
    private final MembershipRegister memberships;
    private final Giro giro;
    private final Clock clock;

    Avviamento(
            Register register,
            Consortia consortia,
            Comuni comuni,
            Enti enti,
            Inviti inviti,
            Caricamenti caricamenti,
            MembershipRegister memberships,
            Giro giro,
            Clock clock) {
        this.register = register;
        this.consortia = consortia;
        this.comuni = comuni;
        this.enti = enti;
        this.inviti = inviti;
        this.caricamenti = caricamenti;
        this.memberships = memberships;
        this.giro = giro;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private <T> T during(UUID consorzio, PersonId admin, Function<JdbcClient, T> work) {
        return register.during(new Scope[] {new OfConsortium(consorzio), new OfPerson(admin)}, jdbc -> {
            consortia.check(jdbc, consorzio, admin);
            return work.apply(jdbc);
        });
    }

    /** One comune. @throws ProblemException 422 naming all that is wrong */
    TenantId begin(UUID consorzio, PersonId admin, Richiesta request) {
        TenantId tenant = new TenantId(UUID.randomUUID());
        during(consorzio, admin, jdbc -> {
            Consortia.alone(jdbc, consorzio);
            Esame read = examined(jdbc, consorzio, 1, request, tenant, Set.of());
            if (read.letta() == null || !read.errori().isEmpty()) {
                throw new ProblemException(422, read.errori());
            }
            write(jdbc, consorzio, admin, tenant, read.letta(), null, null);
            return true;
        });
        giro.wake();
        return tenant;
    }

    /** Nothing is kept: what would become of each row. */
    List<Esame> rehearse(UUID consorzio, PersonId admin, List<Richiesta> rows) {
        few(rows);
        return during(consorzio, admin, jdbc -> examined(jdbc, consorzio, rows));
    }

    /** The good rows are begun; the others stay with why not. */
    UUID load(UUID consorzio, PersonId admin, String file, List<Richiesta> rows) {
        few(rows);
        UUID id = UUID.randomUUID();
        during(consorzio, admin, jdbc -> {
            Consortia.alone(jdbc, consorzio);
            List<Esame> all = examined(jdbc, consorzio, rows);
            List<Rifiutata> refused = all.stream()
                    .filter(e -> !e.errori().isEmpty())
                    .map(e -> new Rifiutata(
                            e.riga(),
                            rows.get(e.riga() - 1),
                            e.errori().stream().map(Errore::of).toList()))
                    .toList();
            caricamenti.add(jdbc, consorzio, id, file, rows.size(), refused, admin);
            for (Esame row : all) {
                if (row.letta() != null && row.errori().isEmpty()) {
                    TenantId tenant = new TenantId(UUID.randomUUID());
                    // Its units have ids of the tenant: read once more for the one it becomes.
                    Letta mine = rows.get(row.riga() - 1).checked(new Complaints(), comuni, tenant, today());
                    write(jdbc, consorzio, admin, tenant, mine == null ? row.letta() : mine, id, row.riga());
                }
            }
            return true;
        });
        giro.wake();
        return id;
    }

    private static void few(List<Richiesta> rows) {
        if (rows.isEmpty()) {
            throw new ProblemException(422, Problem.at("/righe", "VALUE_MISSING"));
        }
        if (rows.size() > MOST_ROWS) {
            throw new ProblemException(422, Problem.at("/righe", "TOO_MANY", Integer.toString(MOST_ROWS)));
        }
    }

    private List<Esame> examined(JdbcClient jdbc, UUID consorzio, List<Richiesta> rows) {
        Set<String> seen = new HashSet<>();
        List<Esame> all = new ArrayList<>();
        for (int n = 0; n < rows.size(); n++) {
            Esame read = examined(jdbc, consorzio, n + 1, rows.get(n), new TenantId(UUID.randomUUID()), seen);
            all.add(read);
            if (read.letta() != null) {
                seen.add(read.letta().dati().comune());
            }
        }
        return all;
    }

    private Esame examined(
            JdbcClient jdbc, UUID consorzio, int riga, Richiesta request, TenantId tenant, Set<String> seen) {
        Complaints complaints = new Complaints();
        Letta read = request.checked(complaints, comuni, tenant, today());
        if (read != null) {
            String istat = read.dati().comune();
            complaints.when(seen.contains(istat), "/comune", "COMUNE_TWICE");
            complaints.when(
                    Consortia.knows(jdbc, consorzio, istat) || isOnItsWay(jdbc, consorzio, istat),
                    "/comune",
                    "ENTE_KNOWN");
        }
        return new Esame(riga, read, complaints.all());
    }

    private static boolean isOnItsWay(JdbcClient jdbc, UUID consorzio, String istat) {
        return jdbc.sql("""
                        select exists (
                            select 1 from avvio
                            where consortium_id = :consorzio and dati ->> 'comune' = :istat and annullato_il is null)""")
                .param("consorzio", consorzio)
                .param("istat", istat)
                .query(Boolean.class)
                .single();
    }

    private void write(
            JdbcClient jdbc,
            UUID consorzio,
            PersonId admin,
            TenantId tenant,
            Letta read,
            @Nullable UUID caricamento,
            @Nullable Integer riga) {
        register.add(new OfTenant(tenant));
        Avvii.begin(jdbc, tenant, consorzio, caricamento, riga, read.dati(), admin);
        for (Invitato who : read.invitati()) {
            inviti.prepare(jdbc, tenant, admin, who);
        }
    }

    Elenco elenco(UUID consorzio, PersonId admin) {
        return during(consorzio, admin, jdbc -> {
            Map<TenantId, Conteggio> counts = Inviti.counts(jdbc);
            return new Elenco(
                    Avvii.of(jdbc, consorzio).stream()
                            .map(avvio ->
                                    new Situazione(avvio, counts.getOrDefault(avvio.tenant(), Conteggio.NESSUNO), null))
                            .toList(),
                    caricamenti.of(jdbc, consorzio));
        });
    }

    /** @throws ProblemException 404 when it is none of the consortium's */
    Situazione one(UUID consorzio, PersonId admin, TenantId tenant) {
        return during(consorzio, admin, jdbc -> situazione(jdbc, mine(jdbc, consorzio, tenant)));
    }

    private Situazione situazione(JdbcClient jdbc, Avvio avvio) {
        register.add(new OfTenant(avvio.tenant()));
        List<Invito> all = inviti.of(jdbc, avvio.tenant());
        return new Situazione(
                avvio,
                Inviti.counts(jdbc).getOrDefault(avvio.tenant(), Conteggio.NESSUNO),
                all.stream()
                        .filter(i ->
                                i.primo() && (i.stato() == Inviti.Stato.PREPARATO || i.stato() == Inviti.Stato.APERTO))
                        .map(Invito::email)
                        .findFirst()
                        .orElse(null));
    }

    private static Avvio mine(JdbcClient jdbc, UUID consorzio, TenantId tenant) {
        return Avvii.one(jdbc, tenant)
                .filter(a -> a.consorzio().equals(consorzio))
                .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
    }

    private static Avvio onItsWay(JdbcClient jdbc, UUID consorzio, TenantId tenant) {
        Avvio avvio = mine(jdbc, consorzio, tenant);
        if (avvio.isOver()) {
            throw new ProblemException(422, Problem.of("AVVIO_OVER"));
        }
        return avvio;
    }

    /** What was missing or wrong is said; what is done already stays as it is. */
    void complete(UUID consorzio, PersonId admin, TenantId tenant, Richiesta request) {
        during(consorzio, admin, jdbc -> {
            Avvio avvio = onItsWay(jdbc, consorzio, tenant);
            Complaints complaints = new Complaints();
            Letta read = new Richiesta(
                            avvio.dati().comune(),
                            null,
                            request.profilo(),
                            request.uffici(),
                            request.persone(),
                            request.segretario(),
                            request.anno())
                    .checked(complaints, comuni, tenant, today());
            complaints.orThrow();
            if (read == null) {
                throw new ProblemException(422, Problem.at("/comune", "VALUE_MISSING"));
            }
            register.add(new OfTenant(tenant));
            Avvii.change(jdbc, tenant, merged(avvio, read.dati()));
            List<Invito> asked = inviti.of(jdbc, tenant);
            for (Invitato who : read.invitati()) {
                if (who.primo()) {
                    replaceFirst(jdbc, tenant, asked);
                }
                inviti.prepare(jdbc, tenant, admin, who);
            }
            Avvii.again(jdbc, tenant, clock.instant());
            if (!read.invitati().isEmpty()) {
                Avvii.redo(
                        jdbc,
                        tenant,
                        read.invitati().stream().anyMatch(Invitato::primo) ? Passo.INVITO : Passo.PERSONE,
                        clock.instant());
            }
            return true;
        });
        giro.wake();
    }

    /** A comune has one first Segretario: another address, or another person, takes the place of who was asked before. */
    private static void replaceFirst(JdbcClient jdbc, TenantId tenant, List<Invito> asked) {
        for (Invito before : asked) {
            if (before.primo() && before.stato() == Inviti.Stato.ACCETTATO) {
                throw new ProblemException(422, Problem.at("/segretario/email", "INVITO_OVER"));
            }
            if (before.primo() && before.stato() != Inviti.Stato.REVOCATO) {
                Inviti.over(jdbc, tenant, before.id(), Inviti.Stato.REVOCATO);
            }
        }
    }

    /** An ente that is there keeps the letterhead it has: it changes that itself. */
    private static Dati merged(Avvio avvio, Dati read) {
        return new Dati(
                read.comune(),
                avvio.isDone(Passo.PROFILO) ? avvio.dati().profilo() : read.profilo(),
                avvio.isDone(Passo.UFFICI) ? avvio.dati().uffici() : read.uffici(),
                avvio.isDone(Passo.CALENDARIO) ? avvio.dati().anno() : read.anno());
    }

    void retry(UUID consorzio, PersonId admin, TenantId tenant) {
        during(consorzio, admin, jdbc -> {
            onItsWay(jdbc, consorzio, tenant);
            register.add(new OfTenant(tenant));
            Avvii.again(jdbc, tenant, clock.instant());
            return true;
        });
        giro.wake();
    }

    /** Takes it back: nobody comes in any more, and the ente, where it is there already, is suspended for good. */
    void cancel(UUID consorzio, PersonId admin, TenantId tenant, String reason) {
        during(consorzio, admin, jdbc -> {
            Avvio avvio = onItsWay(jdbc, consorzio, tenant);
            register.add(new OfTenant(tenant));
            Avvii.end(jdbc, tenant, clock.instant(), false);
            inviti.of(jdbc, tenant).stream()
                    .filter(i -> i.stato() == Inviti.Stato.PREPARATO || i.stato() == Inviti.Stato.APERTO)
                    .forEach(i -> Inviti.over(jdbc, tenant, i.id(), Inviti.Stato.REVOCATO));
            if (avvio.isDone(Passo.PROFILO)) {
                memberships.endAll(jdbc, tenant, admin, Role.CONSORTIUM_ADMIN, today().minusDays(1), reason);
                enti.move(jdbc, tenant, EnteState.SUSPENDED, "OnboardingCancelled", reason, admin);
            }
            return true;
        });
    }

    void removeRow(UUID consorzio, PersonId admin, UUID caricamento, int riga) {
        during(consorzio, admin, jdbc -> {
            caricamenti.remove(jdbc, consorzio, caricamento, riga);
            return true;
        });
    }

    /** The link for the first Segretario, where Ciclo sends no mail: made anew each time, shown once. */
    Consegna.Esito handOver(UUID consorzio, PersonId admin, TenantId tenant, Consegna consegna) {
        Situazione it = one(consorzio, admin, tenant);
        if (it.avvio().isOver() || !it.avvio().isDone(Passo.PROFILO)) {
            throw new ProblemException(422, Problem.of("AVVIO_NOT_READY"));
        }
        UUID first = inviti.of(tenant).stream()
                .filter(i -> i.primo() && (i.stato() == Inviti.Stato.PREPARATO || i.stato() == Inviti.Stato.APERTO))
                .map(Invito::id)
                .findFirst()
                .orElseThrow(() -> new ProblemException(422, Problem.of("INVITO_OVER")));
        String name = it.avvio().dati().profilo().denominazione();
        return consegna.deliver(tenant, first, name == null ? "" : name);
    }

    /** The ente's own yes: from now on it is its people's, and who brought it in sees states and counts. */
    void confirm(TenantId tenant, PersonId segretario) {
        register.during(new OfTenant(tenant), jdbc -> {
            if (!Avvii.end(jdbc, tenant, clock.instant(), true)) {
                throw new ProblemException(422, Problem.of("ENTE_CONFIRMED"));
            }
            memberships.endAll(
                    jdbc,
                    tenant,
                    segretario,
                    Role.CONSORTIUM_ADMIN,
                    today().minusDays(1),
                    "L’ente ha confermato la registrazione");
            enti.move(jdbc, tenant, EnteState.ACTIVE, "EnteConfirmed", "Confermato dal primo segretario", segretario);
            return true;
        });
    }
}
