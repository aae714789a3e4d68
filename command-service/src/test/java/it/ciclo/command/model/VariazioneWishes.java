// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.model.ObjectiveSheet.Place;
import it.ciclo.command.model.ObjectiveSheet.Promise;
import it.ciclo.command.model.Wishes.Wish;
import it.ciclo.command.objective.ObjectiveCommand.RectifyText;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.NamedParts;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.variazione.VariazioneCommand;
import it.ciclo.command.variazione.VariazioneCommand.ApproveVariazione;
import it.ciclo.command.variazione.VariazioneCommand.DropModifica;
import it.ciclo.command.variazione.VariazioneCommand.HearOiv;
import it.ciclo.command.variazione.VariazioneCommand.NewPeso;
import it.ciclo.command.variazione.VariazioneCommand.ProposeVariazione;
import it.ciclo.command.variazione.VariazioneCommand.RejectVariazione;
import it.ciclo.command.variazione.VariazioneCommand.RemoveObjective;
import it.ciclo.command.variazione.VariazioneCommand.ReviseMotivo;
import it.ciclo.command.variazione.VariazioneCommand.SetPesi;
import it.ciclo.command.variazione.VariazioneCommand.SuspendObjective;
import it.ciclo.command.variazione.VariazioneCommand.VaryObjective;
import it.ciclo.command.variazione.VariazioneCommand.WithdrawVariazione;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.ObjectiveEvent.IndicatoreText;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.variazione.Causa;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people might want of a Piano that is approved. */
final class VariazioneWishes {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final IndicatoreId NONE = new IndicatoreId(new UUID(9, 9));

    private final SplittableRandom random;
    private final Reference reference;
    private final ObjectiveWishes objectives;

    VariazioneWishes(SplittableRandom random, Reference reference, ObjectiveWishes objectives) {
        this.random = random;
        this.reference = reference;
        this.objectives = objectives;
    }

    Wish propose(Anno anno) {
        if (objectives.isCareful() && reference.openVariazioni(anno).size() > 1) {
            return setPesi(anno);
        }
        return wish(anyone(), new ProposeVariazione(stream(any(anno)), anno, Causa.RISORSE, "Mancano due istruttori"));
    }

    Wish revise(Anno anno) {
        VariazioneId v = open(anno);
        String motivo = random.nextBoolean() ? "Manca un istruttore" : "Mancano due istruttori";
        return wish(writer(v), new ReviseMotivo(stream(v), Causa.RISORSE, motivo));
    }

    Wish drop(Anno anno) {
        VariazioneId v = open(anno);
        List<ObjectiveId> there = List.copyOf(reference.variazione(v).changes.keySet());
        ObjectiveId objective =
                there.isEmpty() || random.nextInt(6) == 0 ? objective(anno) : there.get(random.nextInt(there.size()));
        return wish(writer(v), new DropModifica(stream(v), objective));
    }

    Wish remove(Anno anno) {
        VariazioneId v = open(anno);
        return wish(writer(v), new RemoveObjective(stream(v), objective(anno)));
    }

    Wish suspend(Anno anno) {
        VariazioneId v = open(anno);
        return wish(writer(v), new SuspendObjective(stream(v), objective(anno)));
    }

    Wish vary(Anno anno) {
        VariazioneId v = open(anno);
        ObjectiveId id = random.nextInt(2) == 0 ? suspended(anno) : objective(anno);
        ObjectiveSheet sheet = reference.objectives.get(id);
        if (sheet == null || sheet.status == ObjectiveSheet.Status.NONE) {
            return wish(writer(v), new RemoveObjective(stream(v), id));
        }
        String titolo = switch (random.nextInt(6)) {
            case 0 -> "Anagrafe 7";
            case 1 -> "Anagrafe in linea";
            default -> sheet.titolo();
        };
        Definizione dopo = new Definizione(titolo, "", Natura.SVILUPPO, peso(v, sheet), indicatori(sheet))
                .saying(random.nextInt(5) > 0 ? sheet.scheda : objectives.scheda(sheet.unita(), objectives.sound()));
        Set<IndicatoreId> named = random.nextInt(25) == 0 ? Set.of(NONE) : Set.of();
        return wish(writer(v), new VaryObjective(stream(v), id, dopo, new NamedParts(named, Set.of())));
    }

