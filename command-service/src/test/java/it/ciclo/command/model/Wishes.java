// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.ciclo.CicloCommand.CloseCiclo;
import it.ciclo.command.ciclo.CicloCommand.CloseMeasurements;
import it.ciclo.command.ciclo.CicloCommand.OpenCiclo;
import it.ciclo.command.ciclo.CicloCommand.PinSmvp;
import it.ciclo.command.ciclo.CicloCommand.ProrogateTerm;
import it.ciclo.command.ciclo.CicloCommand.RectifyClosingDay;
import it.ciclo.command.ciclo.CicloCommand.ReopenCiclo;
import it.ciclo.command.piano.PianoCommand.ApprovePiano;
import it.ciclo.command.piano.PianoCommand.ApproveProvisionalObjectives;
import it.ciclo.command.piano.PianoCommand.CreatePiano;
import it.ciclo.command.piano.PianoCommand.ProposePiano;
import it.ciclo.command.piano.PianoCommand.PublishPiano;
import it.ciclo.command.relazione.RelazioneCommand.ApproveRelazione;
import it.ciclo.command.relazione.RelazioneCommand.DraftRelazione;
import it.ciclo.command.relazione.RelazioneCommand.ExplainScostamento;
import it.ciclo.command.relazione.RelazioneCommand.MergeWithRendiconto;
import it.ciclo.command.relazione.RelazioneCommand.PublishRelazione;
import it.ciclo.command.relazione.RelazioneCommand.RefuseValidation;
import it.ciclo.command.relazione.RelazioneCommand.ValidateRelazione;
import it.ciclo.command.relazione.RelazioneCommand.WriteSezione;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.smvp.SmvpCommand.AdoptDefaultSmvp;
import it.ciclo.command.smvp.SmvpCommand.AdoptSmvp;
import it.ciclo.command.smvp.SmvpCommand.DiscardSmvpDraft;
import it.ciclo.command.smvp.SmvpCommand.DraftSmvp;
import it.ciclo.command.smvp.SmvpCommand.GiveOpinionOnSmvp;
import it.ciclo.command.smvp.SmvpCommand.ReviseSmvp;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.piano.PianoEvent.Container;
import it.ciclo.contracts.relazione.RelazioneEvent.Esito;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import it.ciclo.contracts.smvp.OpinionRule;
import it.ciclo.contracts.smvp.PublicationRules;
import it.ciclo.contracts.smvp.SmvpEvent;
import it.ciclo.contracts.smvp.SmvpRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** What people of the ente might want next, sensible or not. Knows the paper model, to be sensible often enough. */
final class Wishes {

    /** Somebody's wish. */
    record Wish(Actor actor, StreamCommand command) {}

    private interface Maker {
        Wish make(Anno anno);
    }

    private final SplittableRandom random;
    private final Reference reference;
    private final int firstYear;
    private final SmvpRules rules;
    private final ObjectiveWishes objectives;
    private final CorsoWishes corso;
    private final MonitoraggioWishes monitoraggi;
    private final List<Maker> beginning;
    private final List<Maker> planning;
    private final List<Maker> confirming;
    private final List<Maker> running;
    private final List<Maker> reporting;
    private final List<Maker> rulebook;
    private final List<Maker> all = new ArrayList<>();

