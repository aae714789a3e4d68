// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.avvio;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.avvio.Avvii.Avvio;
import it.ciclo.tenant.avvio.Avvii.Filtro;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the administrators of a consortium do to bring enti in, and the ente's own yes. */
final class Avviamento {

    private static final int MOST_ROWS = 500;
    /** So many are made at once. */
    private static final int MOST_LINKS = 200;
    /** A sheet has no more rows. */
    private static final int LAST_ROW = 1_048_576;

    /**
     * @param segretario the invitation of the first one, while she has not come; only where one comune is looked at
     * @param datoIl when the link she can still use was given or sent; null where there is none
     */
    record Situazione(
            Avvio avvio,
            Conteggio persone,
            @Nullable Invito segretario,
            @Nullable Instant datoIl) {}

    /** @param inviti that somebody still can take up */
    record Preparazione(Dati dati, List<Invito> inviti) {}

    /** A link to be handed over. */
    record Consegnato(TenantId tenant, String ente, Invito segretario, String indirizzo) {
        @Override
        public String toString() {
            return "Consegnato[" + tenant + "]";
        }
    }

    /** @param altri where the next page begins; null on the last one */
    record Elenco(
            Map<StatoAvvio, Integer> conteggi,
            List<Situazione> avvii,
            @Nullable Segno altri) {}

