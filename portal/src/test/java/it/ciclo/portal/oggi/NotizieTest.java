// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static it.ciclo.portal.frame.Answered.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cosa;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotizieTest {

    private static final Acting ACTING = Somebody.in(2027, LocalDate.of(2027, 8, 1), Role.OIV);

    private static OggiPage.Todo todo(String tipo, String args) {
        Cosa cosa = json("{'tipo': '" + tipo + "', 'urgenza': 'PRESTO', 'args': [" + args + "]}", Cosa.class);
        return Todos.of(List.of(cosa), ACTING, new Units.Names(List.of()), List.of())
                .getFirst();
    }

    @Test
    void theOivReadsWhatWasDecidedWithAFlag() {
        var varied = todo("VARIAZIONE_DA_GUARDARE", "'1', '2', 'GIUNTA', '81', '2027-07-20', 'v-id'");
        assertThat(varied.what()).isEqualTo("Guarda la variazione n. 1, D.G. n. 81 del 20/07/2027");
        assertThat(varied.why()).isEqualTo("2 segnalazioni · resta qui fino al tuo prossimo verbale");
        assertThat(varied.href()).endsWith("/2027/variazioni/v-id");
        var approved = todo("PIANO_DA_GUARDARE", "'GIUNTA', '7', '2027-01-28', 'SENZA_PEG SMVP_DOPO'");
        assertThat(approved.what()).isEqualTo("Guarda l’approvazione del Piano 2027, D.G. n. 7 del 28/01/2027");
        assertThat(approved.why()).startsWith("senza PEG, prima dell’adozione dello SMVP su cui poggia");
        assertThat(todo("SMVP_DA_GUARDARE", "'3', 'GIUNTA', '30', '2027-02-10'").what())
                .isEqualTo("SMVP, versione 3: adottato senza il tuo parere, D.G. n. 30 del 10/02/2027");
        assertThat(todo("VARIAZIONE_DA_ESAMINARE", "'1', '1'").why()).startsWith("1 segnalazione");
        assertThat(todo("VARIAZIONE_DA_ESAMINARE", "'1', '0'").why()).isEqualTo("proposta, non ancora deliberata");
    }

    @Test
    void theTitolareReadsWhatTheDeliberaGaveAndChanged() {
        var given = todo("OBIETTIVI_AFFIDATI", "'2', 'GIUNTA', '7', '2027-01-28', 'true'");
        assertThat(given.what())
                .isEqualTo("Il Piano 2027 è approvato (D.G. n. 7 del 28/01/2027): 2 obiettivi sono tuoi");
        assertThat(given.href()).endsWith("/2027/presa-visione");
        assertThat(todo("OBIETTIVI_AFFIDATI", "'1', 'GIUNTA', '3', '2027-01-15', 'false'")
                        .what())
                .isEqualTo("La Giunta ha dato gli obiettivi 2027 (D.G. n. 3 del 15/01/2027): uno è tuo");
        assertThat(todo("OBIETTIVO_VARIATO", "'TE-03', 'Raccolta', 'GIUNTA', '81', '2027-07-20', '12', '9.5'")
                        .what())
                .isEqualTo("Il target di TE-03 è ora 9,5 (era 12), D.G. n. 81 del 20/07/2027");
        assertThat(todo("OBIETTIVO_VARIATO", "'TE-03', 'Raccolta', 'GIUNTA', '81', '2027-07-20', '', ''")
                        .what())
                .isEqualTo("TE-03, Raccolta, è cambiato: D.G. n. 81 del 20/07/2027");
    }

    @Test
    void theSegretarioReadsThatNewerRulesHold() {
        var newer = todo("SMVP_DA_APPLICARE", "'3', '2'");
        assertThat(newer.what()).isEqualTo("Per il 2027 vale la versione 3 dello SMVP: l’anno è ancora sulla 2");
        assertThat(newer.button()).isEqualTo("Applica");
        assertThat(newer.href()).endsWith("/2027/smvp#applica");
    }
}
