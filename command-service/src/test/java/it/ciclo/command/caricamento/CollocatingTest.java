// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento;

import static it.ciclo.command.caricamento.Foglio.AREA;
import static it.ciclo.command.caricamento.Foglio.LINEA;
import static it.ciclo.command.caricamento.Foglio.NOTHING;
import static it.ciclo.command.caricamento.Foglio.RITIRATA;
import static it.ciclo.command.caricamento.Foglio.albero;
import static it.ciclo.command.caricamento.Foglio.copy;
import static it.ciclo.command.caricamento.Foglio.fact;
import static it.ciclo.command.caricamento.Foglio.facts;
import static it.ciclo.command.caricamento.Foglio.objective;
import static it.ciclo.command.caricamento.Foglio.objectives;
import static it.ciclo.command.caricamento.Foglio.riga;
import static it.ciclo.command.caricamento.Foglio.sheet;
import static it.ciclo.command.caricamento.Foglio.voce;
import static it.ciclo.command.shared.Lovere.BRUNO;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.segretario;
import static it.ciclo.command.shared.Lovere.year;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.caricamento.Caricamento.NotLoaded;
import it.ciclo.command.caricamento.CaricamentoCommand.Riga;
import it.ciclo.command.caricamento.Esito.Accolto;
import it.ciclo.command.caricamento.Esito.Respinto;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.programma.Livello;
import it.ciclo.contracts.programma.ProgrammaEvent.ObjectivePlaced;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where the objectives of a caricamento hang in the albero. */
class CollocatingTest {

    private static Esito load(Albero albero, Riga... righe) {
        return CaricamentoDecider.decide(
                sheet(righe),
                new NotLoaded(),
                facts(segretario(), year(2026, YearPhase.PROGRAMMAZIONE), NOTHING, NOTHING, albero));
    }

    private static List<String> reasons(Esito esito) {
        return ((Respinto) esito)
                .reasons().stream()
                        .map(reason -> reason.pointer() + " " + reason.code().name())
                        .toList();
    }

    private static Riga under(int n, String albero) {
        return riga(n, "DEM" + n, DEMOGRAFICI, "80", albero);
    }

    @Test
    void aRowNamesItsVoceByCodeOrByTitle() {
        Accolto accolto = (Accolto) load(albero(), under(1, "1.1"), under(2, "un paese che LAVORA"), under(3, ""));
        assertThat(accolto.collocazioni())
                .containsExactly(
                        new ObjectivePlaced(anno(2026), objective(1), AREA, null),
                        new ObjectivePlaced(anno(2026), objective(2), LINEA, null));
    }

    @Test
    void whatIsNotThereOrWithdrawnOrThereTwiceIsSaidOfItsRow() {
        Albero twice = albero(voce(new NodoId(new UUID(7, 4)), Livello.AREA, LINEA, "1.4", "Servizi in linea"));
        assertThat(reasons(load(twice, under(1, "9"), under(2, "1.2"), under(3, "Servizi in linea"), under(4, "1.1"))))
                .containsExactly(
                        "/righe/0/albero VOCE_UNKNOWN",
                        "/righe/1/albero VOCE_RETIRED",
                        "/righe/2/albero VOCE_AMBIGUOUS");
    }

    @Test
    void aVoceOfAMandateOfOtherYearsIsNotThere() {
        assertThat(reasons(load(Albero.NONE, under(1, "1.1")))).containsExactly("/righe/0/albero VOCE_UNKNOWN");
    }

    @Test
    void aCopyHangsWhereTheOldOneHung() {
        ObjectiveFact old = fact("DEM1", BRUNO, null, List.of(), Map.of(), null, false);
        ObjectiveFact gone = fact("DEM2", BRUNO, null, List.of(), Map.of(), null, false);
        ObjectiveFact part = fact("DEM3", BRUNO, null, List.of(), Map.of(), null, false);
        Accolto accolto = (Accolto) CaricamentoDecider.decide(
                copy(Map.of(), objective(1), objective(2), objective(3)),
                new NotLoaded(),
                facts(
                        segretario(),
                        year(2026, YearPhase.PROGRAMMAZIONE),
                        NOTHING,
                        objectives(Map.of(1, old, 2, gone, 3, part)),
                        albero(
                                new ObjectivePlaced(anno(2025), objective(1), AREA, null),
                                new ObjectivePlaced(anno(2025), objective(2), RITIRATA, null),
                                new ObjectivePlaced(anno(2025), objective(3), null, objective(1)))));
        ObjectiveId first = accolto.obiettivi().getFirst().obiettivo();
        ObjectiveId third = accolto.obiettivi().getLast().obiettivo();
        assertThat(accolto.collocazioni())
                .containsExactly(
                        new ObjectivePlaced(anno(2026), first, AREA, null),
                        new ObjectivePlaced(anno(2026), third, null, first));
    }
}
