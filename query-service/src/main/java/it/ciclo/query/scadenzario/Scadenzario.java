// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.scadenzario;

import static it.ciclo.query.scadenzario.Scadenzario.Codice.BILANCIO;
import static it.ciclo.query.scadenzario.Scadenzario.Codice.MISURAZIONI;
import static it.ciclo.query.scadenzario.Scadenzario.Codice.MONITORAGGIO;
import static it.ciclo.query.scadenzario.Scadenzario.Codice.PEG;
import static it.ciclo.query.scadenzario.Scadenzario.Codice.PIANO;
import static it.ciclo.query.scadenzario.Scadenzario.Codice.RELAZIONE;
import static it.ciclo.query.scadenzario.Scadenzario.Codice.SECONDA_FASE;
import static it.ciclo.query.scadenzario.Scadenzario.Codice.VARIAZIONI_PEG;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.ciclo.Scadenza.Proroga;
import it.ciclo.contracts.norme.Norme;
import it.ciclo.contracts.norme.Norme.Certezza;
import it.ciclo.contracts.norme.Norme.Da;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.monitoraggio.MonitoraggioDocument;
import it.ciclo.query.objective.Corso;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.peg.PegDocument;
import it.ciclo.query.piano.PianoDocument;
import it.ciclo.query.relazione.RelazioneDocument;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The terms of a year as they stand on its day: pure. None of them blocks anything. */
public final class Scadenzario {

    private static final int SOON = 30;

    public enum Codice {
        BILANCIO,
        PEG,
        PIANO,
        SECONDA_FASE,
        MONITORAGGIO,
        VARIAZIONI_PEG,
        MISURAZIONI,
        RELAZIONE
    }

    public enum Stato {
        DA_VENIRE,
        IN_SCADENZA,
        /** Its day went by and nothing was recorded of it. */
        PASSATA,
        RISPETTATA,
        IN_RITARDO,
        /** Its day went by, and nothing had to be recorded of it, or nothing helps any more. */
        TRASCORSA,
        /** What it is counted from has not happened. */
        NON_CALCOLABILE,
        NON_DOVUTA
    }

    /**
     * @param entro null while what it is counted from has not happened
     * @param giorni after {@code da}, null where it is a day of the year
     * @param fattoIl the day of what it asks for
     * @param motivo why it was late
     * @param prorogabile whether there is a reason to write a proroga for it: what was done in time needs none
     */
    public record Termine(
            Codice codice,
            @Nullable LocalDate entro,
            @Nullable Integer giorni,
            @Nullable Da da,
            String fonte,
            Certezza certezza,
            @Nullable Proroga proroga,
            Stato stato,
            @Nullable LocalDate fattoIl,
            @Nullable String motivo,
            boolean prorogabile) {

        Termine notDue() {
            return new Termine(
                    codice,
                    entro,
                    giorni,
                    da,
                    fonte,
                    certezza,
                    proroga,
                    Stato.NON_DOVUTA,
                    fattoIl,
                    motivo,
                    prorogabile);
        }
    }

    private final Annata annata;

    private Scadenzario(Annata annata) {
        this.annata = annata;
    }

    /** By their days, those without one last. */
    public static List<Termine> of(Annata annata) {
        Scadenzario s = new Scadenzario(annata);
        List<Termine> termini = new ArrayList<>(List.of(
                s.bilancio(),
                s.peg(),
                s.piano(),
                s.secondaFase(),
                s.monitoraggio(),
                s.variazioniPeg(),
                s.misurazioni(),
                s.relazione()));
        termini.sort(Comparator.comparing(Termine::entro, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Termine::codice));
        return List.copyOf(termini);
    }

    /**
     * What comes next, also where its day has passed; null in a year that is closed. A bilancio nobody wrote of in time is
     * the PEG's matter, and what asks for no outcome counts only while it is to come.
     */
    public static @Nullable Termine next(Annata annata) {
        if (annata.ciclo().chiusoIl() != null) {
            return null;
        }
        return of(annata).stream()
                .filter(term -> switch (term.stato()) {
                    case DA_VENIRE, IN_SCADENZA -> true;
                    case PASSATA -> term.codice() != BILANCIO;
                    case RISPETTATA, IN_RITARDO, TRASCORSA, NON_CALCOLABILE, NON_DOVUTA -> false;
                })
                .findFirst()
                .orElse(null);
    }

    private PegDocument.@Nullable Bozza bozza() {
        return annata.peg() == null ? null : annata.peg().contenuto().bozza();
    }

    private PegDocument.@Nullable Approvazione pegApproved() {
        return annata.peg() == null ? null : annata.peg().contenuto().approvazione();
    }

    private @Nullable LocalDate bilancioIl() {
        PegDocument.Bozza bozza = bozza();
        return bozza == null ? null : bozza.bilancio().data();
    }

    private boolean pegNotDue() {
        return annata.peg() != null && annata.peg().stato() == PegDocument.Stato.NON_DOVUTO;
    }

    private Termine bilancio() {
        // Its day is known from the PEG: who does without one has nothing to say it with.
        return fixed(BILANCIO, Scadenza.Kind.BILANCIO, bilancioIl(), null, pegNotDue());
    }

