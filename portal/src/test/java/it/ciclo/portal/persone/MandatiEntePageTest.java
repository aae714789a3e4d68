// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import static it.ciclo.portal.frame.Answered.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.MandatiClient.Proposto;
import it.ciclo.portal.persone.MandatiPage.Riga;
import it.ciclo.portal.session.Somebody;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MandatiEntePageTest {

    private static final String AT = "/persone/mandati/" + new UUID(0, 9);

    private static Riga row(Role role, String stato, String more) {
        Proposto one = json("""
                {'id': '%s', 'organo': 'OIV', 'composizione': 'MONOCRATICO', 'dal': '2024-01-10', 'al': '2027-01-09', 'stato': '%s',
                 'atto': {'organo': 'Presidente dell’unione', 'numero': '14', 'data': '2024-01-02'}, 'componenti': ['Olga Prova']%s}""".formatted(new UUID(0, 9), stato, more), Proposto.class);
        var acting = Somebody.in(2026, LocalDate.of(2026, 11, 19), role);
        return MandatiPage.of(acting, List.of(one), null).mandati().getFirst();
    }

    @Test
    void theSegretarioEndsHereWhatIsConfirmedHere() {
        String yes = ", 'confermatoIl': '2024-01-12'";
        assertThat(row(Role.SEGRETARIO, "IN_CORSO", yes).fine()).endsWith(AT + "/fine");
        assertThat(row(Role.SEGRETARIO, "IN_CORSO", yes).conferma()).isNull();
        assertThat(row(Role.SEGRETARIO, "IN_CORSO", "").fine()).isNull();
        assertThat(row(Role.SEGRETARIO, "IN_CORSO", "").conferma()).endsWith(AT + "/conferma");
        assertThat(row(Role.SEGRETARIO, "FINITO", yes).fine()).isNull();
        assertThat(row(Role.SINDACO, "IN_CORSO", yes).fine()).isNull();
    }
}