    Wishes(SplittableRandom random, Reference reference, int firstYear, SmvpRules rules) {
        this.random = random;
        this.reference = reference;
        this.firstYear = firstYear;
        this.rules = rules;
        objectives = new ObjectiveWishes(random, reference);
        VariazioneWishes variazioni = new VariazioneWishes(random, reference, objectives);
        corso = new CorsoWishes(random, reference);
        monitoraggi = new MonitoraggioWishes(random, reference);
        PegWishes peg = new PegWishes(random, reference);
        Maker adopt = _ -> segretaria(new AdoptDefaultSmvp(StreamId.ofEnte(Lovere.TENANT, StreamKind.SMVP)));
        Maker publishPiano = anno ->
                segretaria(new PublishPiano(of(StreamKind.PIANO, anno), anno, "https://comune.example/piano", day(10)));
        rulebook = List.of(
                this::draftSmvp,
                this::draftSmvp,
                this::reviseSmvp,
                this::giveOpinion,
                this::giveOpinion,
                this::adoptSmvp,
                this::adoptSmvp,
                this::discardSmvp);
        beginning = List.of(adopt, this::open, this::open, this::open, this::open, this::create);
        planning = List.of(
                this::create,
                this::pinSmvp,
                this::prorogate,
                objectives::assign,
                objectives::assign,
                objectives::revise,
                objectives::revise,
                objectives::revise,
                objectives::revise,
                objectives::revise,
                objectives::withdraw,
                corso::people,
                corso::resources,
                this::propose,
                peg::peg,
                this::approveProvisional,
                this::approvePiano);
        confirming = List.of(this::propose, this::approvePiano, variazioni::approve);
        running = List.of(
                objectives::record,
                objectives::record,
                objectives::record,
                objectives::confirm,
                objectives::confirm,
                objectives::correct,
                objectives::record,
                objectives::record,
                objectives::record,
                objectives::confirm,
                objectives::confirm,
                objectives::correct,
                objectives::declare,
                objectives::attach,
                objectives::sendBack,
                objectives::judge,
                objectives::revise,
                objectives::withdraw,
                variazioni::propose,
                variazioni::vary,
                variazioni::vary,
                variazioni::remove,
                variazioni::suspend,
                variazioni::setPesi,
                variazioni::assign,
                variazioni::drop,
                variazioni::revise,
                variazioni::hear,
                variazioni::approve,
                variazioni::approve,
                variazioni::reject,
                variazioni::withdraw,
                variazioni::rectify,
                objectives::record,
                objectives::record,
                objectives::record,
                objectives::confirm,
                objectives::confirm,
                publishPiano,
                peg::peg,
                peg::peg,
                this::prorogate,
                corso::fase,
                corso::fase,
                corso::people,
                corso::resources,
                corso::tell,
                corso::acknowledge,
                monitoraggi::open,
                monitoraggi::report,
                monitoraggi::report,
                monitoraggi::correct,
                monitoraggi::examine,
                monitoraggi::note,
                monitoraggi::decide,
                monitoraggi::complete,
                monitoraggi::abandon,
                monitoraggi::close,
                this::closeMeasurements,
                this::closeMeasurements);
        reporting = List.of(
                this::draft,
                this::write,
                this::explain,
                this::explain,
                this::approveRelazione,
                this::judge,
                this::judge,
                this::publishRelazione,
                this::merge,
                this::merge,
                this::closeCiclo,
                this::rectifyClosingDay,
                objectives::judge,
                objectives::judge,
                this::prorogate,
                peg::peg,
                this::reopen);
        all.addAll(beginning);
        all.addAll(rulebook);
        all.add(this::pinSmvp);
        all.addAll(planning);
        all.addAll(planning);
        all.addAll(running);
        all.addAll(reporting);
        // What is wrong with an objective is only told to who proposes it.
        all.addAll(Collections.nCopies(6, this::propose));
        all.addAll(Collections.nCopies(3, variazioni::approve));
        all.addAll(reporting);
    }

    /** Of anything, whatever the year has come to. */
    Wish any() {
        objectives.careful(false);
        return all.get(random.nextInt(all.size())).make(anno());
    }

    /** Of what the year has come to, the first of some that would be accepted; the last of them where none would. */
    Wish sensible() {
        objectives.careful(true);
        Wish wish = timely();
        for (int i = 0;
                i < 12 && !reference.verdict(wish.actor(), wish.command()).isEmpty();
                i++) {
            wish = timely();
        }
        return wish;
    }

    private Wish timely() {
        Anno anno = anno();
        if (random.nextInt(12) == 0) {
            return rulebook.get(random.nextInt(rulebook.size())).make(anno);
        }
        YearSheet year = reference.year(anno);
        if (year.piano.status == PianoSheet.Status.PROVISIONAL && random.nextInt(8) == 0) {
            return confirming.get(random.nextInt(confirming.size())).make(anno);
        }
        List<Maker> makers = switch (year.status) {
            case UNOPENED -> beginning;
            case MEASURING -> year.piano.isInForce() ? running : planning;
            case MEASURED, CLOSED -> reporting;
        };
        return makers.get(random.nextInt(makers.size())).make(anno);
    }

    private Anno anno() {
        return new Anno(firstYear + (random.nextInt(6) == 0 ? 1 : 0));
    }

    private static StreamId of(StreamKind kind, Anno anno) {
        return StreamId.ofYear(Lovere.TENANT, kind, anno);
    }

