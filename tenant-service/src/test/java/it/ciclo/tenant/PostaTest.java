// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import it.ciclo.infrastructure.Ports;
import it.ciclo.tenant.Comune.Somebody;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Reminders through a real SMTP server on this machine, sent by a second instance that has one. */
class PostaTest {

    private static final GreenMail SMTP = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final String BASIC = Base64.getEncoder()
            .encodeToString(("query-service:" + Running.INTERNAL_SECRET).getBytes(StandardCharsets.UTF_8));

    private static Portone door;
    private static ConfigurableApplicationContext sending;

    @BeforeAll
    static void start() throws IOException {
        SMTP.start();
        door = Portone.before(SMTP.getSmtp().getPort(), "sconosciuta@");
        SMTP.getUserManager().setMessageDeliveryHandler((message, address) -> {
            if (address.getEmail().startsWith("occupato@")) {
                throw new MessagingException("busy");
            }
            if (address.getEmail().startsWith("lento@")) {
                LockSupport.parkNanos(Duration.ofSeconds(12).toNanos());
            }
            return user(address.getEmail());
        });
        sending = Running.start(
                Ports.free(),
                Ports.free(),
                Map.of(
                        "CICLO_SMTP_HOST", "127.0.0.1",
                        "CICLO_SMTP_PORT", door.port(),
                        "CICLO_SMTP_FROM", "ciclo@consorzio.example",
                        "CICLO_SMTP_STARTTLS", "false"));
    }

    private static GreenMailUser user(String email) {
        GreenMailUser there = SMTP.getUserManager().getUserByEmail(email);
        return there == null ? SMTP.setUser(email, email) : there;
    }

    @AfterAll
    static void stop() throws IOException {
        sending.close();
        door.close();
        SMTP.stop();
    }

    /** Somebody who works in a comune and wants the mail there; an empty address: nobody asked yet. */
    private static Somebody reachable(Comune comune, String email, boolean wanted) {
        Somebody person = comune.register("Bruna");
        comune.grant(person, "OIV", "\"dal\": \"2020-01-01\"");
        if (!email.isEmpty()) {
            Client client = new Client();
            Client.Answer answer = client.putJson(
                    comune.path("/recapito"),
                    "{\"email\": \"" + email + "\", \"promemoria\": " + wanted + "}",
                    Client.bearer(person.token(comune)));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        return person;
    }

    private static int planned(Comune comune, Somebody person) {
        return planned(comune, person, "2026-03-02", null);
    }

    /** @param dal the day that was the reason, where it is made up for */
    private static int planned(Comune comune, Somebody person, String giorno, @Nullable String dal) {
        Client.Answer answer = new Client()
                .postJson(
                        "/interno/promemoria",
                        """
                        {"tenant": "%s", "giorno": "%s", "promemoria": [{"persona": "%s", "altre": 1%s, "righe": [
                          {"testo": "TE-02 Luci a LED, «Punti luce»: febbraio 2026, entro il 10/03/2026",
                           "dove": "/enti/%s/2026/valori"}]}]}""".formatted(
                                        comune.tenant(),
                                        giorno,
                                        person.id(),
                                        dal == null ? "" : ", \"dal\": \"" + dal + "\"",
                                        comune.tenant()),
                        Map.of("Authorization", "Basic " + BASIC));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("nuovi").asInt();
    }

    private static JsonNode letter(Comune comune, Somebody person) {
        Client client = new Client();
        JsonNode all = client.get(comune.path("/promemoria"), Client.bearer(comune.token(client)))
                .json()
                .path("promemoria");
        for (JsonNode one : all) {
            if (one.path("persona").asString().equals(person.id())) {
                return one;
            }
        }
        return all.path(-1);
    }

    private static void until(BooleanSupplier there) {
        Instant end = Instant.now().plusSeconds(90);
        while (!there.getAsBoolean() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(there.getAsBoolean()).isTrue();
    }

    private static boolean is(Comune comune, Somebody person, String stato) {
        return letter(comune, person).path("stato").asString("").equals(stato);
    }

    private static String error(Comune comune, Somebody person) {
        return letter(comune, person).path("errore").asString("");
    }

    private static List<MimeMessage> received(String email) {
        return Arrays.stream(SMTP.getReceivedMessages())
                .filter(message -> to(message).equals(email))
                .toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aReminderIsSentOnceHoweverOftenItIsPlanned() throws MessagingException {
        Comune comune = Comune.onboarded("Lovere");
        Somebody bruna = reachable(comune, "bruna@lovere.example", true);
        assertThat(planned(comune, bruna)).isEqualTo(1);
        assertThat(planned(comune, bruna)).isZero();
        until(() -> is(comune, bruna, "INVIATO"));
        assertThat(planned(comune, bruna)).isZero();
        assertThat(received("bruna@lovere.example")).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).isEqualTo("Ciclo: 2 cose da fare · Comune di Lovere");
            assertThat(message.getMessageID())
                    .isEqualTo("<" + comune.tenant() + "." + bruna.id() + ".2026-03-02@ciclo>");
            assertThat(GreenMailUtil.getBody(message)).contains("/2026/valori", "altra cosa");
        });
    }

