// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.stemma;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.portal.client.StemmaClient.Stemma;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Actings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StemmaPagesTest {

    private static final Acting SEGRETARIO = Actings.segretario();

    private static String page(@Nullable Stemma stemma) {
        var page = new StemmaPage("/qui", "/persone", Figura.of(SEGRETARIO, stemma));
        return RenderedPage.page(
                        SEGRETARIO,
                        Head.of("Stemma dell’ente"),
                        "stemma/stemma.jte",
                        Map.of("page", page, "form", Form.fresh(null, Map.of())))
                .html();
    }

    @Test
    void aStemmaIsShownInItsProportionsWithWhatStandsForIt() {
        assertThat(page(new Stemma("", "a".repeat(64), 512, 256, "Una torre \"rossa\"")))
                .contains("stemma.png?v=aaaaaaaaaaaaaaaa\"", "alt=\"Una torre &#34;rossa&#34;\"")
                .contains("width=\"96\" height=\"48\"", "value=\"togli\"");
    }

    @Test
    void whereThereIsNoneNothingIsOfferedToBeRemoved() {
        assertThat(page(null)).doesNotContain("<img class=\"c-mb-s\"", "value=\"togli\"");
    }
}