    /** Mostly what is left of the hundred. */
    private Peso peso(VariazioneId v, ObjectiveSheet sheet) {
        VariazioneSheet variazione = reference.variazione(v);
        BigDecimal now = sheet.peso();
        if (variazione.status != VariazioneSheet.Status.OPEN) {
            return new Peso(now);
        }
        BigDecimal rest = HUNDRED.subtract(sum(variazione.pesi(sheet.unita())))
                .add(sheet.place == Place.IN && !variazione.changes.containsKey(sheet.id) ? now : BigDecimal.ZERO);
        boolean possible = rest.signum() >= 0 && rest.compareTo(HUNDRED) <= 0;
        return random.nextInt(3) == 0 || !possible ? new Peso(now) : new Peso(rest);
    }

    private List<Indicatore> indicatori(ObjectiveSheet sheet) {
        List<Part> parts = new ArrayList<>(sheet.parts);
        switch (random.nextInt(8)) {
            case 0, 1 -> {
                return objectives.indicatori(sheet.anno(), objectives.sound());
            }
            case 2, 3 -> parts.replaceAll(part -> reference.made.note(part.lenient()));
            case 4 -> parts.replaceAll(part -> reference.made.note(part.called("Pratiche in linea")));
            case 5 -> {
                if (!objectives.isCareful()) {
                    parts.replaceAll(part -> reference.made.note(part.turned()));
                }
            }
            default -> {
                // As they are.
            }
        }
        return parts.stream().map(Part::indicatore).toList();
    }

    /** One objective of a unit takes what the others leave of the hundred. */
    Wish setPesi(Anno anno) {
        VariazioneId v = open(anno);
        VariazioneSheet variazione = reference.variazione(v);
        UnitaId unita = Office.UNITA.get(random.nextInt(3));
        List<ObjectiveSheet> of = reference.objectivesOf(anno).stream()
                .filter(o -> o.unita().equals(unita))
                .filter(o -> random.nextInt(8) == 0 || wouldCount(o, variazione))
                .toList();
        if (of.isEmpty() || variazione.status != VariazioneSheet.Status.OPEN) {
            return wish(writer(v), new SetPesi(stream(v), List.of(new NewPeso(objective(anno), Peso.of("50")))));
        }
        BigDecimal fixed = sum(reference.objectivesOf(anno).stream()
                .filter(o -> o.unita().equals(unita) && o.place == Place.WAITING && v.equals(o.variazione()))
                .map(ObjectiveSheet::peso)
                .toList());
        BigDecimal shared = sum(reference.objectivesOf(anno).stream()
                .filter(o -> !o.unita().equals(unita) && wouldCount(o, variazione))
                .map(o -> said(o, variazione).pesi(o.unita()).getOrDefault(unita, BigDecimal.ZERO))
                .toList());
        BigDecimal rest = HUNDRED.subtract(fixed).subtract(shared).max(BigDecimal.ZERO);
        ObjectiveSheet heavy = of.get(random.nextInt(of.size()));
        return wish(
                writer(v),
                new SetPesi(
                        stream(v),
                        of.stream()
                                .map(o -> new NewPeso(o.id, o == heavy ? new Peso(rest) : Peso.of("0")))
                                .toList()));
    }

    private static Promise said(ObjectiveSheet o, VariazioneSheet variazione) {
        VariazioneSheet.Change change = variazione.changes.get(o.id);
        return change == null || change.after() == null ? o.promise() : change.after();
    }

    private static boolean wouldCount(ObjectiveSheet o, VariazioneSheet variazione) {
        VariazioneSheet.Change change = variazione.changes.get(o.id);
        return change == null ? o.place == Place.IN : change.after() != null;
    }

    /** A new objective for an open variazione. */
    Wish assign(Anno anno) {
        return objectives.assign(anno, open(anno));
    }

    Wish hear(Anno anno) {
        VariazioneId v = open(anno);
        Organ organ = random.nextInt(8) == 0 ? Organ.GIUNTA : Organ.OIV;
        return wish(Office.oiv(), new HearOiv(stream(v), act(organ), "Nulla da osservare"));
    }

    Wish approve(Anno anno) {
        VariazioneId v = open(anno);
        return wish(Office.segretaria(), new ApproveVariazione(stream(v), act(giunta())));
    }

    Wish reject(Anno anno) {
        VariazioneId v = open(anno);
        return hopes(anno)
                ? approve(anno)
                : wish(Office.segretaria(), new RejectVariazione(stream(v), act(giunta()), "Il personale rientra"));
    }

