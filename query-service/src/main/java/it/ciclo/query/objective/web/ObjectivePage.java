// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.objective.web;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.Aggregazione;
import it.ciclo.contracts.objective.Baseline;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Dettagli;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.piano.PianoEvent.Pesata;
import it.ciclo.contracts.smvp.ObjectiveRules.Combination;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.ZeroDenominator;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Fase;
import it.ciclo.query.anno.InRitardo;
import it.ciclo.query.anno.Semaforo;
import it.ciclo.query.objective.Giudizio;
import it.ciclo.query.objective.Misurazione;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.objective.ObjectiveDocument.Posizione;
import it.ciclo.query.objective.ObjectiveDocument.Variata;
import it.ciclo.query.objective.web.ObjectiveRow.IndicatoreRow;
import it.ciclo.query.objective.web.ObjectiveRow.Stato;
import it.ciclo.query.objective.web.ObjectiveRow.Ultimo;
import it.ciclo.query.relazione.RelazioneDocument;
import it.ciclo.query.variazione.VariazioneDocument;
import it.ciclo.rules.Percent;
import it.ciclo.rules.grado.ObjectiveGrado;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One objective with every value and the calculation of its grado. */
record ObjectivePage(
        ObjectiveId id,
        long versione,
        String codice,
        String titolo,
        UnitaId unita,
        PersonId responsabile,
        boolean responsabileAttivo,
        @Nullable PersonId sostituto,
        Peso peso,
        Natura natura,
        Stato stato,
        Semaforo semaforo,
        @Nullable BigDecimal grado,
        boolean provvisorio,
        int valoriInRitardo,
        boolean senzaFonte,
        List<IndicatorePage> indicatori,
        String descrizione,
        Calcolo calcolo,
        Anno anno,
        Fase fase,
        @Nullable Act atto,
        int storia,
        Spiegazione spiegazione,
        List<Variata> variazioni,
        @Nullable Attesa attesa,
        CorsoPage corso,
        Giudizio giudizio,
        @Nullable BigDecimal calcolato,
        boolean fissato,
        @Nullable ObjectiveId continua,
        @Nullable SchedaObiettivo scheda,
        @Nullable Pesatura pesatura,
        Regole regoleDeiValori,
        List<InRitardo> fasiInRitardo) {

    /**
     * What the SMVP of the year says of a value while it is recorded.
     *
     * @param seZero of a ratio that does not say itself what it is worth over 0
     * @param faseInRitardo what of a phase done late counts, in percent
     */
    record Regole(ZeroDenominator seZero, BigDecimal faseInRitardo) {
        static Regole of(SmvpRules rules) {
            return new Regole(
                    rules.missing().zeroDenominator(), rules.indicatori().lateFase());
        }
    }

    /** The points its unit's pesatura gave it. @param totale of the unit */
    record Pesatura(Pesata pesata, BigDecimal totale) {}

    private static @Nullable Pesatura pesatura(Annata annata, ObjectiveDocument o) {
        if (annata.piano() == null) {
            return null;
        }
        return annata.piano().pesature().stream()
                .flatMap(all -> all.righe().stream()
                        .filter(pesata -> pesata.obiettivo().equals(o.id()))
                        .map(pesata -> new Pesatura(
                                pesata,
                                all.righe().stream().map(Pesata::punti).reduce(BigDecimal.ZERO, BigDecimal::add))))
                .findFirst()
                .orElse(null);
    }

    /** The variazione it was assigned for, as long as it waits for it. */
    record Attesa(VariazioneId variazione, int numero, VariazioneDocument.Stato stato) {}

    record IndicatorePage(
            IndicatoreId id,
            String nome,
            Misura misura,
            String unitaDiMisura,
            int decimali,
            String fonte,
            Peso peso,
            Indicatore.Cadenza cadenza,
            @Nullable Baseline baseline,
            @Nullable BigDecimal grado,
            @Nullable Ultimo ultimo,
            Aggregazione aggregazione,
            @Nullable Valore daiMesi,
            List<Period> periodiAttesi,
            List<ObjectiveRow.Mancante> mancanti,
            @Nullable Dettagli dettagli,
            List<Valutata> misurazioni) {}

    record Valutata(
            Period period,
            Misurazione.Stato stato,
            @Nullable Valore valore,
            @Nullable BigDecimal numero,
            @Nullable LocalDate rilevatoIl,
            @Nullable Fonte fonte,
            @Nullable String nota,
            PersonId registratoDa,
            Instant registratoIl,
            @Nullable PersonId confermatoDa,
            @Nullable Instant confermatoIl,
            @Nullable String motivo,
            long sequenza,
            List<Misurazione.Precedente> precedenti,
            List<Misurazione.Allegata> prove,
            Misurazione.@Nullable Rinvio rinvio) {}

    /**
     * @param pesoConValore the weight over which the sum is taken, that of the indicatori with a grado
     * @param senzaValore how many indicatori have no value yet
     * @param gradoEsatto unrounded; {@code arrotondato} is what is shown as grado
     */
    record Spiegazione(
            Combination regola,
            int smvpVersione,
            List<Riga> righe,
            BigDecimal pesoConValore,
            int senzaValore,
            @Nullable BigDecimal somma,
            String giudizio,
            @Nullable BigDecimal gradoEsatto,
            @Nullable BigDecimal arrotondato) {}

    record Riga(
            IndicatoreId indicatore,
            String nome,
            Peso peso,
            String formula,
            @Nullable BigDecimal grado,
            @Nullable BigDecimal punti) {}

    static ObjectivePage of(Annata annata, ObjectiveDocument o, int storia) {
        ObjectiveRow row = ObjectiveRow.of(annata, o);
        return new ObjectivePage(
                row.id(),
                row.versione(),
                row.codice(),
                row.titolo(),
                row.unita(),
                row.responsabile(),
                row.responsabileAttivo(),
                row.sostituto(),
                row.peso(),
                row.natura(),
                row.stato(),
                row.semaforo(),
                row.grado(),
                row.provvisorio(),
                row.valoriInRitardo(),
                row.senzaFonte(),
                row.indicatori().stream().map(i -> indicatore(o, i)).toList(),
                o.scheda().descrizione(),
                o.calcolo(),
                annata.anno(),
                annata.fase(),
                atto(annata.atto(), o),
                storia,
                spiegazione(annata, annata.grado(o)),
                o.variazioni(),
                attesa(annata, o),
                CorsoPage.of(annata, o),
                o.giudizio(),
                annata.shown(annata.grado(o).calcolato()),
                fissato(annata.relazione()),
                o.continua(),
                o.scheda().altro(),
                pesatura(annata, o),
                Regole.of(annata.rules()),
                inRitardo(annata, o));
    }

    /** On the day it is looked at; nobody waits for what does not count or can be recorded no more. */
    private static List<InRitardo> inRitardo(Annata annata, ObjectiveDocument o) {
        return annata.fase() == Fase.GESTIONE && o.posizione() == Posizione.NEL_PIANO
                ? InRitardo.of(annata, o, annata.oggi())
                : List.of();
    }

    /** Whether an act rests on the results: nobody judges them any more. */
    private static boolean fissato(@Nullable RelazioneDocument relazione) {
        return relazione != null && (relazione.atto() != null || relazione.validazione() != null);
    }

    /** That of the Piano, or of the variazione that brought it; none while it waits for one. */
    private static @Nullable Act atto(@Nullable Act piano, ObjectiveDocument o) {
        if (o.ritirato() || o.posizione() == Posizione.DA_APPROVARE) {
            return null;
        }
        if (o.variazione() != null) {
            return o.variazioni().getFirst().atto();
        }
        return piano;
    }

    private static @Nullable Attesa attesa(Annata annata, ObjectiveDocument o) {
        if (o.posizione() != Posizione.DA_APPROVARE) {
            return null;
        }
        return annata.variazioni().stream()
                .filter(v -> v.id().equals(o.variazione()))
                .findFirst()
                .map(v -> new Attesa(v.id(), v.numero(), v.stato()))
                .orElse(null);
    }

    private static IndicatorePage indicatore(ObjectiveDocument o, IndicatoreRow row) {
        return new IndicatorePage(
                row.id(),
                row.nome(),
                row.misura(),
                row.unitaDiMisura(),
                row.decimali(),
                row.fonte(),
                row.peso(),
                row.cadenza(),
                row.baseline(),
                row.grado(),
                row.ultimo(),
                row.aggregazione(),
                row.daiMesi(),
                row.periodiAttesi(),
                row.mancanti(),
                row.dettagli(),
                o.misurazioni().stream()
                        .filter(m -> m.indicatore().equals(row.id()))
                        .sorted(Comparator.comparing(Misurazione::period))
                        .map(m -> valutata(o, m))
                        .toList());
    }

    private static Valutata valutata(ObjectiveDocument o, Misurazione m) {
        Indicatore indicatore = o.indicatore(m.indicatore());
        return new Valutata(
                m.period(),
                m.stato(),
                m.valore(),
                indicatore == null ? null : ObjectiveRow.numero(m.valore(), indicatore),
                m.rilevatoIl(),
                m.fonte(),
                m.nota(),
                m.registratoDa(),
                m.registratoIl(),
                m.confermatoDa(),
                m.confermatoIl(),
                m.motivo(),
                m.sequenza(),
                m.precedenti(),
                m.prove(),
                m.rinvio());
    }

    private static Spiegazione spiegazione(Annata annata, ObjectiveGrado grado) {
        return new Spiegazione(
                grado.regola(),
                annata.ciclo().smvpVersion(),
                grado.righe().stream()
                        .map(r -> new Riga(
                                r.indicatore(),
                                r.nome(),
                                r.peso(),
                                r.formula(),
                                annata.shownOfIndicatore(r.grado()),
                                Percent.byHand(r.punti())))
                        .toList(),
                grado.pesoConGrado(),
                grado.senzaValore(),
                Percent.byHand(grado.somma()),
                grado.giudizio(),
                grado.calcolato(),
                annata.shown(grado.calcolato()));
    }
}
