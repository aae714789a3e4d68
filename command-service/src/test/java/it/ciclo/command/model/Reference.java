// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.ciclo.CicloCommand;
import it.ciclo.command.monitoraggio.MonitoraggioCommand;
import it.ciclo.command.objective.ObjectiveCommand;
import it.ciclo.command.peg.PegCommand;
import it.ciclo.command.piano.PianoCommand;
import it.ciclo.command.relazione.RelazioneCommand;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.smvp.SmvpCommand;
import it.ciclo.command.variazione.VariazioneCommand;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.VariazioneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The state machines as a clerk would keep them on paper: one sheet a year, one a objective. Shares no code with the deciders;
 * the domain text it follows is {@code docs/dominio/ciclo.md}.
 */
final class Reference {

    final Office office;
    final Rulebook rulebook;
    final Made made;
    final Map<Integer, YearSheet> years = new TreeMap<>();
    final Map<ObjectiveId, ObjectiveSheet> objectives = new HashMap<>();
    final Map<VariazioneId, VariazioneSheet> variazioni = new HashMap<>();
    final SmvpSheet smvp = new SmvpSheet(this);

    /** What the SMVP of this ente says where it may say this or that. */
    record Rulebook(boolean validateFirst, boolean anotherConfirms) {}

    Reference(Office office, Rulebook rulebook, Made made) {
        this.office = office;
        this.rulebook = rulebook;
        this.made = made;
    }

    /** Why the command would be refused, the names sorted; empty when it would be accepted. Changes nothing. */
    List<String> verdict(Actor actor, StreamCommand command) {
        return answer(actor, command, false);
    }

    /** The same, and when it is accepted it happens. */
    List<String> send(Actor actor, StreamCommand command) {
        return answer(actor, command, true);
    }

    private List<String> answer(Actor actor, StreamCommand command, boolean happens) {
        List<String> codes = new ArrayList<>();
        Runnable effect = switch (command) {
            case SmvpCommand c -> smvp.ask(actor, c, codes);
            case CicloCommand c -> year(c.anno()).ask(c, codes);
            case PegCommand c -> year(c.anno()).peg.ask(c, codes);
            case PianoCommand c -> year(c.anno()).piano.ask(c, codes);
            case RelazioneCommand c -> year(c.anno()).relazione.ask(actor, c, codes);
            case MonitoraggioCommand c ->
                year(c.anno()).monitoraggio(c.period()).ask(actor, c, codes);
            case ObjectiveCommand c -> objective(c).ask(actor, c, codes);
            case VariazioneCommand c ->
                variazione(new VariazioneId(c.stream().id())).ask(actor, c, codes);
            default -> throw new AssertionError("the model does not know " + command);
        };
        if (happens && codes.isEmpty()) {
            effect.run();
        }
        return codes.stream().sorted().toList();
    }

    YearSheet year(Anno anno) {
        return years.computeIfAbsent(anno.value(), _ -> new YearSheet(this, anno));
    }

    ObjectiveSheet objective(ObjectiveCommand command) {
        return objectives.computeIfAbsent(new ObjectiveId(command.stream().id()), id -> new ObjectiveSheet(this, id));
    }

    VariazioneSheet variazione(VariazioneId id) {
        return variazioni.computeIfAbsent(id, _ -> new VariazioneSheet(this, id));
    }

    List<VariazioneSheet> openVariazioni(Anno anno) {
        return variazioni.values().stream()
                .filter(v -> v.isOpenIn(anno))
                .sorted(Comparator.comparing(v -> v.id.toString()))
                .toList();
    }

    /** Those that count. */
    List<ObjectiveSheet> inPiano(Anno anno) {
        return objectivesOf(anno).stream()
                .filter(o -> o.place == ObjectiveSheet.Place.IN)
                .toList();
    }

    List<ObjectiveSheet> objectivesOf(Anno anno) {
        return objectives.values().stream()
                .filter(o -> o.status == ObjectiveSheet.Status.THERE && o.anno().equals(anno))
                .toList();
    }
}
