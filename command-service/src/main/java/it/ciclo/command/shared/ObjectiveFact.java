// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.ObjectiveEvent.TextRectified;
import it.ciclo.contracts.objective.Origine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An objective of a year as its own stream says, under its id; the row goes when it is withdrawn. What holds once variazioni are
 * laid over it, {@link ObjectivesOfYear} says.
 *
 * @param finali the final values there are, by the id of their indicatore
 * @param variazione for which it was assigned, null where it was of the Piano from the beginning
 * @param giudizio what the OIV made of its result
 * @param rettifica the last correction of its words, null without one
 * @param sostituto who stands in for the responsabile
 * @param origine the caricamento that brought it, null where somebody wrote it
 * @param intatto nothing happened to it since a caricamento brought it; of others nobody asks
 */
public record ObjectiveFact(
        String codice,
        UnitaId unita,
        PersonId responsabile,
        Definizione definizione,
        Map<String, FinaleFact> finali,
        @Nullable VariazioneId variazione,
        @Nullable TextRectified rettifica,
        GiudizioFact giudizio,
        @Nullable PersonId sostituto,
        @Nullable Origine origine,
        boolean intatto) {

    public static final String KIND = "objective";

    public ObjectiveFact {
        Objects.requireNonNull(codice);
        Objects.requireNonNull(unita);
        Objects.requireNonNull(responsabile);
        Objects.requireNonNull(definizione);
        finali = Map.copyOf(finali);
        // A row written before results were judged has none.
        giudizio = Objects.requireNonNullElse(giudizio, GiudizioFact.NONE);
    }

    /** Written by somebody, and more than once; not judged. */
    public ObjectiveFact(
            String codice,
            UnitaId unita,
            PersonId responsabile,
            Definizione definizione,
            Map<String, FinaleFact> finali,
            @Nullable VariazioneId variazione,
            @Nullable TextRectified rettifica) {
        this(
                codice,
                unita,
                responsabile,
                definizione,
                finali,
                variazione,
                rettifica,
                GiudizioFact.NONE,
                null,
                null,
                false);
    }

    /** The objectives that count in a year, by their ids. */
    public static Map<ObjectiveId, ObjectiveFact> ofYear(Anno anno, Lookups lookups) {
        return ObjectivesOfYear.read(anno, lookups).inPiano();
    }

    public String titolo() {
        return definizione.titolo();
    }

    public Peso peso() {
        return definizione.peso();
    }

    /** The weight in each unit it counts in (W8), that of the own one first. */
    public Map<UnitaId, Peso> pesi() {
        return definizione.pesi(unita);
    }

    public List<Indicatore> indicatori() {
        return definizione.indicatori();
    }

    public Calcolo calcolo() {
        return definizione.calcolo();
    }

    public @Nullable FinaleFact finale(IndicatoreId indicatore) {
        return finali.get(indicatore.toString());
    }

    /** The indicatori whose final value is neither confirmed nor declared not available. */
    public List<Indicatore> open() {
        return indicatori().stream()
                .filter(indicatore -> {
                    FinaleFact finale = finale(indicatore.id());
                    return finale == null || !finale.isSettled();
                })
                .toList();
    }

    /** With what a variazione made of it, in the words it was corrected to since. */
    public ObjectiveFact varied(VariedFact varied) {
        Definizione now = varied.definizione();
        TextRectified words = rettifica;
        return with(words != null && varied.variazione().equals(words.variazione()) ? words.of(now) : now);
    }

    /** With another peso of its unit, which is a change of it. */
    public ObjectiveFact weighing(Peso peso) {
        return with(definizione.weighing(peso), false);
    }

    private ObjectiveFact with(Definizione other) {
        return with(other, intatto);
    }

    private ObjectiveFact with(Definizione other, boolean untouched) {
        return new ObjectiveFact(
                codice,
                unita,
                responsabile,
                other,
                finali,
                variazione,
                rettifica,
                giudizio,
                sostituto,
                origine,
                untouched);
    }
}