    private static Wish segretaria(StreamCommand command) {
        return new Wish(Office.segretaria(), command);
    }

    private static StreamId smvp() {
        return StreamId.ofEnte(Lovere.TENANT, StreamKind.SMVP);
    }

    /** The rules of the ente, at times bound to the opinion, at times with groups too small. */
    private SmvpRules rules() {
        return switch (random.nextInt(8)) {
            case 0 -> rules.with(new PublicationRules(2));
            case 1, 2 -> rules.with(OpinionRule.REQUIRED);
            case 3 -> rules.with(OpinionRule.WARN);
            default -> rules;
        };
    }

    private Anno from(Anno anno) {
        return new Anno(anno.value() + (random.nextInt(4) == 0 ? 1 : 0));
    }

    private Wish draftSmvp(Anno anno) {
        Integer from = random.nextInt(2) == 0 ? null : 1 + random.nextInt(4);
        return segretaria(new DraftSmvp(smvp(), from(anno), rules(), null, from));
    }

    private Wish reviseSmvp(Anno anno) {
        return segretaria(new ReviseSmvp(smvp(), from(anno), rules()));
    }

    private Wish giveOpinion(Anno anno) {
        Actor actor = random.nextInt(3) == 0 ? Office.segretariaAsOiv() : Office.oiv();
        SmvpEvent.Esito esito = switch (random.nextInt(3)) {
            case 0 -> SmvpEvent.Esito.FAVOREVOLE;
            case 1 -> SmvpEvent.Esito.FAVOREVOLE_CON_OSSERVAZIONI;
            default -> SmvpEvent.Esito.CONTRARIO;
        };
        return new Wish(
                actor,
                new GiveOpinionOnSmvp(
                        smvp(),
                        esito,
                        act(random.nextInt(10) == 0 ? Organ.GIUNTA : Organ.OIV),
                        "Le regole sono chiare",
                        random.nextInt(2) == 0 ? "Sono anche segretaria" : null));
    }

    private Wish adoptSmvp(Anno anno) {
        return segretaria(new AdoptSmvp(
                smvp(),
                act(random.nextInt(10) == 0 ? Organ.OIV : Organ.GIUNTA),
                random.nextInt(3) == 0 ? null : "Il nucleo non è nominato"));
    }

    private Wish discardSmvp(Anno anno) {
        return segretaria(new DiscardSmvpDraft(smvp(), "Si riparte da capo"));
    }

    private Wish pinSmvp(Anno anno) {
        return segretaria(new PinSmvp(
                of(StreamKind.CICLO, anno),
                anno,
                1 + random.nextInt(Math.max(2, reference.smvp.versions.size() + 1)),
                "Adottato prima degli obiettivi"));
    }

    private Wish create(Anno anno) {
        return segretaria(new CreatePiano(of(StreamKind.PIANO, anno), anno, Container.AUTONOMO));
    }

    private Wish propose(Anno anno) {
        return segretaria(new ProposePiano(of(StreamKind.PIANO, anno), anno));
    }

    private Wish closeMeasurements(Anno anno) {
        return segretaria(new CloseMeasurements(of(StreamKind.CICLO, anno), anno, day(5)));
    }

    private Wish rectifyClosingDay(Anno anno) {
        return segretaria(
                new RectifyClosingDay(of(StreamKind.CICLO, anno), anno, day(5), "Era il giorno della registrazione"));
    }

    private Wish prorogate(Anno anno) {
        List<Scadenza.Kind> kinds = List.of(Scadenza.Kind.values());
        Scadenza.Kind kind = kinds.get(random.nextInt(kinds.size()));
        LocalDate from = LocalDate.of(anno.value(), 1, 1);
        return segretaria(new ProrogateTerm(
                of(StreamKind.CICLO, anno),
                anno,
                kind,
                from.plusDays(random.nextInt(700) - 30),
                "D.M. 24 dicembre",
                "Differito per tutti gli enti locali"));
    }

    private Wish closeCiclo(Anno anno) {
        return segretaria(new CloseCiclo(of(StreamKind.CICLO, anno), anno, day(5)));
    }

    private Wish reopen(Anno anno) {
        return segretaria(new ReopenCiclo(of(StreamKind.CICLO, anno), anno, "Un errore da correggere"));
    }

    private Wish draft(Anno anno) {
        return segretaria(new DraftRelazione(of(StreamKind.RELAZIONE, anno), anno));
    }

