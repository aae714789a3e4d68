// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.CaricamentoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.caricamento.CaricamentoEvent.CaricamentoUndone;
import it.ciclo.contracts.caricamento.CaricamentoEvent.Caricato;
import it.ciclo.contracts.caricamento.CaricamentoEvent.Copiato;
import it.ciclo.contracts.caricamento.CaricamentoEvent.FileCaricato;
import it.ciclo.contracts.caricamento.CaricamentoEvent.Formato;
import it.ciclo.contracts.caricamento.CaricamentoEvent.ObjectivesCopied;
import it.ciclo.contracts.caricamento.CaricamentoEvent.ObjectivesImported;
import it.ciclo.contracts.caricamento.CaricamentoEvent.Scartata;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveRetitled;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveWithdrawn;
import it.ciclo.contracts.objective.Origine;
import java.util.List;
import java.util.UUID;

/** How the Piano of the sample year is filled at once: one objective from a sheet, another from the year before. */
public final class Filled {

    public static final FileCaricato FILE = new FileCaricato("obiettivi.xlsx", "ab".repeat(32), Formato.XLSX);

    public final SampleYear year;
    public final UUID foglio = UUID.randomUUID();
    public final UUID copia = UUID.randomUUID();
    public final ObjectiveId verde = new ObjectiveId(UUID.randomUUID());
    public final ObjectiveId scuole = new ObjectiveId(UUID.randomUUID());
    public final ObjectiveId scuolePrima = new ObjectiveId(UUID.randomUUID());

    public Filled(SampleYear year) {
        this.year = year;
    }

    private void ada(UUID stream, it.ciclo.contracts.DomainEvent event) {
        year.register.add(stream, event, year.segretario, Role.SEGRETARIO);
    }

    public Filled loaded() {
        ada(
                foglio,
                new ObjectivesImported(
                        SampleYear.ANNO,
                        FILE,
                        List.of(new Caricato(verde, "TE-08", 4)),
                        List.of(new Scartata(7, "TE-09", "Peso: scrivi un numero."))));
        ada(verde.value(), assigned("TE-08", new Origine(new CaricamentoId(foglio), null)));
        return this;
    }

    public Filled copied() {
        ada(
                copia,
                new ObjectivesCopied(
                        SampleYear.ANNO, new Anno(2024), List.of(new Copiato(scuole, "TE-10", scuolePrima))));
        ada(scuole.value(), assigned("TE-10", new Origine(new CaricamentoId(copia), scuolePrima)));
        return this;
    }

    public Filled retitled() {
        ada(verde.value(), new ObjectiveRetitled("Verde di quartiere", "", Natura.SVILUPPO));
        return this;
    }

    public Filled undone() {
        ada(foglio, new CaricamentoUndone(List.of(verde), "era il foglio sbagliato"));
        ada(verde.value(), new ObjectiveWithdrawn("era il foglio sbagliato"));
        ada(copia, new CaricamentoUndone(List.of(scuole), "si riparte da zero"));
        ada(scuole.value(), new ObjectiveWithdrawn("si riparte da zero"));
        return this;
    }

    private ObjectiveAssigned assigned(String codice, Origine origine) {
        return new ObjectiveAssigned(
                        SampleYear.ANNO,
                        codice,
                        "Verde",
                        "",
                        Natura.SVILUPPO,
                        year.tecnico,
                        year.responsabile,
                        null,
                        Peso.of("0"),
                        List.of(),
                        Calcolo.STANDARD,
                        null)
                .from(origine);
    }
}
