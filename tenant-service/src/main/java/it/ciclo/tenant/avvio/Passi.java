// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.avvio;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import it.ciclo.tenant.avvio.Avvii.Avvio;
import it.ciclo.tenant.avvio.Avvii.Fatto;
import it.ciclo.tenant.avvio.Dati.Ufficio;
import it.ciclo.tenant.ente.Enti;
import it.ciclo.tenant.invito.Consegna;
import it.ciclo.tenant.invito.Inviti;
import it.ciclo.tenant.invito.Inviti.Invito;
import it.ciclo.tenant.membership.MembershipRegister;
import it.ciclo.tenant.membership.MembershipRegister.Grant;
import it.ciclo.tenant.problem.Complaints;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope;
import it.ciclo.tenant.register.Scope.OfConsortium;
import it.ciclo.tenant.register.Scope.OfPerson;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What each step does. Done twice, it is done once. */
final class Passi {

    /** What became of a try. */
    sealed interface Esito {

        record Fatto() implements Esito {}

        /** Something must be said first. @param che in Italian */
        record Manca(String che) implements Esito {}

        /** Another service will know soon. */
        record Presto() implements Esito {}

        record Fallito(String perche) implements Esito {}
    }

    private static final Esito DONE = new Esito.Fatto();
    private static final Duration HEARD_OF = Duration.ofMillis(200);

    private final Register register;
    private final Enti enti;
    private final MembershipRegister memberships;
    private final Inviti inviti;
    private final Consegna consegna;
    private final Servizi servizi;
    private final Clock clock;

    Passi(
            Register register,
            Enti enti,
            MembershipRegister memberships,
            Inviti inviti,
            Consegna consegna,
            Servizi servizi,
            Clock clock) {
        this.register = register;
        this.enti = enti;
        this.memberships = memberships;
        this.inviti = inviti;
        this.consegna = consegna;
        this.servizi = servizi;
        this.clock = clock;
    }

    Esito make(Passo passo, Avvio avvio) {
        return switch (passo) {
            case DATI_UFFICIALI -> DONE;
            case PROFILO -> profilo(avvio);
            case UFFICI -> uffici(avvio);
            case PERSONE -> persone(avvio);
            case SMVP -> meaning(servizi.read(avvio.creatoDa(), avvio.tenant(), "/smvp"), "query-service");
            case CALENDARIO ->
                command(
                        avvio,
                        "/cicli",
                        "anno/" + avvio.dati().anno(),
                        Map.of("anno", avvio.dati().anno()));
            case INVITO -> invito(avvio);
        };
    }

    /** The ente is there once its letterhead is whole, and who brings it in may prepare it until it has confirmed. */
    private Esito profilo(Avvio avvio) {
        Complaints complaints = new Complaints();
        EnteProfile profile = avvio.dati().profilo().checked(complaints, "");
        if (!complaints.all().isEmpty()) {
            return new Esito.Manca(complaints.all().stream()
                    .map(problem -> Mancante.of(problem.pointer()))
                    .distinct()
                    .collect(Collectors.joining(", ")));
        }
        PersonId admin = avvio.creatoDa();
        return register.during(
                new Scope[] {new OfTenant(avvio.tenant()), new OfConsortium(avvio.consorzio()), new OfPerson(admin)},
                jdbc -> {
                    boolean there = jdbc.sql("select exists (select 1 from ente where tenant_id = :tenant)")
                            .param("tenant", avvio.tenant().value())
                            .query(Boolean.class)
                            .single();
                    if (!there) {
                        enti.open(jdbc, avvio.tenant(), avvio.consorzio(), EnteState.ONBOARDING, false, profile, admin);
                        memberships.grant(
                                jdbc,
                                avvio.tenant(),
                                admin,
                                new Grant(
                                        named(avvio.tenant(), "amministratore"),
                                        admin,
                                        Role.CONSORTIUM_ADMIN,
                                        null,
                                        LocalDate.ofInstant(clock.instant(), clock.getZone()),
                                        null,
                                        "Prepara l’ente fino alla sua conferma"));
                    }
                    return DONE;
                });
    }

    private Esito uffici(Avvio avvio) {
        if (avvio.dati().uffici().isEmpty()) {
            return new Esito.Manca("almeno un settore");
        }
        if (isNew(avvio)) {
            return new Esito.Presto();
        }
        for (Ufficio unit : avvio.dati().uffici()) {
            Esito made = meaning(
                    servizi.send(
                            avvio.creatoDa(),
                            avvio.tenant(),
                            "/unita",
                            unit.id(avvio.tenant()).value(),
                            Map.of("codice", unit.codice(), "nome", unit.nome())),
                    "command-service");
            if (!(made instanceof Esito.Fatto)) {
                return made instanceof Esito.Fallito(String why)
                        ? new Esito.Fallito("Settore " + unit.codice() + ": " + why)
                        : made;
            }
        }
        return DONE;
    }

    /** Nobody else has heard of an ente that is there since just now: who asks at once asks in vain. */
    private boolean isNew(Avvio avvio) {
        Fatto opened = avvio.passi().get(Passo.PROFILO);
        return opened != null && clock.instant().isBefore(opened.aggiornatoIl().plus(HEARD_OF));
    }

    private Esito command(Avvio avvio, String path, String what, Map<String, ?> body) {
        return meaning(
                servizi.send(avvio.creatoDa(), avvio.tenant(), path, named(avvio.tenant(), what), body),
                "command-service");
    }

    private static Esito meaning(Servizi.Esito esito, String service) {
        return switch (esito) {
            case Servizi.Esito.Fatto _ -> DONE;
            case Servizi.Esito.NonAncora _ -> new Esito.Presto();
            case Servizi.Esito.Rifiutato(String why) -> new Esito.Fallito(why);
            case Servizi.Esito.NonRisponde _ -> new Esito.Fallito("Il servizio " + service + " non risponde.");
        };
    }

    /** Everybody but the first Segretario, who comes last: nobody works in an ente before it has been confirmed. */
    private Esito persone(Avvio avvio) {
        return deliver(avvio, pending(avvio, false));
    }

    private Esito invito(Avvio avvio) {
        List<Invito> all = inviti.of(avvio.tenant());
        if (all.stream().noneMatch(i -> i.primo() && i.stato() != Inviti.Stato.REVOCATO)) {
            return new Esito.Manca("il primo segretario");
        }
        return deliver(avvio, pending(avvio, true));
    }

    private List<Invito> pending(Avvio avvio, boolean primo) {
        return inviti.of(avvio.tenant()).stream()
                .filter(i -> i.primo() == primo && i.stato() == Inviti.Stato.PREPARATO)
                .toList();
    }

    /** Where no mail goes out, the links are handed over: made when somebody asks for them, and told to nobody else. */
    private Esito deliver(Avvio avvio, List<Invito> pending) {
        if (!consegna.sendsMail()) {
            return DONE;
        }
        String ente = avvio.dati().profilo().denominazione();
        for (Invito invito : pending) {
            if (consegna.deliver(avvio.tenant(), invito.id(), ente == null ? "" : ente)
                    instanceof Consegna.Esito.NonPartito(String why)) {
                return new Esito.Fallito("L’invito a " + invito.email() + " non è partito. " + why);
            }
        }
        return DONE;
    }

    private static UUID named(TenantId tenant, String what) {
        return UUID.nameUUIDFromBytes((tenant + "/avvio/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
