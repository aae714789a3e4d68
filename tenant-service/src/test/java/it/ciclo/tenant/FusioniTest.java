// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Enti that another succeeds: each agrees for itself, is only read then, and by nobody but whom the other lets read. */
class FusioniTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Rome"));
    private static final String ACT =
            "\"atto\": {\"organo\": \"Regione Lombardia, legge regionale\", \"numero\": \"21\", \"data\": \"2026-01-12\"}";
    private static final String WHY = "{\"motivo\": \"Legge regionale n. 21 del 2026\"}";

    private final Client client = new Client();
    private final String admin = client.baseToken(Running.ADMIN, Running.ADMIN_PASSWORD);
    private final String path = "/consorzi/" + Comune.consortium(client, admin) + "/fusioni";

    @Test
    void anEnteEndsByItsOwnYesAndIsThenReadByWhomItsSuccessorLetsRead() {
        Comune one = Comune.onboarded("Castro");
        Comune two = Comune.onboarded("Sovere");
        Comune next = Comune.onboarded("Alto Sebino");
        String fusione = prepared("FUSIONE", TODAY, next, one, two);
        String ofOne = one.token(client);
        // Written down by others it ends nothing and opens nothing.
        assertThat(profile(one, ofOne).path("estinzione").isObject()).isFalse();
        String ofNext = next.token(client);
        assertThat(story(next, ofNext, one).path("accessi"))
                .as("of an ente that has not agreed nobody is named")
                .isEmpty();
        String me = id(next);
        String open = next.path("/storie/" + one.tenant() + "/accessi");
        String mine = "{\"persona\": \"%s\", \"ruolo\": \"SEGRETARIO\", \"motivo\": \"Cura l’archivio del comune\"}"
                .formatted(me);
        assertThat(client.postJson(open, mine, Client.bearer(ofNext)).code()).isEqualTo("STORIA_NOT_OPEN");
        assertThat(exchanged(next, one).status()).isEqualTo(400);

        Client.Answer yes = confirm(one, fusione, ofOne);
        assertThat(yes.status()).as(yes.body()).isEqualTo(200);
        // Its own people are out, and the other ente lives on until it agrees.
        assertThat(exchanged(one, one).status()).isEqualTo(400);
        assertThat(profile(two, two.token(client)).path("estinzione").isObject())
                .isFalse();
        assertThat(exchanged(next, one).status()).as("nobody is let in by it").isEqualTo(400);

        Client.Answer opened = client.postJson(open, mine, Client.bearer(ofNext));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        String reader = client.tenantToken(next.segretario(), next.password(), one.tenant());
        assertThat(profile(one, reader).path("estinzione").path("successore").asString())
                .isEqualTo(next.tenant());
        JsonNode here = client.get("/io", Client.bearer(client.baseToken(next.segretario(), next.password())))
                .json();
        assertThat(here.path("appartenenze").findValuesAsString("successore")).contains("Comune di Alto Sebino");

        Client.Answer refused = client.postJson(one.path("/inviti"), """
                {"nome": "Carla", "cognome": "Prova", "email": "carla@comune.example", "ruolo": "OIV", "dal": "2020-01-01",
                 "motivo": "Incarico di prova"}""", Client.bearer(reader));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("ENTE_EXTINCT");
        assertThat(refused.body()).contains("Comune di Alto Sebino");
        assertThat(client.get(one.path("/permessi"), Client.bearer(reader)).body())
                .contains("ESTINTO");

        JsonNode story = story(next, ofNext, one);
        assertThat(story.path("accessi")).hasSize(1);
        String end = open + "/" + story.path("accessi").path(0).path("id").asString() + "/fine";
        assertThat(client.postJson(end, WHY, Client.bearer(ofNext)).status()).isEqualTo(200);
        assertThat(exchanged(next, one).status()).isEqualTo(400);
        assertThat(client.postJson(end, WHY, Client.bearer(ofNext)).status()).isEqualTo(404);
    }

    @Test
    void whoReadsAHistoryReadsItAsLongAsSheHoldsTheRoleInTheSuccessor() {
        Comune old = Comune.onboarded("Riva");
        Comune next = Comune.onboarded("Solto");
        confirm(old, prepared("INCORPORAZIONE", TODAY.minusDays(3), next, old), old.token(client));
        Comune.Somebody who = next.register("Bruno");
        String membership = next.grant(who, "REVISORE", "\"dal\": \"2020-01-01\"");
        String open = next.path("/storie/" + old.tenant() + "/accessi");
        String body = "{\"persona\": \"%s\", \"ruolo\": \"%s\", \"motivo\": \"Revisione dei conti passati\"}";
        assertThat(client.postJson(open, body.formatted(who.id(), "OIV"), Client.bearer(next.token(client)))
                        .code())
                .isEqualTo("STORIA_ROLE_NOT_HELD");
        assertThat(client.postJson(open, body.formatted(who.id(), "REVISORE"), Client.bearer(next.token(client)))
                        .status())
                .isEqualTo(201);
        assertThat(who.token(old)).isNotEmpty();
        assertThat(next.end(membership, TODAY.minusDays(1).toString()).status()).isEqualTo(200);
        assertThat(client.exchange(who.baseToken(), "urn:ciclo:ente:" + old.tenant())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void untilItsLastDayAnEnteWorksAndNoRoleGoesBeyond() {
        Comune old = Comune.onboarded("Fonteno");
        Comune next = Comune.onboarded("Grone");
        LocalDate day = TODAY.plusDays(20);
        String fusione = prepared("INCORPORAZIONE", day, next, old);
        assertThat(confirm(old, fusione, old.token(client)).json().path("dal").asString())
                .isEqualTo(day.toString());
        assertThat(confirm(old, fusione, old.token(client)).code()).isEqualTo("FUSIONE_CONFIRMED");
        Comune.Somebody late = old.register("Tea");
        old.grant(late, "DIPENDENTE", "\"dal\": \"2020-01-01\"");
        JsonNode io = client.get("/io", Client.bearer(late.baseToken())).json();
        assertThat(io.path("appartenenze").path(0).path("al").asString())
                .isEqualTo(day.minusDays(1).toString());
        Client.Answer beyond = client.postJson(
                old.path("/appartenenze"),
                "{\"persona\": \"%s\", \"ruolo\": \"OIV\", \"dal\": \"%s\", \"motivo\": \"Decreto sindacale n. 4\"}"
                        .formatted(late.id(), day),
                Client.bearer(old.token(client)));
        assertThat(beyond.code()).isEqualTo("ENTE_OVER_BY_THEN");
        String longer = old.grant(late, "REVISORE", "\"dal\": \"2020-01-01\"");
        assertThat(old.end(longer, day.toString()).code())
                .as("no end of a role prolongs it beyond the ente")
                .isEqualTo("ENTE_OVER_BY_THEN");
    }

    @Test
    void anInvitationThatNobodyTookUpEndsWithItsEnte() {
        Comune old = Comune.onboarded("Monasterolo");
        Comune next = Comune.onboarded("Casazza");
        String secret = secret(invited(old, TODAY.minusDays(9)));
        assertThat(offered(secret).status()).isEqualTo(200);
        Comune.Somebody tea = next.register("Tea");
        assertThat(confirm(old, prepared("INCORPORAZIONE", TODAY, next, old), old.token(client))
                        .status())
                .isEqualTo(200);

        assertThat(offered(secret).code()).isEqualTo("INVITO_NOT_VALID");
        assertThat(client.postJson(
                                "/inviti/accettazione",
                                "{\"invito\": \"" + secret + "\"}",
                                Client.bearer(tea.baseToken()))
                        .code())
                .isEqualTo("INVITO_NOT_VALID");
        assertThat(client.postJson(
                                "/inviti/nuovo-accesso",
                                """
                        {"invito": "%s", "username": "carla-%s", "password": "%s"}""".formatted(secret, UUID.randomUUID(), Comune.PASSWORD),
                                Map.of())
                        .code())
                .isEqualTo("INVITO_NOT_VALID");
        client.postJson(
                next.path("/storie/" + old.tenant() + "/accessi"),
                "{\"persona\": \"%s\", \"ruolo\": \"SEGRETARIO\", \"motivo\": \"Cura l’archivio del comune\"}"
                        .formatted(id(next)),
                Client.bearer(next.token(client)));
        String reader = client.tenantToken(next.segretario(), next.password(), old.tenant());
        JsonNode left =
                client.get(old.path("/inviti"), Client.bearer(reader)).json().path("inviti");
        assertThat(left.findValuesAsString("stato")).containsExactly("FINITO");
        assertThat(left.findValuesAsString("nome"))
                .as("nobody is asked any more, so nobody is named")
                .containsExactly("");
        assertThat(client.postJson(
                                old.path("/inviti/" + left.path(0).path("id").asString() + "/invio"),
                                "{}",
                                Client.bearer(reader))
                        .code())
                .isEqualTo("ENTE_EXTINCT");
    }

    @Test
    void whoIsInvitedComesUntilTheLastDayOfTheEnteAndNobodyForADayBeyond() {
        Comune old = Comune.onboarded("Spinone");
        Comune next = Comune.onboarded("Luzzana");
        LocalDate day = TODAY.plusDays(20);
        String before = secret(invited(old, TODAY.minusDays(9)));
        confirm(old, prepared("INCORPORAZIONE", day, next, old), old.token(client));

        assertThat(invited(old, day).code()).isEqualTo("ENTE_OVER_BY_THEN");
        assertThat(offered(before).status()).isEqualTo(200);
        assertThat(offered(secret(invited(old, day.minusDays(1)))).status()).isEqualTo(200);
    }

    private Client.Answer invited(Comune comune, LocalDate dal) {
        return client.postJson(comune.path("/inviti"), """
                {"nome": "Carla", "cognome": "Prova", "email": "carla@comune.example", "ruolo": "OIV", "dal": "%s",
                 "motivo": "Incarico di prova"}""".formatted(dal), Client.bearer(comune.token(client)));
    }

    private static String secret(Client.Answer invited) {
        return invited.json().path("indirizzo").asString().replaceAll(".*/invito/", "");
    }

    private Client.Answer offered(String secret) {
        return client.postJson("/inviti/lettura", "{\"invito\": \"" + secret + "\"}", Map.of());
    }

    @Test
    void aMergerThatDoesNotFitIsNamedAndNoneOfOthersIsFound() {
        Comune one = Comune.onboarded("Bianzano");
        Comune other = Comune.onboarded("Ranzanico");
        assertThat(client.postJson(path, "{}", Client.bearer(admin))
                        .json()
                        .path("errors")
                        .findValuesAsString("pointer"))
                .contains(
                        "/tipo", "/successore", "/predecessori", "/dal", "/atto/organo", "/atto/numero", "/atto/data");
        assertThat(prepare("FUSIONE", TODAY, other.tenant(), one.tenant()).code())
                .isEqualTo("FUSIONE_OF_ONE");
        assertThat(prepare("INCORPORAZIONE", TODAY, one.tenant(), one.tenant()).code())
                .isEqualTo("FUSIONE_OF_ITSELF");
        String nobody = UUID.randomUUID().toString();
        assertThat(prepare("INCORPORAZIONE", TODAY, nobody, one.tenant()).code())
                .isEqualTo("FUSIONE_SUCCESSORE_UNKNOWN");
        assertThat(prepare("INCORPORAZIONE", TODAY, one.tenant(), nobody).code())
                .isEqualTo("FUSIONE_ENTE_UNKNOWN");
        Comune third = Comune.onboarded("Gaverina");
        String fusione = prepared("INCORPORAZIONE", TODAY, other, one);
        String foreign = third.token(client);
        assertThat(confirm(third, fusione, foreign).status()).isEqualTo(404);
        assertThat(confirm(other, fusione, other.token(client)).status())
                .as("the successor does not say yes for the others")
                .isEqualTo(404);
        assertThat(client.get(third.path("/successioni"), Client.bearer(foreign))
                        .body())
                .doesNotContain(fusione);
        String both = prepared("INCORPORAZIONE", TODAY, one, other);
        assertThat(confirm(one, fusione, one.token(client)).status()).isEqualTo(200);
        assertThat(confirm(other, both, other.token(client)).code())
                .as("no two enti succeed each other")
                .isEqualTo("FUSIONE_SUCCESSORE_OVER");
    }

    @Test
    void aMergerThatWasWrittenWronglyIsWithdrawnWhileNobodyHasConfirmedAndItsEntiAreTold() {
        Comune one = Comune.onboarded("Endine");
        Comune two = Comune.onboarded("Gaiano");
        Comune next = Comune.onboarded("Endine Gaiano");
        String wrong = prepared("FUSIONE", TODAY.plusDays(9), next, one, two);
        assertThat(withdraw(wrong, "{}").json().path("errors").findValuesAsString("pointer"))
                .containsExactly("/motivo");
        assertThat(withdraw(wrong, WHY).status()).isEqualTo(200);
        assertThat(withdraw(wrong, WHY).code()).isEqualTo("FUSIONE_VOID");
        assertThat(confirm(one, wrong, one.token(client)).code()).isEqualTo("FUSIONE_VOID");
        assertThat(ending(two, wrong).path("annullata").path("motivo").asString())
                .isEqualTo("Legge regionale n. 21 del 2026");
        assertThat(changes(one)).contains("FusioneWithdrawn");
        assertThat(client.get(next.path("/successioni"), Client.bearer(next.token(client)))
                        .json()
                        .path("storie"))
                .isEmpty();

        String begun = prepared("FUSIONE", TODAY.plusDays(9), next, one, two);
        assertThat(confirm(one, begun, one.token(client)).status()).isEqualTo(200);
        assertThat(withdraw(begun, WHY).code()).isEqualTo("FUSIONE_BEGUN");
        assertThat(refuse(two, begun).code()).isEqualTo("FUSIONE_BEGUN");
    }

    @Test
    void anEnteRefusesToEndAndTheConsortiumReadsWhy() {
        Comune one = Comune.onboarded("Grumello");
        Comune two = Comune.onboarded("Telgate");
        Comune next = Comune.onboarded("Grumello Telgate");
        String fusione = prepared("FUSIONE", TODAY.plusDays(9), next, one, two);
        assertThat(refuse(next, fusione).status())
                .as("the successor does not say no for the others")
                .isEqualTo(404);
        assertThat(refuse(one, fusione).status()).isEqualTo(200);
        assertThat(confirm(two, fusione, two.token(client)).code()).isEqualTo("FUSIONE_VOID");
        JsonNode other = ending(two, fusione).path("annullata");
        assertThat(other.path("rifiutata").asBoolean()).isTrue();
        assertThat(other.has("motivo") && !other.path("motivo").isNull())
                .as("why is told to the consortium")
                .isFalse();
        assertThat(changes(one)).contains("FusioneRefused");
        JsonNode seen = one(client.get(path, Client.bearer(admin)).json().path("fusioni"), "id", fusione);
        assertThat(seen.path("annullata").path("rifiutataDa").asString()).isEqualTo("Comune di Grumello");
        assertThat(seen.path("annullata").path("motivo").asString()).isEqualTo("Il Consiglio non è d’accordo");
    }

    private Client.Answer withdraw(String fusione, String body) {
        return client.postJson(path + "/" + fusione + "/ritiro", body, Client.bearer(admin));
    }

    private Client.Answer refuse(Comune comune, String fusione) {
        return client.postJson(
                comune.path("/fusioni/" + fusione + "/rifiuto"),
                "{\"motivo\": \"Il Consiglio non è d’accordo\"}",
                Client.bearer(comune.token(client)));
    }

    private JsonNode ending(Comune comune, String fusione) {
        return one(
                client.get(comune.path("/successioni"), Client.bearer(comune.token(client)))
                        .json()
                        .path("fini"),
                "id",
                fusione);
    }

    private String changes(Comune comune) {
        return client.get(comune.path("/sicurezza"), Client.bearer(comune.token(client)))
                .body();
    }

    private static JsonNode one(JsonNode rows, String key, String value) {
        for (JsonNode row : rows) {
            if (row.path(key).asString().equals(value)) {
                return row;
            }
        }
        throw new AssertionError("none with " + key + " " + value);
    }

    @Test
    void aNameAndACodeChangeFromADayByActAndTheOldOnesStayFound() {
        Comune comune = Comune.onboarded("Lenna", "980001");
        String token = comune.token(client);
        Client.Answer renamed = renamed(comune, token, TODAY.plusDays(5), "Comune di Lenna Terme", "980002");
        assertThat(renamed.status()).as(renamed.body()).isEqualTo(201);
        JsonNode profile = profile(comune, token);
        assertThat(profile.path("profilo").path("denominazione").asString()).isEqualTo("Comune di Lenna");
        assertThat(renamed(comune, token, TODAY, "Comune di Lenna", "980003").code())
                .isEqualTo("CAMBIO_NOT_AFTER_LAST");

        Comune past = Comune.onboarded("Oltre", "980011");
        String ofPast = past.token(client);
        assertThat(renamed(past, ofPast, TODAY.minusDays(5), "Comune di Oltre", "980011")
                        .code())
                .isEqualTo("CAMBIO_NOTHING");
        assertThat(renamed(past, ofPast, TODAY.minusDays(5), "Comune di Oltre il Colle", "980012")
                        .status())
                .isEqualTo(201);
        JsonNode now = profile(past, ofPast);
        assertThat(now.path("profilo").path("codiceIstat").asString()).isEqualTo("980012");
        assertThat(now.path("storia").path(0).path("denominazione").asString()).isEqualTo("Comune di Oltre");
        assertThat(now.path("storia").path(0).path("al").asString())
                .isEqualTo(TODAY.minusDays(6).toString());
        assertThat(now.path("storia").path(1).path("atto").path("numero").asString())
                .isEqualTo("21");
        for (String known : new String[] {"980011", "980012"}) {
            assertThat(onboard(known).code()).as(known).isEqualTo("ENTE_KNOWN");
            assertThat(renamed(comune, token, TODAY.plusDays(9), "Comune di Lenna", known)
                            .code())
                    .isEqualTo("CODICE_ISTAT_OF_OTHER");
        }
        assertThat(renamed(comune, token, TODAY.plusDays(9), "Comune di Lenna", "016128")
                        .code())
                .as("the official list has it as Lovere's")
                .isEqualTo("CODICE_ISTAT_OF_OTHER");
    }

    @Test
    void whatTheOfficialListHasOtherwiseIsProposedUntilTheEnteRecordsIt() {
        Comune comune = Comune.onboarded("Nome di Prima", "016129");
        assertThat(difference(comune)).contains("NOME", "Lurano");
        assertThat(profile(comune, comune.token(client))
                        .path("profilo")
                        .path("denominazione")
                        .asString())
                .isEqualTo("Comune di Nome di Prima");
        assertThat(renamed(comune, comune.token(client), TODAY.minusDays(1), "Comune di Lurano", "016129")
                        .status())
                .isEqualTo(201);
        assertThat(difference(comune)).isEmpty();
    }

    private String difference(Comune comune) {
        for (JsonNode one : client.get(path.replace("/fusioni", "/elenco"), Client.bearer(admin))
                .json()
                .path("differenze")) {
            if (one.path("tenant").asString().equals(comune.tenant())) {
                return one.toString();
            }
        }
        return "";
    }

    private Client.Answer onboard(String istat) {
        return client.postJson(
                path.replace("/fusioni", "/enti"),
                Comune.onboarding("Doppio", UUID.randomUUID() + "@comune.example")
                        .replaceAll("\"codiceIstat\": \"\\d+\"", "\"codiceIstat\": \"" + istat + "\""),
                Client.bearer(admin));
    }

    private Client.Answer renamed(Comune comune, String token, LocalDate dal, String nome, String istat) {
        return client.postJson(comune.path("/anagrafica"), """
                {"dal": "%s", "denominazione": "%s", "provincia": "Bergamo", "sigla": "BG", "codiceIstat": "%s",
                 "codiceCatastale": "E704", %s}""".formatted(dal, nome, istat, ACT), Client.bearer(token));
    }

    private String prepared(String tipo, LocalDate dal, Comune next, Comune... old) {
        String[] ids = new String[old.length];
        for (int n = 0; n < old.length; n++) {
            ids[n] = old[n].tenant();
        }
        Client.Answer answer = prepare(tipo, dal, next.tenant(), ids);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private Client.Answer prepare(String tipo, LocalDate dal, String next, String... old) {
        return client.postJson(
                path, """
                {"tipo": "%s", "successore": "%s", "predecessori": ["%s"], "dal": "%s", %s}""".formatted(tipo, next, String.join("\", \"", old), dal, ACT), Client.bearer(admin));
    }

    private Client.Answer confirm(Comune comune, String fusione, String token) {
        return client.postJson(comune.path("/fusioni/" + fusione + "/conferma"), WHY, Client.bearer(token));
    }

    private Client.Answer exchanged(Comune who, Comune where) {
        return client.exchange(client.baseToken(who.segretario(), who.password()), "urn:ciclo:ente:" + where.tenant());
    }

    private JsonNode profile(Comune comune, String token) {
        return client.get(comune.path("/profilo"), Client.bearer(token)).json();
    }

    private String id(Comune comune) {
        return client.get("/io", Client.bearer(client.baseToken(comune.segretario(), comune.password())))
                .json()
                .path("id")
                .asString();
    }

    private JsonNode story(Comune next, String token, Comune old) {
        for (JsonNode one : client.get(next.path("/successioni"), Client.bearer(token))
                .json()
                .path("storie")) {
            if (one.path("tenant").asString().equals(old.tenant())) {
                return one;
            }
        }
        throw new AssertionError("no history of " + old.tenant());
    }
}
