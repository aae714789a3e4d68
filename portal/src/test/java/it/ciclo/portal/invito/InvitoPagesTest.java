// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.invito;

import static it.ciclo.portal.frame.Texts.t;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.Refused.Fault;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.RenderedPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvitoPagesTest {

    private static final Form TYPED =
            Form.fresh(null, Map.of("username", "zoe@comune.example", "password", "", "ancora", ""));

    private static RenderedPage page(boolean mio, Form form) {
        var page = new InvitoPage(
                "Comune di Lovere",
                "Zoe Prova, ti aspettano come OIV. L’invito vale fino al 12/12/2026.",
                "/invito/x",
                mio,
                "Sei Zoe Prova. Se non sei tu, esci e apri di nuovo il collegamento.",
                "token-of-the-session");
        return RenderedPage.page(
                null, Head.of("Invito di Comune di Lovere"), "invito/invito.jte", Map.of("page", page, "form", form));
    }

    private static Form refused(String pointer, String code, String message) {
        var why = new Refused(422, code, "", message, "", List.of(new Fault(pointer, code, message)));
        return TYPED.refused(why, Labels.of(Map.of("username", "Nome utente")), name -> name);
    }

    @Test
    void aNameThatIsNotToBeHadComesBackWithAnotherOneAtItsField() {
        RenderedPage shown = page(
                false,
                refused(
                        "/username",
                        "USERNAME_TAKEN",
                        "Questo nome utente non è disponibile: scegline un altro, per esempio zoe.prova.4821."));

        assertThat(shown.text()).contains("Nome utente: Questo nome utente non è disponibile", "zoe.prova.4821");
        assertThat(shown.html()).contains("value=\"zoe@comune.example\"", "href=\"/invito/x/mio\"");
    }

    @Test
    void whoHasMadeAnAccessReadsWithWhichNameToEnter() {
        RenderedPage made = RenderedPage.page(
                null,
                Head.of("Accesso creato"),
                "invito/creato.jte",
                Map.of("testo", t("invito.creato.testo", "zoe@comune.example"), "dove", "/enti/x"));

        assertThat(made.text()).contains("Entra con il nome utente zoe@comune.example", "Vai all’accesso");
        assertThat(made.html()).contains("href=\"/enti/x\"");
    }

    @Test
    void whoMayNotAcceptAsHerselfReadsWhyAndIsNotToldThatTheInvitationIsOver() {
        RenderedPage shown =
                page(true, refused("", "INVITO_OF_OPERATOR", "Questo accesso è del gestore della piattaforma."));

        assertThat(shown.text())
                .contains("Questo accesso è del gestore della piattaforma.", "Accetta l’invito")
                .doesNotContain("Invito non valido");
    }
}
