// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento;

import static it.ciclo.command.shared.Lovere.BRUNO;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.TENANT;
import static it.ciclo.command.shared.Lovere.TODAY;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.crescente;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Lovere.segretario;
import static it.ciclo.command.shared.Lovere.year;

import it.ciclo.command.caricamento.CaricamentoCommand.CopyObjectives;
import it.ciclo.command.caricamento.CaricamentoCommand.ImportObjectives;
import it.ciclo.command.caricamento.CaricamentoCommand.Riga;
import it.ciclo.command.caricamento.CaricamentoCommand.UndoCaricamento;
import it.ciclo.command.caricamento.CaricamentoDecider.Facts;
import it.ciclo.command.objective.ObjectiveCommand.AssignObjective;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.FinaleFact;
import it.ciclo.command.shared.GiudizioFact;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.ObjectivesOfYear;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.Year;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.CaricamentoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.caricamento.CaricamentoEvent.FileCaricato;
import it.ciclo.contracts.caricamento.CaricamentoEvent.Formato;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.Origine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sheet of the Comune di Lovere for 2026, and the Piano of 2025 it could begin with. */
public final class Foglio {

    public static final CaricamentoId ID = new CaricamentoId(new UUID(9, 1));
    public static final StreamId STREAM = new StreamId(TENANT, StreamKind.CARICAMENTO, ID.value());
    public static final FileCaricato FILE = new FileCaricato("obiettivi.xlsx", "ab".repeat(32), Formato.XLSX);
    public static final ObjectivesOfYear NOTHING = new ObjectivesOfYear(Map.of(), Map.of());

    private Foglio() {}

    public static ObjectiveId objective(int n) {
        return new ObjectiveId(new UUID(8, n));
    }

    public static Riga riga(int n, String codice, UnitaId unita, String target) {
        return new Riga(
                2 * n,
                new AssignObjective(
                        new StreamId(TENANT, StreamKind.OBJECTIVE, objective(n).value()),
                        anno(2026),
                        codice,
                        "Certificati in linea",
                        "",
                        Natura.SVILUPPO,
                        unita,
                        BRUNO,
                        null,
                        Peso.of("50"),
                        List.of(pratiche(crescente(target))),
                        Calcolo.STANDARD,
                        null));
    }

    public static ImportObjectives sheet(Riga... righe) {
        return new ImportObjectives(STREAM, anno(2026), FILE, List.of(righe), List.of());
    }

    public static CopyObjectives copy(Map<ObjectiveId, PersonId> responsabili, ObjectiveId... obiettivi) {
        return new CopyObjectives(STREAM, anno(2026), List.of(obiettivi), responsabili);
    }

    public static UndoCaricamento undo() {
        return new UndoCaricamento(STREAM, "era il foglio sbagliato");
    }

    public static Facts facts(ObjectivesOfYear objectives, ObjectivesOfYear before) {
        return facts(segretario(), year(2026, YearPhase.PROGRAMMAZIONE), objectives, before);
    }

    public static Facts facts(Actor actor, @Nullable Year year, ObjectivesOfYear objectives, ObjectivesOfYear before) {
        return new Facts(TODAY, actor, year, Lovere.unita().keySet(), objectives, before, Set.of(BRUNO));
    }

    /** The objectives of a year, by their numbers. */
    public static ObjectivesOfYear objectives(Map<Integer, ObjectiveFact> facts) {
        Map<ObjectiveId, ObjectiveFact> all = new java.util.LinkedHashMap<>();
        facts.forEach((n, fact) -> all.put(objective(n), fact));
        return new ObjectivesOfYear(all, Map.of());
    }

    public static ObjectiveFact fact(
            String codice,
            PersonId responsabile,
            @Nullable PersonId sostituto,
            List<Indicatore> indicatori,
            Map<String, FinaleFact> finali,
            @Nullable Origine origine,
            boolean intatto) {
        return new ObjectiveFact(
                codice,
                DEMOGRAFICI,
                responsabile,
                new Definizione("Certificati in linea", "", Natura.SVILUPPO, Peso.of("50"), indicatori),
                finali,
                null,
                null,
                GiudizioFact.NONE,
                sostituto,
                origine,
                intatto);
    }
}
