// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.portal.PortalSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.ResourceAccessException;

/** tenant-service: people, memberships, tokens of an ente. */
@Component
public class TenantClient {

    /** Whoever works in an ente; the others govern, judge or look on. */
    private static final Set<Role> WORKING = EnumSet.of(
            Role.SEGRETARIO, Role.DIRETTORE_GENERALE, Role.RESPONSABILE, Role.DIPENDENTE, Role.PERSONALE, Role.EDITOR);

    /** A token for one ente. */
    public record TenantToken(String value, Instant until) {}

    /** @param storia what it is and was called, from the first to the last */
    public record Profilo(TenantId tenant, String stato, boolean demo, EnteProfile profilo, List<Periodo> storia) {
        public Profilo {
            storia = storia == null ? List.of() : List.copyOf(storia);
        }

        /** As it was called then. */
        public String denominazione(LocalDate day) {
            return storia.stream()
                    .filter(p -> p.covers(day))
                    .map(Periodo::denominazione)
                    .findFirst()
                    .orElse(profilo.denominazione());
        }
    }

    /** @param dal absent of the first @param al the last day; absent of the last */
    public record Periodo(
            @Nullable LocalDate dal,
            @Nullable LocalDate al,
            String denominazione,
            String codiceIstat,
            String codiceCatastale,
            FusioniClient.@Nullable Atto atto) {

        boolean covers(LocalDate day) {
            return (dal == null || !dal.isAfter(day)) && (al == null || !al.isBefore(day));
        }
    }

    public record Persona(PersonId id, String nome, String cognome, boolean cancellata, List<Membership> appartenenze) {
        public String fullName() {
            return cancellata ? Nome.CANCELLATA : nome + " " + cognome;
        }

        /** Whether the person answers for this unit then; who has no unit answers for all. */
        public boolean headsOn(UnitaId unit, LocalDate day) {
            return appartenenze.stream()
                    .filter(a -> a.ruolo() == Role.RESPONSABILE && a.activeOn(day))
                    .anyMatch(a -> a.unita() == null || a.unita().equals(unit));
        }

        /** Whether the person works there then; organs, OIV and revisori do not. */
        public boolean worksOn(LocalDate day) {
            return appartenenze.stream().anyMatch(a -> a.activeOn(day) && WORKING.contains(a.ruolo()));
        }
    }

    public record Membership(
            UUID id,
            Role ruolo,
            @Nullable UnitaId unita,
            @Nullable LocalDate dal,
            @Nullable LocalDate al) {

        public boolean activeOn(LocalDate day) {
            return (dal == null || !dal.isAfter(day)) && (al == null || !al.isBefore(day));
        }
    }

    /** @param cancellata whether her data were erased; then there is no name */
    public record Nome(String nome, String cognome, boolean cancellata) {

        static final String CANCELLATA = "persona cancellata";

        public Nome(String nome, String cognome) {
            this(nome, cognome, false);
        }

        String full() {
            return cancellata ? CANCELLATA : nome + " " + cognome;
        }

        String brief() {
            return cancellata ? CANCELLATA : nome.substring(0, 1) + ". " + cognome;
        }
    }

    /** @param email empty where the person gave none */
    public record Recapito(String email, boolean promemoria) {}

    /** @param che what was read, a code */
    public record Lettura(Instant lettaIl, PersonId lettore, Role ruolo, String che) {}

    /** @param configurata whether there is a mail server */
    public record Promemoria(boolean configurata, List<Lettera> promemoria) {

        public long falliti() {
            return promemoria.stream().filter(l -> l.stato().equals("FALLITO")).count();
        }
    }

    public record Lettera(
            PersonId persona,
            LocalDate giorno,
            String oggetto,
            int cose,
            String stato,
            int tentativi,
            @Nullable String errore,
            @Nullable Instant inviatoIl) {}

    private record TokenAnswer(String access_token, long expires_in) {}

    /** RFC 6749, 5.2. */
    private record TokenRefusal(String error) {}

    private final Service service;
    private final String secret;
    private final Clock clock;

    TenantClient(PortalSettings settings, Clock clock) {
        this.service = new Service(settings.tenant());
        this.secret = settings.clientSecret();
        this.clock = clock;
    }

    public Io io(String token) {
        return service.withToken(token, "/io", Io.class);
    }

    /** Token exchange (RFC 8693): the base token of the session for one that is good in this ente only. */
    public TenantToken exchange(String baseToken, TenantId tenant) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
        form.add("subject_token", baseToken);
        form.add("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
        form.add("resource", "urn:ciclo:ente:" + tenant);
        Instant asked = clock.instant();
        try {
            return service.rest()
                    .post()
                    .uri("/oauth2/token")
                    .headers(h -> h.setBasicAuth("ciclo-portal", secret))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .exchange((_, response) -> {
                        if (response.getStatusCode().value() == 400) {
                            throw new ServiceAnswer(refused(response.bodyTo(TokenRefusal.class)));
                        }
                        var answer =
                                response.getStatusCode().is2xxSuccessful() ? response.bodyTo(TokenAnswer.class) : null;
                        if (answer == null) {
                            throw new ServiceAnswer(Service.problem(response));
                        }
                        return new TenantToken(
                                answer.access_token(), asked.plus(Duration.ofSeconds(answer.expires_in())));
                    });
        } catch (ResourceAccessException e) {
            throw new ServiceAnswer(Service.BUSY);
        }
    }

    private static Refused refused(@Nullable TokenRefusal refusal) {
        return switch (refusal == null ? "" : refusal.error()) {
            // No membership there today. Which enti exist is nobody's business.
            case "invalid_target" -> new Refused(404, "non-trovato", "", "", "", List.of());
            // The base token is not known any more: a new sign-in brings one that is.
            case "invalid_grant" -> new Refused(401, "accesso-scaduto", "", "", "", List.of());
            default -> Service.BUSY;
        };
    }

    public Profilo profilo(Caller caller) {
        return service.get(caller, "/profilo", Map.of(), new ParameterizedTypeReference<>() {});
    }

    public List<Persona> persone(Caller caller) {
        return service.get(caller, "/persone", Map.of(), new ParameterizedTypeReference<>() {});
    }

    public Map<PersonId, Nome> nomi(Caller caller, Collection<PersonId> ids) {
        Map<String, Nome> names = service.ask(
                HttpMethod.POST,
                caller,
                "/persone/nomi",
                Map.of(),
                Map.of("ids", ids.stream().map(PersonId::toString).toList()),
                new ParameterizedTypeReference<>() {});
        return names.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(e -> PersonId.of(e.getKey()), Map.Entry::getValue));
    }

    /** POST below {@code /enti/{tenant}}: people and memberships. */
    public Outcome post(Caller caller, String path, Command command, Map<String, ?> body) {
        return service.send(HttpMethod.POST, caller, path, command, body);
    }

    public Outcome put(Caller caller, String path, Command command, Map<String, ?> body) {
        return service.send(HttpMethod.PUT, caller, path, command, body);
    }

    public Promemoria promemoria(Caller caller) {
        return service.get(caller, "/promemoria", Map.of(), new ParameterizedTypeReference<>() {});
    }

    /** Who read something of the caller in this ente. */
    public List<Lettura> letture(Caller caller) {
        return service.get(caller, "/letture/mie", Map.of(), new ParameterizedTypeReference<>() {});
    }

    public Recapito recapito(Caller caller) {
        return service.get(caller, "/recapito", Map.of(), new ParameterizedTypeReference<>() {});
    }
}