    @Test
    void aDayOnWhichNobodyPlannedIsMadeUpForOnTheNextOnce() {
        Comune comune = Comune.onboarded("Bossico");
        Somebody bruna = reachable(comune, "bruna@bossico.example", true);
        assertThat(planned(comune, bruna, "2026-03-02", "2026-03-02")).isEqualTo(1);
        assertThat(planned(comune, bruna, "2026-03-03", "2026-03-02"))
                .as("she was written to on its day")
                .isZero();
        // Nobody planned on the fourth.
        assertThat(planned(comune, bruna, "2026-03-05", "2026-03-04")).isEqualTo(1);
        assertThat(planned(comune, bruna, "2026-03-05", "2026-03-04")).isZero();
        assertThat(planned(comune, bruna, "2026-03-06", "2026-03-04")).isZero();
        assertThat(planned(comune, bruna, "2026-03-06", "2026-03-06"))
                .as("another reason")
                .isEqualTo(1);
        until(() -> received("bruna@bossico.example").size() == 3);
    }

    @Test
    void anAddressTheServerDoesNotKnowFailsAtOnceAndIsNotTriedAgainByItself() {
        Comune comune = Comune.onboarded("Fonteno");
        Somebody bruna = reachable(comune, "sconosciuta@fonteno.example", true);
        planned(comune, bruna);
        until(() -> is(comune, bruna, "FALLITO"));
        assertThat(letter(comune, bruna).path("tentativi").asInt()).isEqualTo(1);
        assertThat(error(comune, bruna))
                .isEqualTo("Il server di posta ha rifiutato l’indirizzo o il messaggio (codice 550).");
        assertThat(planned(comune, bruna))
                .as("the day was told, whatever became of it")
                .isZero();
        assertThat(planned(comune, bruna, "2026-03-03", "2026-03-02")).isZero();
        assertThat(received("sconosciuta@fonteno.example")).isEmpty();
    }

    @Test
    void whoGaveNoAddressIsSeenAndReachedOnceThereIsOne() {
        Comune comune = Comune.onboarded("Lodrino");
        Somebody bruna = reachable(comune, "", true);
        assertThat(planned(comune, bruna)).isEqualTo(1);
        assertThat(is(comune, bruna, "SENZA_INDIRIZZO")).isTrue();
        Client client = new Client();
        client.putJson(
                comune.path("/recapito"), "{\"email\": \"bruna@lodrino.example\"}", Client.bearer(bruna.token(comune)));
        Client.Answer again = client.postJson(
                comune.path("/promemoria/" + bruna.id() + "/2026-03-02/invio"),
                "{}",
                Client.bearer(comune.token(client)));
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        until(() -> is(comune, bruna, "INVIATO"));
        assertThat(received("bruna@lodrino.example")).hasSize(1);
    }

    @Test
    void anAddressThatIsTakenBackIsWrittenToNoMore() {
        Comune comune = Comune.onboarded("Gandosso");
        Somebody bruna = reachable(comune, "bruna@gandosso.example", true);
        Client client = new Client();
        assertThat(client.putJson(comune.path("/recapito"), "{\"email\": \" \"}", Client.bearer(bruna.token(comune)))
                        .status())
                .isEqualTo(200);
        assertThat(planned(comune, bruna)).isEqualTo(1);
        assertThat(is(comune, bruna, "SENZA_INDIRIZZO")).isTrue();
        assertThat(letter(comune, bruna).path("cose").asInt()).isEqualTo(2);
    }

    @Test
    void whoWantsNoneGetsNone() {
        Comune comune = Comune.onboarded("Pisogne");
        assertThat(planned(comune, reachable(comune, "no@pisogne.example", false)))
                .isZero();
    }

    @Test
    void anAddressTheServerCannotUseFailsInSight() {
        Comune comune = Comune.onboarded("Costa Volpino");
        Somebody bruna = reachable(comune, "due..punti@costa.example", true);
        planned(comune, bruna);
        until(() -> is(comune, bruna, "FALLITO"));
        assertThat(letter(comune, bruna).path("errore").asString()).isEqualTo("L’indirizzo non è valido.");
    }

