// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.EventEnvelope;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.caricamento.CaricamentoEvent;
import it.ciclo.contracts.ciclo.CicloEvent;
import it.ciclo.contracts.ente.EnteEvent;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent;
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
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.peg.PegEvent;
import it.ciclo.contracts.piano.PianoEvent;
import it.ciclo.contracts.piano.PianoEvent.UnitaQuadratura;
import it.ciclo.contracts.programma.ProgrammaEvent;
import it.ciclo.contracts.relazione.RelazioneEvent;
import it.ciclo.contracts.relazione.RelazioneEvent.Esito;
import it.ciclo.contracts.relazione.Risultati;
import it.ciclo.contracts.smvp.SmvpEvent;
import it.ciclo.contracts.variazione.VariazioneEvent;
import it.ciclo.platform.rulebook.Parametro;
import it.ciclo.query.caricamento.CaricamentoDocument;
import it.ciclo.query.ciclo.CicloDocument;
import it.ciclo.query.ente.EnteDocument;
import it.ciclo.query.monitoraggio.MonitoraggioDocument;
import it.ciclo.query.objective.Misurazione;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.peg.PegDocument;
import it.ciclo.query.piano.PianoDocument;
import it.ciclo.query.programma.ProgrammaDocument;
import it.ciclo.query.registro.Differenze.Differenza;
import it.ciclo.query.relazione.RelazioneDocument;
import it.ciclo.query.smvp.SmvpDocument;
import it.ciclo.query.stream.Document;
import it.ciclo.query.stream.Step;
import it.ciclo.query.variazione.VariazioneDocument;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened, as one Italian sentence: pure, from the event and the document before and after it. */
final class Frasi {

    private Frasi() {}

    static List<Pezzo> of(Step step) {
        DomainEvent event = step.event();
        EventEnvelope e = step.envelope();
        Frase frase = Frase.by(event, e.actor(), e.actingRole(), e.delegante());
        Frase said = switch (step.after()) {
            case EnteDocument after -> ente(frase, (EnteEvent) event, as(EnteDocument.class, step.before()));
            case CicloDocument after -> ciclo(frase, (CicloEvent) event, as(CicloDocument.class, step.before()), after);
            case SmvpDocument after -> smvp(frase, (SmvpEvent) event, as(SmvpDocument.class, step.before()), after);
            case PegDocument after -> FrasiPiano.peg(frase, (PegEvent) event, after);
            case PianoDocument after -> piano(frase, (PianoEvent) event, after);
            case ObjectiveDocument after ->
                objective(frase, (ObjectiveEvent) event, as(ObjectiveDocument.class, step.before()), after);
            case RelazioneDocument after ->
                relazione(frase, (RelazioneEvent) event, as(RelazioneDocument.class, step.before()), after);
            case VariazioneDocument after -> Variate.frase(frase, (VariazioneEvent) event, after);
            case MonitoraggioDocument after -> FrasiMonitoraggio.of(frase, (MonitoraggioEvent) event, after);
            case ProgrammaDocument after ->
                FrasiProgramma.of(frase, (ProgrammaEvent) event, as(ProgrammaDocument.class, step.before()), after);
            case CaricamentoDocument after -> FrasiCaricamento.of(frase, (CaricamentoEvent) event, after);
            default ->
                throw new IllegalStateException(
                        "the register has no sentence about " + event.getClass().getSimpleName());
        };
        return said.end();
    }

    private static <D extends Document> @Nullable D as(Class<D> type, @Nullable Document document) {
        return document == null ? null : type.cast(document);
    }

    private static Frase ente(Frase frase, EnteEvent event, @Nullable EnteDocument before) {
        return switch (event) {
            case EnteEvent.EnteOpened e -> frase.text("ha aperto il registro dell’ente «" + e.denominazione() + "»");
            case EnteEvent.UnitaDefined e ->
                frase.text("ha definito il settore «" + e.nome() + "» (codice " + e.codice() + ")");
            case EnteEvent.AnagraficaChanged e -> FrasiEnte.anagrafica(frase, e.anagrafica(), before);
            case EnteEvent.EnteExtinguished e -> FrasiEnte.estinzione(frase, e.estinzione());
            case EnteEvent.UnitaRenamed e -> {
                EnteDocument.Unita old = before == null ? null : before.unita(e.unita());
                yield frase.change(
                        "ha cambiato il nome del settore da ", old == null ? "" : old.nome(), " a ", e.nome());
            }
        };
    }

