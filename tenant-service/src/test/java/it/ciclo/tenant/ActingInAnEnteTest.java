// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.tenant.Comune.Somebody;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The order of docs/interfaces.md, section 4, over HTTP. */
class ActingInAnEnteTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
    private static final String UNITA = "\"unita\": \"" + UUID.randomUUID() + "\", ";
    private static final String SINCE_2020 = "\"dal\": \"2020-01-01\"";

    @SuppressWarnings("NullAway.Init")
    private static Comune lovere;

    @SuppressWarnings("NullAway.Init")
    private static Comune lodrino;

    private final Client client = new Client();

    @BeforeAll
    static void twoComuni() {
        lovere = Comune.onboarded("Lovere");
        lodrino = Comune.onboarded("Lodrino");
    }

    @Test
    void withoutATokenNothingIsSaid() {
        Client.Answer answer = client.get(lovere.path("/profilo"), Map.of());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("detail").asString()).isEqualTo("Per questa pagina bisogna accedere.");
    }

    @Test
    void anotherEnteAnUnknownOneAndNonsenseGetTheSameAnswer() {
        Map<String, String> token = Client.bearer(lovere.token(client));

        Client.Answer foreign = client.get(lodrino.path("/profilo"), token);
        Client.Answer unknown = client.get("/enti/" + UUID.randomUUID() + "/profilo", token);
        Client.Answer nonsense = client.get("/enti/1/profilo", token);
        Client.Answer upperCase =
                client.get("/enti/" + lovere.tenant().toUpperCase(java.util.Locale.ROOT) + "X/profilo", token);

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(comparable(unknown)).isEqualTo(comparable(foreign));
        assertThat(comparable(nonsense)).isEqualTo(comparable(foreign));
        assertThat(comparable(upperCase)).isEqualTo(comparable(foreign));
    }

    private static String comparable(Client.Answer answer) {
        return answer.status() + answer.body().replaceAll("urn:uuid:[0-9a-f-]+", "") + answer.header("Content-Type");
    }

    @Test
    void aBaseTokenOpensNoEnte() {
        String base = client.baseToken(lovere.segretario(), lovere.password());

        assertThat(client.get(lovere.path("/profilo"), Client.bearer(base)).status())
                .isEqualTo(404);
    }

    @Test
    void aHeaderThatChoosesTheTenantIsRefused() {
        Map<String, String> headers =
                Map.of("Authorization", "Bearer " + lovere.token(client), "x-tenant-id", lodrino.tenant());

        Client.Answer answer = client.get(lovere.path("/profilo"), headers);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("TENANT_HEADER");
    }

    @Test
    void aBodyThatChoosesTheTenantIsRefused() {
        Client.Answer answer = client.postJson(
                lovere.path("/persone/nomi"),
                "{\"ids\": [], \"tenantId\": \"" + lodrino.tenant() + "\"}",
                Client.bearer(lovere.token(client)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("UNKNOWN_PROPERTY");
        assertThat(answer.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/tenantId");
    }

    @Test
    void whoHasTwoRolesSaysInWhich() {
        Somebody person = lovere.register("Bruna");
        lovere.grant(person, "RESPONSABILE", UNITA + SINCE_2020);
        lovere.grant(person, "OIV", SINCE_2020);
        String token = person.token(lovere);

        assertThat(client.get(lovere.path("/persone"), Client.bearer(token)).code())
                .isEqualTo("ROLE_NOT_CHOSEN");
        assertThat(client.get(lovere.path("/persone"), Client.bearer(token, "OIV"))
                        .status())
                .isEqualTo(200);
        Client.Answer notHeld = client.get(lovere.path("/persone"), Client.bearer(token, "SEGRETARIO"));
        assertThat(notHeld.status()).isEqualTo(403);
        assertThat(notHeld.code()).isEqualTo("ROLE_NOT_HELD");
        assertThat(client.get(lovere.path("/persone"), Client.bearer(token, "Sovrano"))
                        .code())
                .isEqualTo("ROLE_NOT_HELD");
    }

    @Test
    void whatTheMatrixDoesNotGiveIsNotPermitted() {
        Somebody person = lovere.register("Carla");
        lovere.grant(person, "EDITOR", SINCE_2020);
        String token = person.token(lovere);

        Client.Answer answer = client.get(lovere.path("/persone"), Client.bearer(token));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("NOT_PERMITTED");
        assertThat(client.get(lovere.path("/profilo"), Client.bearer(token)).status())
                .isEqualTo(200);
        assertThat(client.postJson(lovere.path("/appartenenze"), "{}", Client.bearer(token))
                        .status())
                .isEqualTo(403);
        assertThat(client.get(lovere.path("/premi"), Client.bearer(token)).status())
                .isEqualTo(404);
        Client.Answer method = client.postJson(lovere.path("/profilo"), "{}", Client.bearer(token));
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).isEqualTo("GET");
    }

    @Test
    void aMembershipThatEndsIsOverAtTheNextRequestThoughTheTokenIsGood() {
        Somebody person = lovere.register("Dora");
        String membership = lovere.grant(person, "OIV", SINCE_2020);
        String token = person.token(lovere);
        assertThat(client.get(lovere.path("/persone"), Client.bearer(token)).status())
                .isEqualTo(200);

        assertThat(lovere.end(membership, today.minusDays(1).toString()).status())
                .isEqualTo(200);

        assertThat(client.get(lovere.path("/persone"), Client.bearer(token)).status())
                .isEqualTo(404);
        assertThat(client.exchange(person.baseToken(), "urn:ciclo:ente:" + lovere.tenant())
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("invalid_target");
        assertThat(client.get("/io", Client.bearer(person.baseToken()))
                        .json()
                        .path("appartenenze")
                        .size())
                .isZero();
    }

    @Test
    void aMembershipGivenByMistakeIsRevokedAndOneOfTomorrowDoesNotCountYet() {
        Somebody person = lovere.register("Elsa");
        String mistaken = lovere.grant(person, "REVISORE", SINCE_2020);
        lovere.grant(person, "SINDACO", "\"dal\": \"" + today.plusDays(1) + "\"");
        assertThat(lovere.end(mistaken, "2019-12-31").status()).isEqualTo(200);

        assertThat(client.exchange(person.baseToken(), "urn:ciclo:ente:" + lovere.tenant())
                        .status())
                .isEqualTo(400);
        assertThat(lovere.end(mistaken, "2019-12-31").status())
                .as("revoked only once")
                .isEqualTo(404);
    }

    @Test
    void theLastSegretarioStays() {
        Client.Answer people = client.get(lovere.path("/persone"), Client.bearer(lovere.token(client)));
        String membership = "";
        for (var person : people.json()) {
            for (var one : person.path("appartenenze")) {
                membership = one.path("ruolo").asString().equals("SEGRETARIO")
                        ? one.path("id").asString()
                        : membership;
            }
        }

        Client.Answer answer = lovere.end(membership, today.toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("LAST_SEGRETARIO");
        assertThat(client.get(lovere.path("/persone"), Client.bearer(lovere.token(client)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aMembershipOfAnotherEnteCannotBeEndedFromHere() {
        Somebody person = lodrino.register("Fara");
        String foreign = lodrino.grant(person, "OIV", SINCE_2020);

        assertThat(lovere.end(foreign, today.toString()).status()).isEqualTo(404);
        assertThat(lovere.end(UUID.randomUUID().toString(), today.toString()).status())
                .isEqualTo(404);
        assertThat(lovere.end("1", today.toString()).status()).isEqualTo(404);
    }

    @Test
    void aRoleThatIsOverIsShownAndIsNoWayIn() {
        Somebody person = lovere.register("Lea");
        String was = lovere.grant(person, "OIV", SINCE_2020);
        lodrino.invite(person, "OIV");
        lovere.end(was, today.minusDays(1).toString());

        var io = client.get("/io", Client.bearer(person.baseToken())).json();
        assertThat(io.path("appartenenze").findValuesAsString("denominazione")).containsExactly("Comune di Lodrino");
        assertThat(io.path("finite").findValuesAsString("denominazione")).containsExactly("Comune di Lovere");
        assertThat(io.path("finite").path(0).path("al").asString())
                .isEqualTo(today.minusDays(1).toString());
    }

    @Test
    void onePersonIsSomethingElseInAnotherEnte() {
        Somebody person = lovere.register("Gaia");
        lovere.grant(person, "RESPONSABILE", UNITA + SINCE_2020);
        lodrino.invite(person, "OIV");

        var memberships =
                client.get("/io", Client.bearer(person.baseToken())).json().path("appartenenze");
        assertThat(memberships.findValuesAsString("denominazione"))
                .containsExactlyInAnyOrder("Comune di Lodrino", "Comune di Lovere");
        assertThat(client.get(lodrino.path("/persone"), Client.bearer(person.token(lodrino), "RESPONSABILE"))
                        .code())
                .isEqualTo("ROLE_NOT_HELD");
    }

    @Test
    void namesAreToldOnlyOfPeopleWhoWereSomebodyHere() {
        Somebody here = lovere.register("Hilda");
        lovere.grant(here, "DIPENDENTE", SINCE_2020);
        Somebody elsewhere = lodrino.register("Irma");
        lodrino.grant(elsewhere, "DIPENDENTE", SINCE_2020);

        var names = client.postJson(
                        lovere.path("/persone/nomi"),
                        "{\"ids\": [\"" + here.id() + "\", \"" + elsewhere.id() + "\"]}",
                        Client.bearer(lovere.token(client)))
                .json();

        assertThat(names.propertyNames()).containsExactly(here.id());
        assertThat(names.path(here.id()).path("nome").asString()).isEqualTo("Hilda");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Client.Answer answer = client.postJson(
                lovere.path("/appartenenze"), """
                {"persona": "%s", "ruolo": "RESPONSABILE", "dal": "2026-02-01", "al": "2026-01-01", "motivo": "boh"}""".formatted(UUID.randomUUID()), Client.bearer(lovere.token(client)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsString("pointer"))
                .containsExactly("/unita", "/al", "/motivo");
        Client.Answer consortial = client.postJson(
                lovere.path("/appartenenze"), """
                {"persona": "%s", "ruolo": "CONSORTIUM_ADMIN", "dal": "2026-02-01", "motivo": "Provo a salire di grado"}""".formatted(UUID.randomUUID()), Client.bearer(lovere.token(client)));
        assertThat(consortial.code()).isEqualTo("ROLE_NOT_GRANTABLE");
        Client.Answer unknown = client.postJson(
                lovere.path("/appartenenze"), """
                {"persona": "%s", "ruolo": "OIV", "dal": "2026-02-01", "motivo": "Nomina dell'organismo"}""".formatted(UUID.randomUUID()), Client.bearer(lovere.token(client)));
        assertThat(unknown.code()).isEqualTo("PERSON_UNKNOWN");
    }

    @Test
    void whoWorksElsewhereIsNobodyHereUntilSheIsInvited() {
        Somebody elsewhere = lodrino.register("Nilde");
        String membership = lodrino.grant(elsewhere, "OIV", SINCE_2020);
        String asked = """
                {"persona": "%s", "ruolo": "OIV", "dal": "2020-01-01", "motivo": "Nomina dell'organismo"}""";

        Client.Answer foreign = client.postJson(
                lovere.path("/appartenenze"), asked.formatted(elsewhere.id()), Client.bearer(lovere.token(client)));
        Client.Answer unknown = client.postJson(
                lovere.path("/appartenenze"), asked.formatted(UUID.randomUUID()), Client.bearer(lovere.token(client)));

        assertThat(foreign.code()).isEqualTo("PERSON_UNKNOWN");
        assertThat(foreign.body().replaceAll("\"instance\":\"[^\"]*\"", ""))
                .isEqualTo(unknown.body().replaceAll("\"instance\":\"[^\"]*\"", ""));

        String invited = lovere.invite(elsewhere, "OIV");
        lovere.end(invited, today.minusDays(1).toString());
        assertThat(lovere.grant(elsewhere, "REVISORE", SINCE_2020)).isNotEqualTo(membership);
    }

    @Test
    void malformedRequestsGetAnAnswerInWords() {
        Map<String, String> token = Client.bearer(lovere.token(client));

        assertThat(client.postJson(lovere.path("/persone"), "{", token).code()).isEqualTo("MALFORMED_JSON");
        assertThat(client.postJson(lovere.path("/persone"), "", token).status()).isEqualTo(400);
        assertThat(client.postJson(lovere.path("/persone"), "{\"nome\": \"a\", \"nome\": \"b\"}", token)
                        .code())
                .isEqualTo("DUPLICATE_NAME");
        assertThat(client.postForm(lovere.path("/persone"), Map.of("nome", "x"), token)
                        .status())
                .isEqualTo(415);
        Client.Answer short_ = client.postJson(
                lovere.path("/persone"),
                "{\"username\": \"A B\", \"password\": \"corta\", \"nome\": \" \", \"cognome\": \"Prova\"}",
                token);
        assertThat(short_.json().path("errors").findValuesAsString("code"))
                .containsExactly("USERNAME_INVALID", "PASSWORD_TOO_SHORT", "VALUE_MISSING");
        assertThat(short_.body()).doesNotContain("corta\"");
        assertThat(client.get("/enti/%2e%2e/profilo", token).status()).isIn(400, 404);
    }
}
