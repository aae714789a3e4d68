// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.tenancy.Estinzione;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import it.ciclo.platform.BasicCredentials;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.Memberships.Standing;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Relies on the copy while tenant-service is heard, and asks it otherwise. */
final class AskedRegister implements Certainty {

    private static final Logger LOG = LoggerFactory.getLogger(AskedRegister.class);

    /**
     * What tenant-service answers.
     *
     * @param appartenenze of any time, revoked ones left out
     */
    record Answer(
            EnteState stato,
            List<Appartenenza> appartenenze,
            @Nullable Estinzione estinzione) {
        Answer {
            Objects.requireNonNull(stato);
            appartenenze = List.copyOf(appartenenze);
        }
    }

    record Appartenenza(
            UUID id,
            Role ruolo,
            @Nullable UnitaId unita,
            LocalDate dal,
            @Nullable LocalDate al,
            @Nullable PersonId delegante) {}

    private final Pulse pulse;
    private final URI tenantService;
    private final String authorization;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    AskedRegister(Pulse pulse, URI tenantService, String service, String secret) {
        this.pulse = pulse;
        this.tenantService = tenantService;
        this.authorization = BasicCredentials.of(service, secret);
    }

    @Override
    public Standing of(TenantId tenant, PersonId person, Standing known) {
        Ente ente = known.ente();
        if (!pulse.isSilent() || ente == null) {
            return known;
        }
        Answer answer = ask(tenant, person);
        return new Standing(
                new Ente(tenant, answer.stato(), ente.demo(), ente.profile(), ente.sospensione(), answer.estinzione()),
                answer.appartenenze().stream()
                        .map(a -> new Membership(a.id(), person, a.ruolo(), a.unita(), a.dal(), a.al(), a.delegante()))
                        .toList());
    }

    private Answer ask(TenantId tenant, PersonId person) {
        HttpRequest request = HttpRequest.newBuilder(
                        tenantService.resolve("/interno/enti/" + tenant + "/persone/" + person))
                .timeout(Duration.ofSeconds(2))
                .header("Authorization", authorization)
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw stale("answer " + response.statusCode());
            }
            return Objects.requireNonNull(EventJson.mapper().readValue(response.body(), Answer.class));
        } catch (IOException | JacksonException e) {
            throw stale(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stale("interrupted");
        }
    }

    private static ProblemException stale(String why) {
        LOG.warn("no heartbeat of tenant-service, and no answer either: {}", why);
        return new ProblemException(503, Problem.of("IDENTITY_STALE"));
    }
}