    private Wish approveRelazione(Anno anno) {
        return segretaria(new ApproveRelazione(
                of(StreamKind.RELAZIONE, anno),
                anno,
                act(random.nextInt(10) == 0 ? Organ.OIV : Organ.GIUNTA),
                random.nextInt(3) == 0 ? null : "La verifica è finita tardi"));
    }

    private Wish merge(Anno anno) {
        return segretaria(new MergeWithRendiconto(
                of(StreamKind.RELAZIONE, anno), anno, act(random.nextInt(5) == 0 ? Organ.GIUNTA : Organ.CONSIGLIO)));
    }

    private Wish publishRelazione(Anno anno) {
        return segretaria(new PublishRelazione(
                of(StreamKind.RELAZIONE, anno), anno, "https://comune.example/relazione", day(10)));
    }

    private Wish open(Anno open) {
        Anno anno = random.nextInt(8) == 0 ? new Anno(2098) : open;
        return segretaria(new OpenCiclo(of(StreamKind.CICLO, anno), anno));
    }

    private Organ organ() {
        return switch (random.nextInt(12)) {
            case 0 -> Organ.OIV;
            case 1 -> Organ.COMMISSARIO;
            default -> Organ.GIUNTA;
        };
    }

    private Wish approveProvisional(Anno anno) {
        return segretaria(new ApproveProvisionalObjectives(of(StreamKind.PIANO, anno), anno, act(organ())));
    }

    private Wish approvePiano(Anno anno) {
        return segretaria(new ApprovePiano(
                of(StreamKind.PIANO, anno),
                anno,
                act(organ()),
                random.nextInt(3) == 0 ? null : "Il bilancio è arrivato tardi"));
    }

    private Wish write(Anno anno) {
        Sezione sezione = random.nextInt(4) == 0 ? Sezione.CONTESTO : Sezione.SINTESI;
        return segretaria(new WriteSezione(
                of(StreamKind.RELAZIONE, anno),
                anno,
                sezione,
                random.nextInt(9) == 0 ? "" : "Il " + anno + " è andato così."));
    }

    private Wish explain(Anno anno) {
        List<ObjectiveSheet> of = reference.objectivesOf(anno);
        ObjectiveSheet sheet = of.isEmpty() ? null : of.get(random.nextInt(of.size()));
        ObjectiveId objective = sheet == null || random.nextInt(25) == 0 ? new ObjectiveId(new UUID(9, 9)) : sheet.id;
        List<IndicatoreId> candidates = new ArrayList<>();
        if (sheet != null) {
            candidates.addAll(sheet.shortfalls());
            sheet.parts.forEach(part -> candidates.add(part.id()));
        }
        IndicatoreId indicatore = candidates.isEmpty() || random.nextInt(25) == 0
                ? new IndicatoreId(new UUID(9, 9))
                : candidates.get(random.nextInt(candidates.size()));
        Actor actor = random.nextInt(3) == 0 ? Office.responsabile(random.nextInt(2)) : Office.segretaria();
        return new Wish(
                actor,
                new ExplainScostamento(
                        of(StreamKind.RELAZIONE, anno), anno, objective, indicatore, "Mancava il personale"));
    }

    private Wish judge(Anno anno) {
        StreamId stream = of(StreamKind.RELAZIONE, anno);
        Actor actor = random.nextInt(3) == 0 ? Office.segretariaAsOiv() : Office.oiv();
        String conflict = random.nextInt(2) == 0 ? "Sono anche segretaria" : null;
        Act verbale = act(random.nextInt(10) == 0 ? Organ.GIUNTA : Organ.OIV);
        return new Wish(
                actor,
                random.nextInt(3) == 0
                        ? new RefuseValidation(stream, anno, verbale, "Manca la sintesi dei risultati", conflict)
                        : new ValidateRelazione(stream, anno, Esito.VALIDATA, verbale, "È comprensibile", conflict));
    }

    private Act act(Organ organ) {
        return new Act(organ, "9", day(10), true);
    }

    /** Mostly a day of late, at times one to come or one long past. */
    private LocalDate day(int back) {
        return switch (random.nextInt(14)) {
            case 0 -> reference.office.today.plusDays(1 + random.nextInt(40));
            case 1 -> reference.office.today.minusYears(3);
            default -> reference.office.today.minusDays(random.nextInt(back));
        };
    }
}
