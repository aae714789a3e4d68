// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento;

import static it.ciclo.command.caricamento.CaricamentoRefusal.CARICAMENTO_BUILT_ON;
import static it.ciclo.command.caricamento.CaricamentoRefusal.CARICAMENTO_EMPTY;
import static it.ciclo.command.caricamento.CaricamentoRefusal.CARICAMENTO_EXISTS;
import static it.ciclo.command.caricamento.CaricamentoRefusal.CARICAMENTO_TOO_LATE;
import static it.ciclo.command.caricamento.CaricamentoRefusal.CARICAMENTO_UNDONE;
import static it.ciclo.command.caricamento.CaricamentoRefusal.CARICAMENTO_UNKNOWN;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;
import static it.ciclo.command.shared.YearRefusal.NOT_YOUR_UNIT;
import static it.ciclo.command.shared.YearRefusal.YEAR_CLOSED;

import it.ciclo.command.caricamento.Caricamento.Loaded;
import it.ciclo.command.caricamento.Caricamento.NotLoaded;
import it.ciclo.command.caricamento.Caricamento.Undone;
import it.ciclo.command.caricamento.CaricamentoCommand.CopyObjectives;
import it.ciclo.command.caricamento.CaricamentoCommand.ImportObjectives;
import it.ciclo.command.caricamento.CaricamentoCommand.Riga;
import it.ciclo.command.caricamento.CaricamentoCommand.UndoCaricamento;
import it.ciclo.command.caricamento.Esito.Accolto;
import it.ciclo.command.caricamento.Esito.Respinto;
import it.ciclo.command.caricamento.Esito.Toccato;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.ObjectivesOfYear;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.RefusalCode;
import it.ciclo.command.shared.Year;
import it.ciclo.contracts.CaricamentoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.caricamento.CaricamentoEvent.CaricamentoUndone;
import it.ciclo.contracts.caricamento.CaricamentoEvent.Caricato;
import it.ciclo.contracts.caricamento.CaricamentoEvent.ObjectivesImported;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveWithdrawn;
import it.ciclo.contracts.objective.Origine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public final class CaricamentoDecider {

    /**
     * What the rules need to know beyond the caricamento itself.
     *
     * @param year which is filled; null where it was never opened
     * @param objectives those it has
     * @param before those of the year that is copied, as they stand
     * @param albero where the objectives may hang; none where nothing is hung
     * @param inServizio of the people named and those who answer for the objectives copied: who is anything in the ente today
     */
    public record Facts(
            LocalDate today,
            Actor actor,
            @Nullable Year year,
            Set<UnitaId> unita,
            ObjectivesOfYear objectives,
            ObjectivesOfYear before,
            Albero albero,
            Set<PersonId> inServizio) {
        public Facts {
            unita = Set.copyOf(unita);
            inServizio = Set.copyOf(inServizio);
        }
    }

    private CaricamentoDecider() {}

    public static Esito decide(CaricamentoCommand command, Caricamento caricamento, Facts facts) {
        return switch (command) {
            case ImportObjectives c -> caricamento instanceof NotLoaded ? load(c, facts) : refuse(CARICAMENTO_EXISTS);
            case CopyObjectives c ->
                caricamento instanceof NotLoaded ? Copia.decide(c, facts) : refuse(CARICAMENTO_EXISTS);
            case UndoCaricamento c ->
                switch (caricamento) {
                    case NotLoaded _ -> refuse(CARICAMENTO_UNKNOWN);
                    case Undone _ -> refuse(CARICAMENTO_UNDONE);
                    case Loaded loaded -> undo(c, loaded, facts);
                };
        };
    }

    private static Esito load(ImportObjectives c, Facts facts) {
        if (c.righe().isEmpty()) {
            return refuse(CARICAMENTO_EMPTY);
        }
        Origine origine = new Origine(new CaricamentoId(c.stream().id()), null);
        Nuovi nuovi = new Nuovi(facts);
        List<Caricato> caricati = new ArrayList<>();
        for (int i = 0; i < c.righe().size(); i++) {
            Riga riga = c.righe().get(i);
            String pointer = "/righe/" + i;
            nuovi.assign(pointer, riga.assegna(), origine);
            nuovi.hang(pointer + "/albero", riga.assegna(), riga.albero());
            caricati.add(new Caricato(
                    new ObjectiveId(riga.assegna().stream().id()),
                    riga.assegna().codice(),
                    riga.riga()));
        }
        return nuovi.esito(new ObjectivesImported(c.anno(), c.file(), caricati, c.scartate()));
    }

    private static Esito undo(UndoCaricamento c, Loaded loaded, Facts facts) {
        String anno = loaded.anno().toString();
        Year year = facts.year();
        if (year == null) {
            return refuse(CICLO_MISSING, anno);
        }
        RefusalCode late = switch (year.phase()) {
            case PROGRAMMAZIONE -> null;
            case GESTIONE, CONSUNTIVO -> CARICAMENTO_TOO_LATE;
            case CHIUSO -> YEAR_CLOSED;
        };
        if (late != null) {
            return refuse(late, anno);
        }
        CaricamentoId id = new CaricamentoId(c.stream().id());
        List<Refusal> reasons = new ArrayList<>();
        List<Toccato> gone = new ArrayList<>();
        for (ObjectiveId obiettivo : loaded.obiettivi()) {
            ObjectiveFact fact = facts.objectives().all().get(obiettivo);
            // One that was withdrawn by itself is gone already.
            if (fact == null
                    || fact.origine() == null
                    || !fact.origine().caricamento().equals(id)) {
                continue;
            }
            if (!facts.actor().actsFor(fact.unita())) {
                reasons.add(Refusal.of(NOT_YOUR_UNIT));
            } else if (!fact.intatto()) {
                reasons.add(Refusal.of(CARICAMENTO_BUILT_ON, fact.codice(), fact.titolo()));
            }
            gone.add(new Toccato(
                    obiettivo,
                    0,
                    new ObjectiveWithdrawn(c.motivo()),
                    List.of(new FactChange(ObjectiveFact.KIND, anno, obiettivo.toString(), null))));
        }
        return reasons.isEmpty()
                ? new Accolto(
                        new CaricamentoUndone(
                                gone.stream().map(Toccato::obiettivo).toList(), c.motivo()),
                        gone,
                        // What is withdrawn stands nowhere in the albero any more.
                        List.of())
                : new Respinto(reasons.stream().distinct().toList());
    }

    static Esito refuse(RefusalCode code, String... args) {
        return new Respinto(List.of(Refusal.of(code, args)));
    }
}
