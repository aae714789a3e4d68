// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person sees the sessions she has open and ends them; after what concerns her password or a factor the others end by themselves. */
class SessionsTest {

    private static final Map<String, String> HTML = Map.of("Accept", "text/html");
    private static final Pattern END = Pattern.compile("/accesso/sicurezza/sessioni/[0-9a-f-]{36}/fine");

    private final Comune comune = Comune.onboarded("Lovere");
    private final Client own = new Client();
    private final Client other = new Client();
    private final String ownToken = own.tokenAfter("", comune.segretario(), comune.password());
    private final String otherToken = other.tokenAfter("", comune.segretario(), comune.password());

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndLeavesTheOwn() {
        assertThat(io(otherToken)).isEqualTo(200);

        Client.Answer changed = post(
                own,
                "/accesso/sicurezza/password",
                "/accesso/sicurezza/password",
                Map.of("password", "un altro lago di montagna", "ripetuta", "un altro lago di montagna"));

        assertThat(changed.header("Location")).endsWith("/accesso/sicurezza?chiuse=1");
        assertThat(own.get(changed.header("Location"), HTML).body())
                .contains("L’altra sessione che avevi aperta è stata chiusa.", "<b>questa</b>")
                .doesNotContain("Chiudi tutte le altre");
        assertThat(io(otherToken)).as("its token, which lives on").isEqualTo(401);
        assertThat(exchange(otherToken).json().path("error").asString()).isEqualTo("invalid_grant");
        assertThat(other.get("/accesso/sicurezza", HTML).header("Location")).endsWith("/accesso");
        assertThat(io(ownToken)).isEqualTo(200);
        assertThat(exchange(ownToken).status()).isEqualTo(200);
    }

    @Test
    void aTokenOfTheEnteEndsWithTheSessionBehindIt() {
        String ofEnte = exchange(otherToken).json().path("access_token").asString();
        assertThat(people(ofEnte)).isEqualTo(200);

        post(own, "/accesso/sicurezza", "/accesso/sicurezza/sessioni/fine", Map.of());

        assertThat(people(ofEnte)).isEqualTo(401);
    }

    @Test
    void oneSessionIsEndedFromTheListAndNobodyEndsAnothers() {
        String page = own.get("/accesso/sicurezza", HTML).body();
        Matcher end = END.matcher(page);
        assertThat(end.find()).as(page).isTrue();

        Comune lodrino = Comune.onboarded("Lodrino");
        Client stranger = new Client();
        stranger.signIn(lodrino.segretario(), lodrino.password());
        post(stranger, "/accesso/sicurezza", end.group(), Map.of());
        assertThat(io(otherToken)).as("after a stranger asked").isEqualTo(200);

        post(own, "/accesso/sicurezza", end.group(), Map.of());
        assertThat(io(otherToken)).isEqualTo(401);
        assertThat(own.get("/accesso/sicurezza", HTML).body()).doesNotContain(end.group());
    }

    @Test
    void whoConfirmsWhoSheIsGoesOnWithHerSession() {
        own.tokenAfter("&prompt=login", comune.segretario(), comune.password());

        assertThat(END.matcher(own.get("/accesso/sicurezza", HTML).body()).results())
                .as("one other, not two")
                .hasSize(1);
        assertThat(io(ownToken)).isEqualTo(200);
    }

    @Test
    void whatAnotherPersonHadInThisBrowserIsOver() {
        Comune lodrino = Comune.onboarded("Lodrino");

        other.tokenAfter("&prompt=login", lodrino.segretario(), lodrino.password());

        assertThat(io(otherToken)).isEqualTo(401);
        assertThat(io(ownToken)).isEqualTo(200);
    }

    private int io(String token) {
        return new Client().get("/io", Client.bearer(token)).status();
    }

    private int people(String token) {
        return new Client().get(comune.path("/persone"), Client.bearer(token)).status();
    }

    private Client.Answer exchange(String token) {
        return new Client().exchange(token, "urn:ciclo:ente:" + comune.tenant());
    }

    private static Client.Answer post(Client client, String page, String path, Map<String, String> fields) {
        Map<String, String> form = new java.util.HashMap<>(fields);
        form.put("_csrf", Client.csrf(client.get(page, HTML)));
        return client.postForm(path, form, Map.of());
    }
}