    private static Frase smvp(Frase frase, SmvpEvent event, @Nullable SmvpDocument before, SmvpDocument after) {
        return switch (event) {
            case SmvpEvent.SmvpDrafted e ->
                frase.text("ha cominciato la bozza dello SMVP, versione " + e.version() + ", dal " + e.validFrom()
                        + origine(e));
            case SmvpEvent.SmvpRevised _ -> revised(frase, before, after);
            case SmvpEvent.SmvpOpinionGiven e ->
                frase.text("ha dato parere "
                        + switch (e.esito()) {
                            case FAVOREVOLE -> "favorevole";
                            case FAVOREVOLE_CON_OSSERVAZIONI -> "favorevole con osservazioni";
                            case CONTRARIO -> "contrario";
                        }
                        + " sulla bozza dello SMVP, versione "
                        + bozza(after).version());
            case SmvpEvent.SmvpAdopted e ->
                frase.text("ha adottato lo SMVP, versione " + e.version() + ", in vigore dal " + e.validFrom()
                        + (e.senzaParere() ? ", senza il parere dell’OIV" : ""));
            case SmvpEvent.SmvpDraftDiscarded _ ->
                frase.text("ha scartato la bozza dello SMVP"
                        + (before == null || before.bozza() == null
                                ? ""
                                : ", versione " + before.bozza().version()));
            case SmvpEvent.DefaultSmvpAdopted e ->
                frase.text("ha adottato lo SMVP predefinito, versione " + e.version() + ", in vigore dal "
                        + e.validFrom());
        };
    }

    private static String origine(SmvpEvent.SmvpDrafted e) {
        if (e.modello() != null) {
            return ", dal modello «" + e.modello() + "»";
        }
        if (e.delConsorzio() != null) {
            return ", dal modello del consorzio «" + e.delConsorzio().nome() + "», versione "
                    + e.delConsorzio().versione();
        }
        return e.daVersione() == null ? "" : ", dalla versione " + e.daVersione();
    }

    private static SmvpDocument.Bozza bozza(SmvpDocument smvp) {
        return Objects.requireNonNull(smvp.bozza(), "the draft the event is about");
    }

    /** One rule with its before and after; of more their number, the rest stands in the fields of the entry. */
    private static Frase revised(Frase frase, @Nullable SmvpDocument before, SmvpDocument after) {
        SmvpDocument.Bozza now = bozza(after);
        frase.text("ha cambiato la bozza dello SMVP, versione " + now.version());
        List<Parametro.Differenza> differences = before == null || before.bozza() == null
                ? List.of()
                : Parametro.differences(Campo.parametri(before.bozza().rules()), Campo.parametri(now.rules()));
        if (differences.size() == 1) {
            Parametro.Differenza one = differences.getFirst();
            return frase.change(
                    ": «" + one.nome() + "» da ",
                    one.prima() == null ? "niente" : one.prima(),
                    " a ",
                    one.dopo() == null ? "niente" : one.dopo());
        }
        return differences.isEmpty() ? frase : frase.text(": " + differences.size() + " regole");
    }

    private static Frase ciclo(Frase frase, CicloEvent event, @Nullable CicloDocument before, CicloDocument after) {
        String anno = after.anno().toString();
        return switch (event) {
            case CicloEvent.SmvpPinned e ->
                frase.change(
                        "ha portato il ciclo " + anno + " dallo SMVP versione ",
                        before == null ? "" : Integer.toString(before.smvpVersion()),
                        " alla versione ",
                        Integer.toString(e.smvpVersion()));
            case CicloEvent.CicloOpened e ->
                frase.text("ha aperto il ciclo " + anno + " con lo SMVP " + (e.smvpPredefinito() ? "predefinito, " : "")
                        + "versione " + e.smvpVersion());
            case CicloEvent.TermProrogued e ->
                frase.change(
                                "ha prorogato " + Italiano.termine(e.termine()) + " del ciclo " + anno + " dal ",
                                Italiano.day(e.prima()),
                                " al ",
                                Italiano.day(e.entro()))
                        .text(": " + e.provvedimento());
            case CicloEvent.MeasurementsClosed e ->
                frase.text("ha chiuso le misurazioni del " + anno + " al " + Italiano.day(e.chiuseIl()));
            case CicloEvent.ClosingDayRectified e ->
                frase.change(
                        "ha corretto il giorno di chiusura delle misurazioni del " + anno + " da ",
                        before == null || before.misurazioniChiuseIl() == null
                                ? ""
                                : Italiano.day(before.misurazioniChiuseIl()),
                        " a ",
                        Italiano.day(e.chiuseIl()));
            case CicloEvent.CicloClosed e ->
                frase.text("ha chiuso il ciclo " + anno + " al " + Italiano.day(e.chiusoIl()));
            case CicloEvent.CicloReopened _ -> frase.text("ha riaperto il ciclo " + anno);
        };
    }

