// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.dashboard.web;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.UnitaId;
import it.ciclo.query.anno.Ritardo;
import it.ciclo.query.objective.ObjectiveDocument;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do today.
 *
 * @param args what the sentence of its tipo is filled with
 */
record Cosa(
        Tipo tipo,
        Urgenza urgenza,
        @Nullable ObjectiveId obiettivo,
        @Nullable IndicatoreId indicatore,
        @Nullable Period period,
        @Nullable UnitaId unita,
        List<String> args,
        @Nullable LocalDate data) {

    /** Worst first. */
    enum Urgenza {
        BLOCCA,
        IN_RITARDO,
        PRESTO,
        PUO_ASPETTARE
    }

    /** Closed: each has its sentence and its button in the portal. */
    enum Tipo {
        SENZA_TITOLARE,
        PESI_NON_TORNANO,
        OBIETTIVI_DA_ASSEGNARE,
        OBIETTIVO_DA_COMPLETARE,
        PIANO_DA_CREARE,
        PIANO_DA_COMPLETARE,
        PIANO_DA_PROPORRE,
        PIANO_DA_DELIBERARE,
        PIANO_DA_PUBBLICARE,
        VARIAZIONE_DA_COMPLETARE,
        VARIAZIONE_DA_ESAMINARE,
        VARIAZIONE_DA_DELIBERARE,
        VARIAZIONE_DA_GUARDARE,
        PIANO_DA_GUARDARE,
        SMVP_DA_GUARDARE,
        VALORE_IN_RITARDO,
        VALORI_IN_RITARDO,
        VALORE_DA_REGISTRARE,
        VALORE_RINVIATO,
        VALORI_DA_CONFERMARE,
        VALORI_FINALI_MANCANTI,
        MISURAZIONI_DA_CHIUDERE,
        MONITORAGGIO_DA_APRIRE,
        RAPPORTI_DA_DARE,
        RAPPORTI_MANCANTI,
        MONITORAGGIO_DA_ESAMINARE,
        AZIONE_DA_DECIDERE,
        AZIONE_DA_FARE,
        AZIONE_IN_RITARDO,
        MONITORAGGIO_DA_CHIUDERE,
        OBIETTIVI_DA_COMUNICARE,
        OBIETTIVI_AFFIDATI,
        OBIETTIVO_VARIATO,
        PRESA_VISIONE,
        TITOLARE_CAMBIATO,
        NEUTRALIZZAZIONE_DA_DECIDERE,
        RELAZIONE_DA_APRIRE,
        RELAZIONE_DA_RIVEDERE,
        CAUSE_MANCANTI,
        SINTESI_MANCANTE,
        RELAZIONE_DA_DELIBERARE,
        RELAZIONE_DA_VALIDARE,
        RELAZIONE_DA_PUBBLICARE,
        CICLO_DA_CHIUDERE,
        SMVP_DA_GIUDICARE,
        SMVP_DA_ADOTTARE,
        SMVP_DA_APPLICARE
    }

    static Cosa of(Tipo tipo, Urgenza urgenza, @Nullable LocalDate data, Object... args) {
        return new Cosa(tipo, urgenza, null, null, null, null, texts(args), data);
    }

    static Cosa ofUnit(Tipo tipo, Urgenza urgenza, UnitaId unita, @Nullable LocalDate data, Object... args) {
        return new Cosa(tipo, urgenza, null, null, null, unita, texts(args), data);
    }

    static Cosa ofObjective(Tipo tipo, Urgenza urgenza, ObjectiveDocument o, Object... args) {
        return new Cosa(tipo, urgenza, o.id(), null, null, o.scheda().unita(), texts(args), null);
    }

    static Cosa ofValue(
            Tipo tipo,
            Urgenza urgenza,
            ObjectiveDocument o,
            IndicatoreId indicatore,
            Period period,
            LocalDate data,
            Object... args) {
        return new Cosa(tipo, urgenza, o.id(), indicatore, period, o.scheda().unita(), texts(args), data);
    }

    static Cosa ofPeriod(Tipo tipo, Urgenza urgenza, Period period, @Nullable LocalDate data, Object... args) {
        return new Cosa(tipo, urgenza, null, null, period, null, texts(args), data);
    }

    static Cosa ofAction(
            Tipo tipo, Urgenza urgenza, Period period, @Nullable ObjectiveDocument o, LocalDate data, Object... args) {
        return new Cosa(
                tipo,
                urgenza,
                o == null ? null : o.id(),
                null,
                period,
                o == null ? null : o.scheda().unita(),
                texts(args),
                data);
    }

    static Cosa late(Ritardo r) {
        return ofValue(
                Tipo.VALORE_IN_RITARDO,
                Urgenza.IN_RITARDO,
                r.obiettivo(),
                r.indicatore().id(),
                r.period(),
                r.since(),
                r.obiettivo().scheda().codice(),
                r.indicatore().nome(),
                r.giorni());
    }

    private static List<String> texts(Object[] args) {
        return Arrays.stream(args).map(Object::toString).toList();
    }
}
