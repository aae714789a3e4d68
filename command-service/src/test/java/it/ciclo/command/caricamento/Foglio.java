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
import it.ciclo.command.programma.Programma;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.FinaleFact;
import it.ciclo.command.shared.GiudizioFact;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.ObjectivesOfYear;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.Year;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.CaricamentoId;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
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
import it.ciclo.contracts.programma.Livello;
import it.ciclo.contracts.programma.Nodo;
import it.ciclo.contracts.programma.ProgrammaEvent;
import it.ciclo.contracts.programma.ProgrammaEvent.MandatoOpened;
import it.ciclo.contracts.programma.ProgrammaEvent.NodoAdded;
import it.ciclo.contracts.programma.ProgrammaEvent.NodoRetired;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sheet of the Comune di Lovere for 2026, and the Piano of 2025 it could begin with. */
public final class Foglio {

    public static final CaricamentoId ID = new CaricamentoId(new UUID(9, 1));
    public static final StreamId STREAM = new StreamId(TENANT, StreamKind.CARICAMENTO, ID.value());
    public static final FileCaricato FILE = new FileCaricato("obiettivi.xlsx", "ab".repeat(32), Formato.XLSX);
    public static final NodoId LINEA = new NodoId(new UUID(7, 1));
    public static final NodoId AREA = new NodoId(new UUID(7, 2));
    public static final NodoId RITIRATA = new NodoId(new UUID(7, 3));
    private static final Anno DAL = anno(2024);

    /** A mandate of six years with a linea, an area under it, and one that was withdrawn. */
    public static final List<DomainEvent> PROGRAMMA = List.of(
            new MandatoOpened(DAL, anno(2029), "Il paese che vogliamo", new Act(Organ.CONSIGLIO, "31", TODAY, false)),
            voce(LINEA, Livello.LINEA, null, "1", "Un paese che lavora"),
            voce(AREA, Livello.AREA, LINEA, "1.1", "Servizi in linea"),
            voce(RITIRATA, Livello.AREA, LINEA, "1.2", "Sportelli"),
            new NodoRetired(RITIRATA, "Nota di aggiornamento al DUP"));

    public static final ObjectivesOfYear NOTHING = new ObjectivesOfYear(Map.of(), Map.of());

    private Foglio() {}

    public static ObjectiveId objective(int n) {
        return new ObjectiveId(new UUID(8, n));
    }

    public static NodoAdded voce(NodoId id, Livello livello, @Nullable NodoId sopra, String codice, String titolo) {
        return new NodoAdded(id, DAL, livello, sopra, new Nodo(codice, titolo, "", null, ""));
    }

    /** The programme after what happened to it, read at its last event. */
    public static Albero albero(DomainEvent... more) {
        Programma programma = Programma.NONE;
        for (DomainEvent event :
                Stream.concat(PROGRAMMA.stream(), Stream.of(more)).toList()) {
            programma = Programma.evolve(programma, (ProgrammaEvent) event);
        }
        return new Albero(programma, PROGRAMMA.size() + more.length - 1L);
    }

    public static Riga riga(int n, String codice, UnitaId unita, String target) {
        return riga(n, codice, unita, target, "");
    }

    public static Riga riga(int n, String codice, UnitaId unita, String target, String albero) {
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
                        null),
                albero);
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
        return facts(actor, year, objectives, before, Albero.NONE);
    }

    public static Facts facts(
            Actor actor, @Nullable Year year, ObjectivesOfYear objectives, ObjectivesOfYear before, Albero albero) {
        return new Facts(TODAY, actor, year, Lovere.unita().keySet(), objectives, before, albero, Set.of(BRUNO));
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
