// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.client.TenantClient.TenantToken;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PortalSessionTest {

    private static final Io.Hat SEGRETARIA = new Io.Hat(Role.SEGRETARIO, null);
    private static final String FORM = "/enti/" + Actings.LOVERE + "/2026/piano/delibera";

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", FORM);

    @Test
    void whoSignsInAgainFindsWhatWasTypedAndGetsNewTokens() {
        PortalSession.signedIn(request, "ada");
        var session = PortalSession.of(request);
        session.act(Actings.LOVERE, SEGRETARIA);
        session.knows(Actings.LOVERE, new TenantToken("of the old sign-in", Instant.MAX));
        request.setParameter("atto/numero", "12");
        PortalSession.keep(request);

        PortalSession.signedIn(request, "ada");

        var after = PortalSession.of(request);
        assertThat(after.token(Actings.LOVERE)).isNull();
        assertThat(after.hat(Actings.LOVERE)).isEqualTo(SEGRETARIA);
        assertThat(after.takeBack()).isEqualTo(FORM);
        assertThat(after.takeDraft(FORM)).isEqualTo(new PortalSession.Draft(FORM, Map.of("atto/numero", "12")));
    }

    @Test
    void anotherPersonFindsNothingOfIt() {
        PortalSession.signedIn(request, "ada");
        PortalSession.of(request).act(Actings.LOVERE, SEGRETARIA);
        PortalSession.keep(request);

        PortalSession.signedIn(request, "bea");

        var after = PortalSession.of(request);
        assertThat(after.hat(Actings.LOVERE)).isNull();
        assertThat(after.takeBack()).isNull();
        assertThat(after.takeDraft(FORM)).isNull();
    }
}