    private Termine peg() {
        Norme.Termine rule = Norme.termine("PEG");
        LocalDate from = bilancioIl();
        LocalDate entro = from == null ? null : rule.after(from);
        PegDocument.Approvazione a = pegApproved();
        return counted(
                PEG,
                rule,
                entro,
                a == null ? null : a.atto().data(),
                a == null ? null : a.motivoRitardo(),
                pegNotDue(),
                false);
    }

    private Termine piano() {
        PianoDocument.Approvazione a =
                annata.piano() == null ? null : annata.piano().approvazione();
        return fixed(
                PIANO,
                Scadenza.Kind.PIANO,
                a == null ? null : a.atto().data(),
                a == null ? null : a.motivoRitardo(),
                false);
    }

    private Termine secondaFase() {
        Norme.Termine rule = Norme.termine("SECONDA_FASE");
        PegDocument.Approvazione a = pegApproved();
        LocalDate entro = a == null ? null : rule.after(a.atto().data());
        // No law asks for it: once its day is gone nobody is reminded of it.
        return counted(SECONDA_FASE, rule, entro, told(), null, false, true);
    }

    /** The day on which the last of those who work on an objective was told of it; null while one was not, or nobody is named. */
    private @Nullable LocalDate told() {
        LocalDate last = null;
        for (ObjectiveDocument objective : annata.obiettivi()) {
            for (Corso.Persona who : objective.corso().persone()) {
                Corso.PresaVisione seen = objective.corso().visione(who.persona());
                if (seen == null) {
                    return null;
                }
                last = last == null || seen.comunicatoIl().isAfter(last) ? seen.comunicatoIl() : last;
            }
        }
        return last;
    }

    /** Met by the first monitoring that looks at half of the year or more. A year that is over is not steered any more. */
    private Termine monitoraggio() {
        LocalDate half = annata.anno().firstDay().withMonth(Month.JUNE.getValue());
        LocalDate closed = annata.monitoraggi().stream()
                .filter(m -> !m.period().lastDay().isBefore(half))
                .map(MonitoraggioDocument::chiusoIl)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        boolean over = annata.oggi().isAfter(annata.anno().lastDay());
        return fixed(MONITORAGGIO, Scadenza.Kind.MONITORAGGIO, closed, null, over);
    }

    private Termine variazioniPeg() {
        Termine fixed = fixed(VARIAZIONI_PEG, Scadenza.Kind.VARIAZIONI_PEG, null, null, true);
        return pegNotDue() ? fixed.notDue() : fixed;
    }

    private Termine misurazioni() {
        return fixed(MISURAZIONI, Scadenza.Kind.MISURAZIONI, annata.ciclo().misurazioniChiuseIl(), null, false);
    }

    /** Met once it is both approved and validated, in whichever order. */
    private Termine relazione() {
        RelazioneDocument relazione = annata.relazione();
        Act approved = relazione == null ? null : relazione.atto();
        Act validated = relazione == null || relazione.validazione() == null
                ? null
                : relazione.validazione().atto();
        LocalDate done = approved == null || validated == null
                ? null
                : approved.data().isAfter(validated.data()) ? approved.data() : validated.data();
        return fixed(
                RELAZIONE, Scadenza.Kind.RELAZIONE, done, relazione == null ? null : relazione.motivoRitardo(), false);
    }

    /** A day of the year: as the year has it, or as the law does. */
    private Termine fixed(
            Codice codice,
            Scadenza.Kind kind,
            @Nullable LocalDate done,
            @Nullable String motivo,
            boolean withoutOutcome) {
        Norme.Termine rule = Norme.termine(codice.name());
        Scadenza written = annata.ciclo().scadenze().stream()
                .filter(term -> term.kind() == kind)
                .findFirst()
                .orElse(null);
        LocalDate entro = annata.termine(kind);
        if (entro == null && rule.giorno() != null) {
            entro = rule.of(annata.anno().value());
        }
        Stato stato = stato(entro, done, withoutOutcome);
        return new Termine(
                codice,
                entro,
                null,
                null,
                written == null ? rule.fonte() : written.fonte(),
                rule.certezza(),
                written == null ? null : written.proroga(),
                stato,
                done,
                motivo,
                annata.ciclo().chiusoIl() == null && stato != Stato.RISPETTATA);
    }

    /** So many days after something else. */
    private Termine counted(
            Codice codice,
            Norme.Termine rule,
            @Nullable LocalDate entro,
            @Nullable LocalDate done,
            @Nullable String motivo,
            boolean notDue,
            boolean withoutOutcome) {
        return new Termine(
                codice,
                entro,
                rule.giorni(),
                rule.da(),
                rule.fonte(),
                rule.certezza(),
                null,
                notDue ? Stato.NON_DOVUTA : stato(entro, done, withoutOutcome),
                done,
                motivo,
                false);
    }

    private Stato stato(@Nullable LocalDate entro, @Nullable LocalDate done, boolean withoutOutcome) {
        if (entro == null) {
            return Stato.NON_CALCOLABILE;
        }
        if (done != null) {
            return done.isAfter(entro) ? Stato.IN_RITARDO : Stato.RISPETTATA;
        }
        if (annata.oggi().isAfter(entro)) {
            return withoutOutcome ? Stato.TRASCORSA : Stato.PASSATA;
        }
        return annata.oggi().plusDays(SOON).isBefore(entro) ? Stato.DA_VENIRE : Stato.IN_SCADENZA;
    }
}