    private static Frase piano(Frase frase, PianoEvent event, PianoDocument after) {
        String piano = "il Piano della performance " + after.anno();
        return switch (event) {
            case PianoEvent.PianoCreated e ->
                frase.text("ha aperto la bozza del Piano della performance " + e.anno() + "–" + e.triennioFinoAl());
            case PianoEvent.ObjectivesWeighed e ->
                frase.text("ha ricavato dalla pesatura i pesi di ")
                        .unita(e.unita())
                        .text(": " + FrasiPiano.pesati(e.righe()));
            case PianoEvent.PianoProposed e ->
                frase.text("ha proposto " + piano + ": "
                        + Italiano.obiettivi(e.quadrature().stream()
                                .mapToInt(UnitaQuadratura::obiettivi)
                                .sum())
                        + " in " + settori(e.quadrature().size()) + ", i pesi tornano");
            case PianoEvent.ProvisionalObjectivesApproved e ->
                frase.text("ha approvato gli obiettivi provvisori del " + after.anno() + ", prima del Piano: "
                        + Italiano.obiettivi(e.obiettivi().size()));
            case PianoEvent.PianoApproved e ->
                frase.text("ha approvato " + piano + " con "
                        + Italiano.obiettivi(e.obiettivi().size())
                        + (e.provvisori() == null ? "" : FrasiPiano.sorti(e.provvisori())));
            case PianoEvent.PianoPublished e ->
                frase.text("ha pubblicato " + piano + " il " + Italiano.day(e.pubblicatoIl()) + " su " + e.url());
        };
    }

    private static String settori(int count) {
        return count == 1 ? "1 settore" : count + " settori";
    }

    private static Frase objective(
            Frase frase, ObjectiveEvent event, @Nullable ObjectiveDocument before, ObjectiveDocument after) {
        ObjectiveDocument was = before == null ? after : before;
        return switch (event) {
            case ObjectiveAssigned e ->
                frase.text(
                                e.variazione() == null
                                        ? "ha assegnato a "
                                        : "ha proposto di assegnare, con una variazione, a ")
                        .person(e.responsabile())
                        .text(" l’obiettivo ")
                        .objective(after)
                        .text(" di ")
                        .unita(e.unita())
                        .text(", peso " + Italiano.peso(e.peso().value()));
            case ObjectiveRetitled _ -> retitled(frase, was, after);
            case PesoSet e ->
                frase.text("ha portato il peso di ")
                        .objective(after)
                        .change(
                                " da ",
                                Italiano.peso(was.peso().value()),
                                " a ",
                                Italiano.peso(e.peso().value()));
            case ObjectiveHandedOver e -> handedOver(frase, was, e, after);
            case IndicatoriDefined _ -> indicatori(frase, was, after);
            case TextRectified _ -> rectified(frase, was, after);
            case ObjectiveWithdrawn _ -> frase.text("ha ritirato l’obiettivo ").objective(after);
            case MeasurementRecorded e ->
                value(frase.text("ha registrato "), after, e.indicatore(), e.period())
                        .text(": " + text(e.valore(), after, e.indicatore()) + ". Fonte: " + Italiano.fonte(e.fonte()));
            case MeasurementCorrected e -> {
                Misurazione old = was.misurazione(e.indicatore(), e.period());
                Frase corrected = value(frase.text("ha corretto "), after, e.indicatore(), e.period());
                yield old == null || old.valore() == null
                        ? corrected.text(": " + text(e.valore(), after, e.indicatore()))
                        : corrected.change(
                                " da ",
                                text(old.valore(), after, e.indicatore()),
                                " a ",
                                text(e.valore(), after, e.indicatore()));
            }
            case MeasurementConfirmed e -> {
                Misurazione now = after.misurazione(e.indicatore(), e.period());
                Frase confirmed = value(frase.text("ha confermato "), after, e.indicatore(), e.period());
                yield now == null || now.valore() == null
                        ? confirmed
                        : confirmed.text(": " + text(now.valore(), after, e.indicatore()));
            }
            case MeasurementSentBack e ->
                value(frase.text("ha rinviato, senza confermarlo, "), after, e.indicatore(), e.period());
            case MeasurementDeclaredNotAvailable e ->
                value(frase.text("ha dichiarato non disponibile "), after, e.indicatore(), e.period());
            case ProveAttached e ->
                value(
                        frase.text("ha allegato " + Italiano.prove(e.prove()) + " per "),
                        after,
                        e.indicatore(),
                        e.period());
            case NeutralizationRequested _ ->
                frase.text("ha chiesto di neutralizzare ").objective(after);
            case ObjectiveNeutralized _ -> frase.text("ha neutralizzato ").objective(after);
            case NeutralizationRefused _ -> frase.text("non ha neutralizzato ").objective(after);
            case ObjectiveEvaluated e ->
                e.grado() == null
                        ? frase.text("ha confermato il risultato calcolato di ").objective(after)
                        : frase.text("ha valutato ").objective(after).text(": grado " + Italiano.number(e.grado(), 2));
            case FaseStarted e -> FrasiCorso.started(frase, e, after);
            case FaseCompleted e -> FrasiCorso.completed(frase, e, after);
            case FasePostponed e -> FrasiCorso.postponed(frase, e, was, after);
            case FaseReopened e -> FrasiCorso.reopened(frase, e, after);
            case PeopleAssigned e -> FrasiCorso.people(frase, e, after);
            case RisorseAssigned e -> FrasiCorso.resources(frase, e, after);
            case ObjectiveCommunicated e -> FrasiCorso.communicated(frase, e, after);
            case ObjectiveAcknowledged _ -> frase.text("ha preso visione di ").objective(after);
        };
    }

