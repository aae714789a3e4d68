// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.model.Wishes.Wish;
import it.ciclo.command.objective.ObjectiveCommand;
import it.ciclo.command.objective.ObjectiveCommand.AcknowledgeObjective;
import it.ciclo.command.objective.ObjectiveCommand.AssignPeople;
import it.ciclo.command.objective.ObjectiveCommand.AssignRisorse;
import it.ciclo.command.objective.ObjectiveCommand.CommunicateObjective;
import it.ciclo.command.objective.ObjectiveCommand.CompleteFase;
import it.ciclo.command.objective.ObjectiveCommand.PostponeFase;
import it.ciclo.command.objective.ObjectiveCommand.ReopenFase;
import it.ciclo.command.objective.ObjectiveCommand.StartFase;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.ObjectiveEvent.Assegnazione;
import it.ciclo.contracts.objective.Risorse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people might want while an objective is carried out. */
final class CorsoWishes {

    private final SplittableRandom random;
    private final Reference reference;

    CorsoWishes(SplittableRandom random, Reference reference) {
        this.random = random;
        this.reference = reference;
    }

    Wish fase(Anno anno) {
        List<ObjectiveSheet> inPhases = there(anno).stream()
                .filter(o -> o.parts.stream().anyMatch(part -> part.kind() == Part.Kind.FASI))
                .toList();
        ObjectiveSheet sheet = one(inPhases);
        StreamId stream = stream(sheet);
        Misura.Fase fase = sheet == null ? null : fase(sheet);
        FaseId id = fase == null || random.nextInt(25) == 0 ? new FaseId(new UUID(6, 0)) : fase.id();
        ObjectiveCommand command = switch (random.nextInt(5)) {
            case 0, 1 -> new StartFase(stream, id, day());
            case 2 -> new CompleteFase(stream, id, random.nextInt(3) == 0 ? day() : null, day());
            case 3 -> new ReopenFase(stream, id, "Detto per errore");
            default -> {
                LocalDate al = fase == null ? reference.office.today : fase.al();
                yield new PostponeFase(
                        stream,
                        id,
                        al.minusDays(20 + random.nextInt(9)),
                        al.plusDays(random.nextInt(4) == 0 ? 5 : -random.nextInt(28)),
                        "Prima serve il bando");
            }
        };
        return new Wish(by(sheet), command);
    }

    private Misura.Fase fase(ObjectiveSheet sheet) {
        List<Misura.Fase> all = new ArrayList<>();
        sheet.parts.forEach(part -> {
            if (part.indicatore().misura() instanceof Misura.PerFasi misura) {
                all.addAll(misura.fasi());
            }
        });
        return all.get(random.nextInt(all.size()));
    }

    Wish people(Anno anno) {
        ObjectiveSheet sheet = one(there(anno));
        List<Assegnazione> persone = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Peso quota = switch (random.nextInt(9)) {
                case 0 -> Peso.ZERO;
                case 1 -> Peso.of("100");
                default -> new Peso(new BigDecimal(5 + random.nextInt(30)));
            };
            persone.add(new Assegnazione(somebody(), quota));
        }
        return new Wish(by(sheet), new AssignPeople(stream(sheet), persone));
    }

    Wish resources(Anno anno) {
        ObjectiveSheet sheet = one(there(anno));
        List<Risorse.Capitolo> capitoli = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            capitoli.add(new Risorse.Capitolo(
                    "10" + random.nextInt(4),
                    random.nextInt(5) == 0 ? Risorse.Verso.ENTRATA : Risorse.Verso.SPESA,
                    "10.05",
                    2,
                    "",
                    new BigDecimal(1000 + random.nextInt(3)),
                    null,
                    null));
        }
        return new Wish(
                by(sheet),
                new AssignRisorse(
                        stream(sheet),
                        new Risorse(capitoli, List.of()),
                        random.nextInt(4) == 0 ? null : "Variazione di PEG n. 88"));
    }

    Wish tell(Anno anno) {
        ObjectiveSheet sheet = one(there(anno));
        List<PersonId> persone = random.nextBoolean() ? List.of(somebody()) : List.of(somebody(), somebody());
        return new Wish(by(sheet), new CommunicateObjective(stream(sheet), persone, day()));
    }

    Wish acknowledge(Anno anno) {
        List<ObjectiveSheet> told =
                there(anno).stream().filter(o -> !o.corso.told.isEmpty()).toList();
        ObjectiveSheet sheet = one(random.nextInt(6) == 0 ? there(anno) : told);
        List<Actor> all =
                List.of(Office.segretaria(), Office.dipendente(), Office.responsabile(0), Office.responsabile(1));
        List<Actor> expected = sheet == null
                ? List.of()
                : all.stream()
                        .filter(actor ->
                                sheet.corso.told.contains(actor.person()) && !sheet.corso.seen.contains(actor.person()))
                        .toList();
        Actor actor = expected.isEmpty() || random.nextInt(4) == 0
                ? all.get(random.nextInt(all.size()))
                : expected.get(random.nextInt(expected.size()));
        return new Wish(actor, new AcknowledgeObjective(stream(sheet)));
    }

    private List<ObjectiveSheet> there(Anno anno) {
        return reference.objectivesOf(anno).stream()
                .sorted((a, b) -> a.id.toString().compareTo(b.id.toString()))
                .toList();
    }

    private @Nullable ObjectiveSheet one(List<ObjectiveSheet> all) {
        return all.isEmpty() || random.nextInt(30) == 0 ? null : all.get(random.nextInt(all.size()));
    }

    private PersonId somebody() {
        return switch (random.nextInt(8)) {
            case 0 -> Office.ANYBODY;
            case 1 -> Office.RESPONSABILI.get(random.nextInt(2));
            case 2 -> Office.SEGRETARIA;
            default -> Office.DIPENDENTE;
        };
    }

    private Actor by(@Nullable ObjectiveSheet sheet) {
        int unit = sheet == null ? 2 : Office.UNITA.indexOf(sheet.unita());
        return switch (random.nextInt(8)) {
            case 0 -> Office.responsabile(random.nextInt(2));
            case 1, 2, 3 -> unit == 0 || unit == 1 ? Office.responsabile(unit) : Office.segretaria();
            default -> Office.segretaria();
        };
    }

    private LocalDate day() {
        return switch (random.nextInt(16)) {
            case 0 -> reference.office.today.plusDays(1 + random.nextInt(20));
            case 1 -> reference.office.today.minusYears(3);
            default -> reference.office.today.minusDays(random.nextInt(4));
        };
    }

    /** Without a sheet: one that may never have been, or is withdrawn. */
    private StreamId stream(@Nullable ObjectiveSheet sheet) {
        UUID id = sheet == null ? new UUID(4, random.nextInt(8)) : sheet.id.value();
        return new StreamId(Lovere.TENANT, StreamKind.OBJECTIVE, id);
    }
}
