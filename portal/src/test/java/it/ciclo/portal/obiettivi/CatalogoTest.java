// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.objective.Aggregazione;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import it.ciclo.contracts.objective.Misura;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CatalogoTest {

    private static Map<String, String> filled(Misura misura) {
        Map<String, String> values = new LinkedHashMap<>();
        ObjectiveForm.blankIndicatore(values, 0);
        values.put("indicatori/0/misura/target", "5");
        Catalogo.fill(
                values,
                "indicatori/0/",
                new Catalogo.Usato(
                        new IndicatoreId(new UUID(5, 1)),
                        "Istanze in trenta giorni",
                        misura,
                        "%",
                        1,
                        "Gestionale",
                        Cadenza.TRIMESTRALE,
                        Aggregazione.Modo.WEIGHTED,
                        2025,
                        "TE-01"));
        return values;
    }

    @Test
    void howItIsReadIsFilledInAndWhatIsPromisedStaysOpen() {
        Map<String, String> values =
                filled(new Misura.Rapporto(new BigDecimal("90"), false, null, Misura.Quoziente.PERCENTUALE));
        assertThat(values)
                .containsEntry("indicatori/0/nome", "Istanze in trenta giorni")
                .containsEntry("indicatori/0/tipo", "RAPPORTO_MENO")
                .containsEntry("indicatori/0/misura/quoziente", "PERCENTUALE")
                .containsEntry("indicatori/0/misura/target", "")
                .containsEntry("indicatori/0/fonte", "Gestionale")
                .containsEntry("indicatori/0/cadenza", "TRIMESTRALE")
                .containsEntry("indicatori/0/aggregazione/modo", "OWN_VALUE")
                .containsEntry("indicatori/0/peso", "100,00");
    }

    @Test
    void phasesKeepTheirNamesAndGetNewDays() {
        Map<String, String> values = filled(new Misura.PerFasi(List.of(new Misura.Fase(
                new FaseId(new UUID(6, 1)),
                "Gara",
                new BigDecimal("100"),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 3, 31)))));
        assertThat(values)
                .containsEntry("indicatori/0/misura/fasi/0/nome", "Gara")
                .containsEntry("indicatori/0/misura/fasi/0/dal", "")
                .doesNotContainKey("indicatori/0/misura/fasi/0/id");
    }
}