    private static Frase retitled(Frase frase, ObjectiveDocument was, ObjectiveDocument after) {
        boolean sameTitle = was.scheda().titolo().equals(after.scheda().titolo());
        if (sameTitle && !Objects.equals(was.scheda().altro(), after.scheda().altro())) {
            return Variate.changes(
                    frase.text("ha rivisto la scheda di ").objective(after), Differenze.scheda(was, after));
        }
        return sameTitle
                ? frase.text("ha rivisto la descrizione di ").objective(after)
                : frase.text("ha cambiato il titolo di ")
                        .objective(after)
                        .change(
                                " da ",
                                was.scheda().titolo(),
                                " a ",
                                after.scheda().titolo());
    }

    private static Frase rectified(Frase frase, ObjectiveDocument was, ObjectiveDocument after) {
        return was.scheda().titolo().equals(after.scheda().titolo())
                ? frase.text("ha corretto il testo di ").objective(after)
                : frase.text("ha corretto il titolo di ")
                        .objective(after)
                        .change(
                                " da ",
                                was.scheda().titolo(),
                                " a ",
                                after.scheda().titolo());
    }

    private static Frase handedOver(
            Frase frase, ObjectiveDocument was, ObjectiveHandedOver e, ObjectiveDocument after) {
        if (!was.responsabile().equals(e.responsabile())) {
            return frase.text("ha affidato ")
                    .objective(after)
                    .text(" a ")
                    .person(e.responsabile())
                    .text(", prima a ")
                    .person(was.responsabile());
        }
        return e.sostituto() == null
                ? frase.text("ha tolto il sostituto di ").objective(after)
                : frase.text("ha indicato ")
                        .person(e.sostituto())
                        .text(" come sostituto per ")
                        .objective(after);
    }

    /** One changed target is said as such; of anything else, each indicatore that is new, gone or another. */
    private static Frase indicatori(Frase frase, ObjectiveDocument was, ObjectiveDocument after) {
        Indicatore one = onlyTargetMoved(was, after);
        if (one != null) {
            Indicatore old = Objects.requireNonNull(was.indicatore(one.id()));
            return frase.text("ha portato il target di ")
                    .objective(after)
                    .change(nameOf(after, one) + " da ", Italiano.target(old), " a ", Italiano.target(one));
        }
        Frase said = frase.text(was.indicatori().isEmpty() ? "ha definito" : "ha ridefinito")
                .text(" gli indicatori di ")
                .objective(after);
        for (Indicatore now : after.indicatori()) {
            Indicatore old = was.indicatore(now.id());
            if (!now.equals(old)) {
                said = old == null ? said.text(", nuovo «" + now.nome() + "»") : revised(said, old, now);
            }
        }
        for (Indicatore old : was.indicatori()) {
            if (after.indicatore(old.id()) == null) {
                said = said.text(", senza «" + old.nome() + "»");
            }
        }
        String before = combinazione(was);
        String now = combinazione(after);
        return before.equals(now) ? said : said.change(", come si calcola da ", before, " a ", now);
    }