    /** Whoever is careful does not give up easily. */
    private boolean hopes(Anno anno) {
        return objectives.isCareful() && reference.office.today.isBefore(anno.lastDay()) && random.nextInt(12) > 0;
    }

    Wish withdraw(Anno anno) {
        VariazioneId v = open(anno);
        return hopes(anno) ? approve(anno) : wish(writer(v), new WithdrawVariazione(stream(v), "Non serve più"));
    }

    Wish rectify(Anno anno) {
        ObjectiveId id = objective(anno);
        ObjectiveSheet sheet = reference.objectives.get(id);
        String titolo = random.nextInt(6) == 0 ? "Anagrafe 7" : "Anagrafe";
        List<IndicatoreText> texts = sheet == null || sheet.parts.isEmpty() || random.nextBoolean()
                ? List.of()
                : List.of(new IndicatoreText(
                        random.nextInt(10) == 0 ? NONE : sheet.parts.getFirst().id(),
                        random.nextInt(6) == 0 ? "Pratiche 7" : "Pratiche in rete",
                        sheet.parts.getFirst().indicatore().fonte()));
        SchedaObiettivo.Parole words = words();
        StreamId stream = ObjectiveWishes.stream(id);
        return new Wish(
                random.nextInt(4) == 0 ? Office.responsabile(random.nextInt(2)) : Office.segretaria(),
                words == null
                        ? new RectifyText(stream, titolo, "", texts, "Un refuso")
                        : new RectifyText(stream, titolo, "", texts, "Un refuso", words));
    }

    /** Mostly those that are there. */
    private SchedaObiettivo.@Nullable Parole words() {
        return switch (random.nextInt(6)) {
            case 0 -> new SchedaObiettivo.Parole("Attese più brevi", "", "");
            case 1 -> new SchedaObiettivo.Parole("Attese entro 7 giorni", "", "");
            case 2 -> new SchedaObiettivo.Parole("", "", "");
            default -> null;
        };
    }

    private Organ giunta() {
        return switch (random.nextInt(12)) {
            case 0 -> Organ.OIV;
            case 1 -> Organ.COMMISSARIO;
            default -> Organ.GIUNTA;
        };
    }

    private Act act(Organ organ) {
        LocalDate today = reference.office.today;
        LocalDate day = switch (random.nextInt(14)) {
            case 0 -> today.plusDays(1 + random.nextInt(40));
            case 1 -> today.minusYears(3);
            case 2 -> today.minusDays(random.nextInt(60));
            default -> today.minusDays(random.nextInt(3));
        };
        return new Act(organ, "61", day, true);
    }

    private Actor anyone() {
        return random.nextInt(3) == 0 ? Office.responsabile(random.nextInt(2)) : Office.segretaria();
    }

    private Actor writer(VariazioneId v) {
        Actor unit = Office.responsabile(random.nextInt(2));
        boolean own = reference.variazione(v).isBy(unit.person());
        return random.nextInt(own ? 2 : 12) == 0 ? unit : Office.segretaria();
    }

    private VariazioneId any(Anno anno) {
        return new VariazioneId(new UUID(8, anno.value() * 100L + random.nextInt(12)));
    }

    private VariazioneId open(Anno anno) {
        List<VariazioneSheet> open = reference.openVariazioni(anno);
        return open.isEmpty() || random.nextInt(20) == 0 ? any(anno) : open.get(random.nextInt(open.size())).id;
    }

    private ObjectiveId objective(Anno anno) {
        @Nullable ObjectiveSheet sheet = random.nextInt(20) == 0 ? null : objectives.any(anno);
        return sheet == null ? new ObjectiveId(new UUID(9, 9)) : sheet.id;
    }

    private ObjectiveId suspended(Anno anno) {
        return reference.objectivesOf(anno).stream()
                .filter(o -> o.place == Place.SUSPENDED)
                .map(o -> o.id)
                .findFirst()
                .orElseGet(() -> objective(anno));
    }

    private static BigDecimal sum(List<BigDecimal> pesi) {
        return pesi.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Wish wish(Actor actor, VariazioneCommand command) {
        return new Wish(actor, command);
    }

    private static StreamId stream(VariazioneId v) {
        return new StreamId(Lovere.TENANT, StreamKind.VARIAZIONE, v.value());
    }
}
