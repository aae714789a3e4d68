// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import it.ciclo.command.objective.Misurazione.Confirmed;
import it.ciclo.command.objective.Misurazione.NotAvailable;
import it.ciclo.command.objective.Misurazione.Recorded;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.ObjectiveEvent;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseCompleted;
import it.ciclo.contracts.objective.ObjectiveEvent.FasePostponed;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseReopened;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseStarted;
import it.ciclo.contracts.objective.ObjectiveEvent.IndicatoriDefined;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementConfirmed;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementCorrected;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementDeclaredNotAvailable;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementRecorded;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAcknowledged;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveCommunicated;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveHandedOver;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveRetitled;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveWithdrawn;
import it.ciclo.contracts.objective.ObjectiveEvent.PeopleAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.PesoSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An objective: not assigned, assigned with what was measured so far, withdrawn. */
public sealed interface Objective {

    record NotAssigned() implements Objective {}

    /** @param hadPeople whether somebody was named to work on it */
    record Withdrawn(Anno anno, boolean hadPeople) implements Objective {}

    /** Where a value belongs. */
    record Cell(IndicatoreId indicatore, Period period) {}

    record Assigned(
            Anno anno,
            String codice,
            Text text,
            UnitaId unita,
            Owners owners,
            Peso peso,
            List<Indicatore> indicatori,
            Map<Cell, Misurazione> misurazioni,
            Corso corso)
            implements Objective {
        public Assigned {
            indicatori = List.copyOf(indicatori);
            misurazioni = Map.copyOf(misurazioni);
        }

        @Nullable
        Indicatore indicatore(IndicatoreId id) {
            return indicatori.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElse(null);
        }

        private Assigned with(Cell cell, Misurazione misurazione) {
            Map<Cell, Misurazione> all = new LinkedHashMap<>(misurazioni);
            all.put(cell, misurazione);
            return new Assigned(anno, codice, text, unita, owners, peso, indicatori, all, corso);
        }

        private Assigned with(Corso now) {
            return new Assigned(anno, codice, text, unita, owners, peso, indicatori, misurazioni, now);
        }
    }

    record Text(String titolo, String descrizione, Natura natura) {}

    record Owners(PersonId responsabile, @Nullable PersonId sostituto) {}

    /** @param actor who caused the event; a value is confirmed by somebody else */
    static Objective evolve(Objective objective, ObjectiveEvent event, PersonId actor) {
        if (event instanceof ObjectiveAssigned e) {
            return new Assigned(
                    e.anno(),
                    e.codice(),
                    new Text(e.titolo(), e.descrizione(), e.natura()),
                    e.unita(),
                    new Owners(e.responsabile(), e.sostituto()),
                    e.peso(),
                    e.indicatori(),
                    Map.of(),
                    Corso.NONE);
        }
        return switch (objective) {
            case NotAssigned _, Withdrawn _ -> objective;
            case Assigned assigned -> evolve(assigned, event, actor);
        };
    }

    private static Objective evolve(Assigned o, ObjectiveEvent event, PersonId actor) {
        return switch (event) {
            case ObjectiveAssigned _ -> o;
            case ObjectiveRetitled e ->
                new Assigned(
                        o.anno,
                        o.codice,
                        new Text(e.titolo(), e.descrizione(), e.natura()),
                        o.unita,
                        o.owners,
                        o.peso,
                        o.indicatori,
                        o.misurazioni,
                        o.corso);
            case PesoSet e ->
                new Assigned(
                        o.anno, o.codice, o.text, o.unita, o.owners, e.peso(), o.indicatori, o.misurazioni, o.corso);
            case ObjectiveHandedOver e ->
                new Assigned(
                        o.anno,
                        o.codice,
                        o.text,
                        o.unita,
                        new Owners(e.responsabile(), e.sostituto()),
                        o.peso,
                        o.indicatori,
                        o.misurazioni,
                        e.responsabile().equals(o.owners.responsabile())
                                ? o.corso
                                : o.corso.handedTo(e.responsabile()));
            case IndicatoriDefined e ->
                new Assigned(
                        o.anno, o.codice, o.text, o.unita, o.owners, o.peso, e.indicatori(), o.misurazioni, o.corso);
            case ObjectiveWithdrawn _ -> new Withdrawn(o.anno, o.corso.persone() != null);
            case MeasurementRecorded e ->
                o.with(
                        new Cell(e.indicatore(), e.period()),
                        new Recorded(e.valore(), e.rilevatoIl(), e.fonte(), actor));
            case MeasurementCorrected e ->
                o.with(
                        new Cell(e.indicatore(), e.period()),
                        new Recorded(e.valore(), e.rilevatoIl(), e.fonte(), actor));
            case MeasurementConfirmed e -> {
                Cell cell = new Cell(e.indicatore(), e.period());
                yield o.misurazioni.get(cell) instanceof Recorded recorded ? o.with(cell, new Confirmed(recorded)) : o;
            }
            case MeasurementDeclaredNotAvailable e -> o.with(new Cell(e.indicatore(), e.period()), new NotAvailable());
            case FaseStarted e -> o.with(o.corso.after(e));
            case FaseCompleted e -> o.with(o.corso.after(e));
            case FasePostponed e -> o.with(o.corso.after(e));
            case FaseReopened e -> o.with(o.corso.after(e));
            case PeopleAssigned e -> o.with(o.corso.after(e));
            case ObjectiveCommunicated e -> o.with(o.corso.after(e));
            case ObjectiveAcknowledged e -> o.with(o.corso.after(e));
        };
    }
}