    /**
     * A row that was looked at.
     *
     * @param tenant what it would become
     * @param errori empty where the row is good
     */
    record Esame(
            int riga,
            Richiesta richiesta,
            TenantId tenant,
            @Nullable Letta letta,
            List<Problem> errori) {

        boolean isGood() {
            return letta != null && errori.isEmpty();
        }

        private Optional<String> comune() {
            return Optional.ofNullable(letta).map(it -> it.dati().comune());
        }

        private Esame with(List<Problem> more) {
            return new Esame(
                    riga,
                    richiesta,
                    tenant,
                    letta,
                    Stream.concat(errori.stream(), more.stream()).toList());
        }
    }

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
            Esame read = examined(1, request, tenant);
            Esame known = without(List.of(read), jdbc, consorzio).getFirst();
            if (!known.isGood()) {
                throw new ProblemException(422, known.errori());
            }
            write(jdbc, consorzio, admin, known, null);
            return true;
        });
        giro.wake();
        return tenant;
    }

    /** Nothing is kept: what would become of each row. */
    List<Esame> rehearse(UUID consorzio, PersonId admin, List<Richiesta> rows) {
        numbered(rows);
        return during(consorzio, admin, jdbc -> examined(jdbc, consorzio, rows));
    }

    /** The good rows are begun; the others stay with why not. */
    UUID load(UUID consorzio, PersonId admin, String file, List<Richiesta> rows) {
        numbered(rows);
        UUID id = UUID.randomUUID();
        during(consorzio, admin, jdbc -> {
            Consortia.alone(jdbc, consorzio);
            List<Esame> all = examined(jdbc, consorzio, rows);
            List<Rifiutata> refused = all.stream()
                    .filter(e -> !e.isGood())
                    .map(e -> new Rifiutata(
                            e.riga(),
                            e.richiesta(),
                            e.errori().stream().map(Errore::of).toList()))
                    .toList();
            caricamenti.add(jdbc, consorzio, id, file, rows.size(), refused, admin);
            List<Esame> good = all.stream().filter(Esame::isGood).toList();
            inviti.ready(good.stream()
                    .flatMap(row -> Objects.requireNonNull(row.letta()).invitati().stream())
                    .toList());
            good.forEach(row -> write(jdbc, consorzio, admin, row, id));
            return true;
        });
        giro.wake();
        return id;
    }

    /** @throws ProblemException 422 where the rows are none, too many, or not to be told apart by their numbers */
    private static void numbered(List<Richiesta> rows) {
        if (rows.isEmpty()) {
            throw new ProblemException(422, Problem.at("/righe", "VALUE_MISSING"));
        }
        if (rows.size() > MOST_ROWS) {
            throw new ProblemException(422, Problem.at("/righe", "TOO_MANY", Integer.toString(MOST_ROWS)));
        }
        Complaints complaints = new Complaints();
        Set<Integer> numbers = new HashSet<>();
        for (int n = 0; n < rows.size(); n++) {
            int riga = number(rows, n);
            String at = "/righe/" + n + "/riga";
            complaints.when(riga < 1 || riga > LAST_ROW, at, "RIGA_INVALID", Integer.toString(LAST_ROW));
            complaints.when(!numbers.add(riga), at, "RIGA_TWICE", Integer.toString(riga));
        }
        complaints.orThrow();
    }

    private static int number(List<Richiesta> rows, int n) {
        Integer riga = rows.get(n).riga();
        return riga == null ? n + 1 : riga;
    }

    private List<Esame> examined(JdbcClient jdbc, UUID consorzio, List<Richiesta> rows) {
        List<Esame> all = new ArrayList<>();
        for (int n = 0; n < rows.size(); n++) {
            all.add(examined(number(rows, n), rows.get(n), new TenantId(UUID.randomUUID())));
        }
        return without(all, jdbc, consorzio);
    }

    private Esame examined(int riga, Richiesta request, TenantId tenant) {
        Complaints complaints = new Complaints();
        Letta read = request.checked(complaints, comuni, tenant, today());
        return new Esame(riga, request, tenant, read, complaints.all());
    }

    /** What is there already, or stands in an earlier row, is refused; asked once for all rows. */
    private static List<Esame> without(List<Esame> rows, JdbcClient jdbc, UUID consorzio) {
        List<String> asked =
                rows.stream().flatMap(row -> row.comune().stream()).distinct().toList();
        Set<String> known = new HashSet<>(Consortia.known(jdbc, consorzio, asked));
        known.addAll(Avvii.onTheirWay(jdbc, consorzio, asked));
        Set<String> seen = new HashSet<>();
        List<Esame> all = new ArrayList<>();
        for (Esame row : rows) {
            String istat = row.comune().orElse("");
            Complaints complaints = new Complaints();
            complaints.when(!istat.isEmpty() && !seen.add(istat), "/comune", "COMUNE_TWICE");
            complaints.when(known.contains(istat), "/comune", "ENTE_KNOWN");
            all.add(row.with(complaints.all()));
        }
        return all;
    }

    private void write(JdbcClient jdbc, UUID consorzio, PersonId admin, Esame row, @Nullable UUID caricamento) {
        Letta read = Objects.requireNonNull(row.letta());
        register.add(new OfTenant(row.tenant()));
        Avvii.begin(
                jdbc,
                row.tenant(),
                consorzio,
                caricamento,
                caricamento == null ? null : row.riga(),
                read.dati(),
                admin);
        for (Invitato who : read.invitati()) {
            inviti.prepare(jdbc, row.tenant(), admin, who);
        }
    }

    /** A page of the comuni, and how many there are of each state. */
    Elenco elenco(UUID consorzio, PersonId admin, Filtro filtro, Segno dopo, int limite) {
        return during(consorzio, admin, jdbc -> {
            List<Avvio> found = Avvii.of(jdbc, consorzio, filtro, dopo, limite + 1);
            List<Avvio> shown = found.subList(0, Math.min(limite, found.size()));
            Map<TenantId, Conteggio> counts =
                    Inviti.counts(jdbc, shown.stream().map(Avvio::tenant).toList());
            return new Elenco(
                    Avvii.counts(jdbc, consorzio),
                    shown.stream()
                            .map(avvio -> new Situazione(
                                    avvio, counts.getOrDefault(avvio.tenant(), Conteggio.NESSUNO), null, null))
                            .toList(),
                    found.size() > limite ? Avvii.after(shown.getLast()) : null);
        });
    }

    List<Caricamenti.Caricamento> fogli(UUID consorzio, PersonId admin) {
        return during(consorzio, admin, jdbc -> caricamenti.of(jdbc, consorzio));
    }

    /** @throws ProblemException 404 when it is none of the consortium's */
    Situazione one(UUID consorzio, PersonId admin, TenantId tenant) {
        return during(consorzio, admin, jdbc -> situazione(jdbc, mine(jdbc, consorzio, tenant)));
    }

    private Situazione situazione(JdbcClient jdbc, Avvio avvio) {
        register.add(new OfTenant(avvio.tenant()));
        Invito first = inviti.of(jdbc, avvio.tenant()).stream()
                .filter(i -> i.primo() && i.stato().isPending())
                .findFirst()
                .orElse(null);
        return new Situazione(
                avvio,
                Inviti.counts(jdbc, List.of(avvio.tenant())).getOrDefault(avvio.tenant(), Conteggio.NESSUNO),
                first,
                first == null ? null : first.datoIl(clock.instant()));
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
                            null,
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
                    .filter(i -> i.stato().isPending())
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
        if (it.segretario() == null) {
            throw new ProblemException(422, Problem.of("INVITO_OVER"));
        }
        return consegna.deliver(tenant, it.segretario().id(), name(it));
    }

    /** How many first Segretari have no link that is good, of comuni that are ready; {@link #MOST_LINKS} at most. */
    int daConsegnare(UUID consorzio, PersonId admin) {
        return during(
                consorzio,
                admin,
                jdbc -> Avvii.withoutLink(jdbc, consorzio, clock.instant(), MOST_LINKS)
                        .size());
    }

    /** All of these, where Ciclo sends no mail. Links that are still good stay so. */
    List<Consegnato> handOver(UUID consorzio, PersonId admin, Consegna consegna) {
        if (consegna.sendsMail()) {
            return List.of();
        }
        List<Situazione> waiting = during(
                consorzio,
                admin,
                jdbc -> Avvii.withoutLink(jdbc, consorzio, clock.instant(), MOST_LINKS).stream()
                        .map(tenant -> situazione(jdbc, mine(jdbc, consorzio, tenant)))
                        .toList());
        List<Consegnato> all = new ArrayList<>();
        for (Situazione it : waiting) {
            TenantId tenant = it.avvio().tenant();
            if (it.segretario() != null
                    && consegna.deliver(tenant, it.segretario().id(), name(it))
                            instanceof Consegna.Esito.DaConsegnare(String indirizzo)) {
                all.add(new Consegnato(tenant, name(it), it.segretario(), indirizzo));
            }
        }
        return all;
    }

    private static String name(Situazione it) {
        return Objects.requireNonNullElse(it.avvio().dati().profilo().denominazione(), "");
    }

    /** What waits for the ente's yes. @throws ProblemException 404 where nobody brought it in */
    Preparazione prepared(TenantId tenant) {
        return register.during(new OfTenant(tenant), jdbc -> {
            Avvio avvio = Avvii.one(jdbc, tenant).orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
            return new Preparazione(
                    avvio.dati(),
                    inviti.of(jdbc, tenant).stream()
                            .filter(i -> i.stato().isPending())
                            .toList());
        });
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
