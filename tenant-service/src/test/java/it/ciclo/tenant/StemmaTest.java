// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The stemma on the letterhead: put by the segretario, seen in that ente only. */
class StemmaTest {

    private final Client client = new Client();

    private static String picture(int side) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", out);
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private Client.Answer put(Comune comune, String token, String picture, String text) {
        return client.putJson(
                comune.path("/stemma"),
                "{\"immagine\": [{\"base64\": \"" + picture + "\"}], \"testo\": \"" + text + "\"}",
                Client.bearer(token));
    }

    private JsonNode seen(Comune comune, String token) {
        return client.get(comune.path("/stemma"), Client.bearer(token)).json().path("stemma");
    }

    @Test
    void aStemmaIsPutReplacedAndRemovedAndAnotherEnteHasNone() throws IOException {
        Comune one = Comune.onboarded("Monasterolo");
        Comune two = Comune.onboarded("Spinone");
        String token = one.token(client);
        assertThat(seen(one, token).has("impronta")).isFalse();
        assertThat(put(one, token, picture(40), "Stemma del Comune di Monasterolo")
                        .status())
                .isEqualTo(200);
        assertThat(seen(one, token).path("larghezza").asInt()).isEqualTo(40);
        assertThat(put(one, token, picture(60), "Una torre su un lago").status())
                .isEqualTo(200);
        assertThat(seen(one, token).path("testo").asString()).isEqualTo("Una torre su un lago");
        assertThat(seen(two, two.token(client)).has("impronta")).isFalse();
        assertThat(client.postJson(one.path("/stemma/rimozione"), "{}", Client.bearer(token))
                        .status())
                .isEqualTo(200);
        assertThat(seen(one, token).has("impronta")).isFalse();
    }

    @Test
    void whatIsRefusedSaysWhyAndNothingIsKept() throws IOException {
        Comune comune = Comune.onboarded("Vigano");
        String token = comune.token(client);
        Client.Answer both = put(comune, token, "PHN2Zy8+", "Prova");
        assertThat(both.json().path("errors").findValuesAsString("code")).containsExactly("STEMMA_TYPE");
        assertThat(put(comune, token, "non è Base64", "x").code()).isEqualTo("STEMMA_TYPE");
        assertThat(put(comune, token, picture(4), "x").code()).isEqualTo("STEMMA_DIMENSIONS");
        Comune.Somebody sindaco = comune.register("Irma");
        comune.grant(sindaco, "SINDACO", "\"dal\": \"2020-01-01\"");
        assertThat(client.putJson(comune.path("/stemma"), "{}", Client.bearer(sindaco.token(comune), "SINDACO"))
                        .status())
                .isEqualTo(403);
        assertThat(seen(comune, token).has("impronta")).isFalse();
    }
}