    @Test
    void aServerThatCannotTakeItNowIsAskedAgainLater() {
        Comune comune = Comune.onboarded("Sovere");
        Somebody bruna = reachable(comune, "occupato@sovere.example", true);
        planned(comune, bruna);
        until(() -> error(comune, bruna).startsWith("Il server di posta ha rimandato"));
        assertThat(is(comune, bruna, "IN_ATTESA")).isTrue();
        assertThat(letter(comune, bruna).path("tentativi").asInt()).isEqualTo(1);
    }

    @Test
    void aServerSlowerThanATransactionCountsAsOneTryAndHoldsUpNobody() {
        Comune comune = Comune.onboarded("Rovetta");
        Somebody bruna = reachable(comune, "lento@rovetta.example", true);
        planned(comune, bruna);
        until(() -> error(comune, bruna).equals("Il server di posta non risponde."));
        assertThat(is(comune, bruna, "IN_ATTESA")).isTrue();
        assertThat(letter(comune, bruna).path("tentativi").asInt()).isEqualTo(1);
        Comune other = Comune.onboarded("Songavazzo");
        Somebody next = reachable(other, "dopo@songavazzo.example", true);
        planned(other, next);
        until(() -> is(other, next, "INVIATO"));
    }

    @Test
    void whatIsSentOrOnItsWayIsNotSentAgain() {
        Comune comune = Comune.onboarded("Endine");
        Somebody bruna = reachable(comune, "occupato@endine.example", true);
        planned(comune, bruna);
        until(() -> error(comune, bruna).startsWith("Il server di posta"));
        Client client = new Client();
        for (String day : List.of("2026-03-02", "2026-03-03", "+999999998-01-01")) {
            assertThat(client.postJson(
                                    comune.path("/promemoria/" + bruna.id() + "/" + day + "/invio"),
                                    "{}",
                                    Client.bearer(comune.token(client)))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void noPersonPlansForOthers() {
        Comune comune = Comune.onboarded("Rogno");
        Client client = new Client();
        assertThat(client.postJson("/interno/promemoria", "{}", Client.bearer(comune.token(client)))
                        .status())
                .isEqualTo(401);
    }

    /** A comune whose segretario gave an address and wants no reminders. */
    private static Comune withoutReminders(String name, String email) {
        Comune comune = Comune.onboarded(name);
        Client client = new Client();
        assertThat(client.putJson(
                                comune.path("/recapito"),
                                "{\"email\": \"" + email + "\", \"promemoria\": false}",
                                Client.bearer(comune.token(client)))
                        .status())
                .isEqualTo(200);
        return comune;
    }

    @Test
    void theSegretarioIsToldByLetterWhatTheOperatorAsksAlsoWithoutReminders() {
        Comune comune = withoutReminders("Vilminore", "ada@vilminore.example");

        Operatori.asked(comune, "Guasto segnalato ieri");

        until(() -> !received("ada@vilminore.example").isEmpty());
        assertThat(received("ada@vilminore.example"))
                .singleElement()
                .satisfies(message ->
                        assertThat(text(message)).contains("Guasto segnalato ieri", "/enti/" + comune.tenant()));
    }

    @Test
    void theSegretarioIsToldByLetterWhenASuspensionBeginsAndWhenItEnds() throws MessagingException {
        Comune comune = withoutReminders("Azzone", "ada@azzone.example");
        String id = Operatori.suspensionAsked(comune);
        assertThat(Operatori.suspension(Running.SECOND_OPERATOR, id, "/conferma", "{}")
                        .status())
                .isEqualTo(200);

        until(() -> received("ada@azzone.example").size() == 1);
        MimeMessage begun = received("ada@azzone.example").getFirst();
        assertThat(begun.getSubject())
                .as("a request that nobody has confirmed is told by no letter")
                .isEqualTo("Ciclo: Il gestore della piattaforma ha sospeso l’ente: si legge e non si scrive");
        assertThat(text(begun))
                .contains(
                        "il contratto di servizio è finito (determina n. 41)",
                        "Il contratto non è stato rinnovato",
                        "servizi@consorzio.example",
                        "/enti/" + comune.tenant());

        assertThat(Operatori.suspension(Running.OPERATOR, id, "/fine", "{\"motivo\": \"Il contratto è rinnovato\"}")
                        .status())
                .isEqualTo(200);
        until(() -> received("ada@azzone.example").size() == 2);
        MimeMessage over = received("ada@azzone.example").getLast();
        assertThat(over.getSubject())
                .isEqualTo("Ciclo: Il gestore della piattaforma ha tolto la sospensione: l’ente scrive di nuovo");
        assertThat(text(over)).contains("Il contratto è rinnovato");
    }

    /** The plain part, as it is read. */
    private static String text(MimeMessage message) {
        try {
            Object part = message.getContent();
            while (part instanceof MimeMultipart parts) {
                part = parts.getBodyPart(0).getContent();
            }
            return part.toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
