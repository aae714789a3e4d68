// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import it.ciclo.command.objective.Misurazione.Confirmed;
import it.ciclo.command.objective.Misurazione.NotAvailable;
import it.ciclo.command.objective.Misurazione.Recorded;
import it.ciclo.command.objective.Misurazione.SentBack;
import it.ciclo.command.shared.Hand;
import it.ciclo.command.shared.VariedFact;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Definizione;
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
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementSentBack;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.ObjectiveEvent.NeutralizationRefused;
import it.ciclo.contracts.objective.ObjectiveEvent.NeutralizationRequested;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAcknowledged;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveCommunicated;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveEvaluated;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveHandedOver;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveNeutralized;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveRetitled;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveWithdrawn;
import it.ciclo.contracts.objective.ObjectiveEvent.PeopleAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.PesoSet;
import it.ciclo.contracts.objective.ObjectiveEvent.ProveAttached;
import it.ciclo.contracts.objective.ObjectiveEvent.RisorseAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.TextRectified;
import it.ciclo.contracts.objective.Origine;
import it.ciclo.contracts.objective.SchedaObiettivo;
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

    /**
     * @param variazione for which it was assigned, null where it was of the Piano from the beginning
     * @param rettifica the last correction of its words
     * @param fascicolo what was brought and judged besides the values
     * @param origine the caricamento that brought it, null where somebody wrote it
     * @param intatto nothing happened to it since a caricamento brought it
     */
    record Assigned(
            Anno anno,
            String codice,
            Text text,
            UnitaId unita,
            Owners owners,
            Peso peso,
            List<Indicatore> indicatori,
            Calcolo calcolo,
            Map<Cell, Misurazione> misurazioni,
            @Nullable VariazioneId variazione,
            @Nullable TextRectified rettifica,
            Corso corso,
            Fascicolo fascicolo,
            @Nullable Origine origine,
            boolean intatto)
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
            return beside(all, rettifica, corso, fascicolo);
        }

        Definizione definizione() {
            return new Definizione(
                    text.titolo(), text.descrizione(), text.natura(), peso, indicatori, calcolo, text.scheda());
        }

        /** The same objective, promising what a variazione made of it. */
        Assigned promising(Definizione d) {
            return new Assigned(
                    anno,
                    codice,
                    new Text(d.titolo(), d.descrizione(), d.natura(), d.scheda()),
                    unita,
                    owners,
                    d.peso(),
                    d.indicatori(),
                    d.calcolo(),
                    misurazioni,
                    variazione,
                    rettifica,
                    corso,
                    fascicolo,
                    origine,
                    intatto);
        }

        /** With what a variazione made of it, in the words it was corrected to since. */
        Assigned varied(VariedFact varied) {
            Definizione now = varied.definizione();
            TextRectified words = rettifica;
            return promising(words != null && varied.variazione().equals(words.variazione()) ? words.of(now) : now);
        }

        private Assigned rectified(TextRectified e) {
            Assigned kept = beside(misurazioni, e, corso, fascicolo);
            // Words of a variazione are not those of this stream: they are laid over with it.
            return e.variazione() == null ? kept.promising(e.of(definizione())) : kept;
        }

        Assigned with(Fascicolo now) {
            return beside(misurazioni, rettifica, corso, now);
        }

        private Assigned with(Corso now) {
            return beside(misurazioni, rettifica, now, fascicolo);
        }

        /** The same promise, with other things that happened to it. */
        private Assigned beside(
                Map<Cell, Misurazione> values, @Nullable TextRectified words, Corso course, Fascicolo file) {
            return new Assigned(
                    anno,
                    codice,
                    text,
                    unita,
                    owners,
                    peso,
                    indicatori,
                    calcolo,
                    values,
                    variazione,
                    words,
                    course,
                    file,
                    origine,
                    false);
        }
    }

    /** @param scheda what it says besides and the other units it counts in; null where it says no more */
    record Text(
            String titolo,
            String descrizione,
            Natura natura,
            @Nullable SchedaObiettivo scheda) {}

    record Owners(PersonId responsabile, @Nullable PersonId sostituto) {}

    /** Whether the person answers or stands in for it, or works on it. */
    default boolean names(PersonId person) {
        return switch (this) {
            case NotAssigned _, Withdrawn _ -> false;
            case Assigned o ->
                person.equals(o.owners().responsabile())
                        || person.equals(o.owners().sostituto())
                        || (o.corso().persone() != null && o.corso().persone().containsKey(person));
        };
    }

    /** @param actor who caused the event; a value is confirmed by somebody else */
    static Objective evolve(Objective objective, ObjectiveEvent event, Hand actor) {
        if (event instanceof ObjectiveAssigned e) {
            return new Assigned(
                    e.anno(),
                    e.codice(),
                    new Text(e.titolo(), e.descrizione(), e.natura(), e.scheda()),
                    e.unita(),
                    new Owners(e.responsabile(), e.sostituto()),
                    e.peso(),
                    e.indicatori(),
                    e.calcolo(),
                    Map.of(),
                    e.variazione(),
                    null,
                    Corso.NONE,
                    Fascicolo.NONE,
                    e.origine(),
                    e.origine() != null);
        }
        return switch (objective) {
            case NotAssigned _, Withdrawn _ -> objective;
            case Assigned assigned -> evolve(assigned, event, actor);
        };
    }

    private static Objective evolve(Assigned o, ObjectiveEvent event, Hand actor) {
        return switch (event) {
            case ObjectiveAssigned _ -> o;
            case ObjectiveRetitled e ->
                new Assigned(
                        o.anno,
                        o.codice,
                        new Text(e.titolo(), e.descrizione(), e.natura(), e.scheda()),
                        o.unita,
                        o.owners,
                        o.peso,
                        o.indicatori,
                        o.calcolo,
                        o.misurazioni,
                        o.variazione,
                        o.rettifica,
                        o.corso,
                        o.fascicolo,
                        o.origine,
                        false);
            case PesoSet e ->
                new Assigned(
                        o.anno,
                        o.codice,
                        o.text,
                        o.unita,
                        o.owners,
                        e.peso(),
                        o.indicatori,
                        o.calcolo,
                        o.misurazioni,
                        o.variazione,
                        o.rettifica,
                        o.corso,
                        o.fascicolo,
                        o.origine,
                        false);
            case ObjectiveHandedOver e ->
                new Assigned(
                        o.anno,
                        o.codice,
                        o.text,
                        o.unita,
                        new Owners(e.responsabile(), e.sostituto()),
                        o.peso,
                        o.indicatori,
                        o.calcolo,
                        o.misurazioni,
                        o.variazione,
                        o.rettifica,
                        e.responsabile().equals(o.owners.responsabile()) ? o.corso : o.corso.handedTo(e.responsabile()),
                        o.fascicolo,
                        o.origine,
                        false);
            case IndicatoriDefined e ->
                new Assigned(
                        o.anno,
                        o.codice,
                        o.text,
                        o.unita,
                        o.owners,
                        o.peso,
                        e.indicatori(),
                        e.calcolo(),
                        o.misurazioni,
                        o.variazione,
                        o.rettifica,
                        o.corso,
                        o.fascicolo,
                        o.origine,
                        false);
            case ObjectiveWithdrawn _ -> new Withdrawn(o.anno, o.corso.persone() != null);
            case TextRectified e -> o.rectified(e);
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
            case MeasurementSentBack e -> {
                Cell cell = new Cell(e.indicatore(), e.period());
                yield o.misurazioni.get(cell) instanceof Recorded recorded ? o.with(cell, new SentBack(recorded)) : o;
            }
            case MeasurementDeclaredNotAvailable e -> o.with(new Cell(e.indicatore(), e.period()), new NotAvailable());
            case ProveAttached e -> o.with(o.fascicolo.after(e));
            case NeutralizationRequested e -> o.with(o.fascicolo.after(e, actor));
            case ObjectiveNeutralized _ -> o.with(o.fascicolo.decided(true));
            case NeutralizationRefused _ -> o.with(o.fascicolo.decided(false));
            case ObjectiveEvaluated e -> o.with(o.fascicolo.after(e));
            case FaseStarted e -> o.with(o.corso.after(e));
            case FaseCompleted e -> o.with(o.corso.after(e));
            case FasePostponed e -> o.with(o.corso.after(e));
            case FaseReopened e -> o.with(o.corso.after(e));
            case PeopleAssigned e -> o.with(o.corso.after(e));
            case RisorseAssigned e -> o.with(o.corso.after(e));
            case ObjectiveCommunicated e -> o.with(o.corso.after(e));
            case ObjectiveAcknowledged e -> o.with(o.corso.after(e));
        };
    }
}