    /** The one indicatore of which the target is all that changed. */
    private static @Nullable Indicatore onlyTargetMoved(ObjectiveDocument was, ObjectiveDocument after) {
        List<Indicatore> changed = after.indicatori().stream()
                .filter(now -> !now.equals(was.indicatore(now.id())))
                .toList();
        if (changed.size() != 1) {
            return null;
        }
        Indicatore now = changed.getFirst();
        Indicatore old = was.indicatore(now.id());
        return old != null
                        && was.indicatori().size() == after.indicatori().size()
                        && was.calcolo().equals(after.calcolo())
                        && old.nome().equals(now.nome())
                        && Differenze.of(old, now).size() == 1
                        && !Italiano.target(old).equals(Italiano.target(now))
                ? now
                : null;
    }

    private static Frase revised(Frase frase, Indicatore old, Indicatore now) {
        Frase said = old.nome().equals(now.nome()) ? frase : frase.change(", nome da ", old.nome(), " a ", now.nome());
        List<Differenza> differences = Differenze.of(old, now);
        return differences.isEmpty() && old.nome().equals(now.nome())
                ? said.text(", «" + now.nome() + "» rivisto")
                : Variate.changes(said, differences);
    }

    private static String combinazione(ObjectiveDocument objective) {
        return objective.calcolo().combinazione() == null
                ? "come dice lo SMVP"
                : Italiano.combinazione(objective.calcolo().combinazione());
    }

    /** {@code il valore di ottobre di TE-04}, with the indicatore's name where there are several. */
    private static Frase value(Frase frase, ObjectiveDocument after, IndicatoreId id, Period period) {
        Indicatore indicatore = after.indicatore(id);
        return frase.text(Italiano.valueOf(period) + " di ")
                .objective(after)
                .text(indicatore == null ? "" : nameOf(after, indicatore));
    }

    private static String nameOf(ObjectiveDocument objective, Indicatore indicatore) {
        return objective.indicatori().size() > 1 ? ", «" + indicatore.nome() + "»" : "";
    }

    private static String text(Valore valore, ObjectiveDocument objective, IndicatoreId indicatore) {
        return Italiano.valore(valore, objective.indicatore(indicatore));
    }

    private static Frase relazione(
            Frase frase, RelazioneEvent event, @Nullable RelazioneDocument before, RelazioneDocument after) {
        String relazione = "la Relazione sulla performance " + after.anno();
        return switch (event) {
            case RelazioneEvent.RelazioneDrafted _ ->
                frase.text("ha aperto la bozza della Relazione sulla performance " + after.anno());
            case RelazioneEvent.SezioneWritten e -> {
                boolean again = before != null && before.testo(e.sezione()) != null;
                yield frase.text((again ? "ha riscritto" : "ha scritto") + " la sezione «"
                        + Italiano.sezione(e.sezione()) + "» della Relazione " + after.anno());
            }
            case RelazioneEvent.ScostamentoExplained e ->
                frase.text("ha spiegato lo scostamento di ")
                        .objective(e.obiettivo())
                        .text(", ")
                        .indicatore(e.indicatore())
                        .text(", nella Relazione " + after.anno() + ": " + withoutStop(e.causa()));
            case RelazioneEvent.RelazioneApproved e ->
                frase.text("ha approvato " + relazione + grado(e.risultati())
                        + Variate.elencate(e.variazioni().size())
                        + (e.motivoRitardo() == null ? "" : ", oltre il termine: " + withoutStop(e.motivoRitardo())));
            case RelazioneEvent.RelazioneValidated e ->
                frase.text("ha validato " + relazione
                        + (e.esito() == Esito.VALIDATA_CON_OSSERVAZIONI ? " con osservazioni" : ""));
            case RelazioneEvent.ValidationRefused _ -> frase.text("non ha validato " + relazione);
            case RelazioneEvent.RelazioneMergedWithRendiconto _ ->
                frase.text("ha unito " + relazione + " al rendiconto della gestione");
            case RelazioneEvent.RelazionePublished e ->
                frase.text("ha pubblicato " + relazione + " il " + Italiano.day(e.pubblicataIl()) + " su " + e.url());
        };
    }

    private static String grado(Risultati risultati) {
        return risultati.grado() == null
                ? ""
                : ": grado dell’ente "
                        + Italiano.number(risultati.grado().setScale(2, java.math.RoundingMode.HALF_UP), 2);
    }

    private static String withoutStop(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
