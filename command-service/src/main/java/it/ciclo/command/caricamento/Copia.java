// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento;

import static it.ciclo.command.caricamento.CaricamentoRefusal.ALREADY_COPIED;
import static it.ciclo.command.caricamento.CaricamentoRefusal.CARICAMENTO_EMPTY;
import static it.ciclo.command.caricamento.CaricamentoRefusal.COPIA_NOT_IN_PIANO;
import static it.ciclo.command.caricamento.CaricamentoRefusal.OBJECTIVE_TWICE;
import static it.ciclo.command.caricamento.CaricamentoRefusal.RESPONSABILE_LEFT;

import it.ciclo.command.caricamento.CaricamentoCommand.CopyObjectives;
import it.ciclo.command.caricamento.CaricamentoDecider.Facts;
import it.ciclo.command.objective.ObjectiveCommand.AssignObjective;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.CaricamentoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.caricamento.CaricamentoEvent.Copiato;
import it.ciclo.contracts.caricamento.CaricamentoEvent.ObjectivesCopied;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Origine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Piano of a year begun with objectives of the year before: new ones that carry on the old (ciclo 5), which stay what and
 * where they are.
 */
final class Copia {

    private final CopyObjectives command;
    private final Facts facts;
    private final Anno da;
    private final Nuovi nuovi;
    private final Set<ObjectiveId> copied;
    private final Set<ObjectiveId> seen = new HashSet<>();
    private final List<Copiato> copiati = new ArrayList<>();

    private Copia(CopyObjectives command, Facts facts) {
        this.command = command;
        this.facts = facts;
        this.da = command.from();
        this.nuovi = new Nuovi(facts);
        this.copied = facts.objectives().all().values().stream()
                .map(ObjectiveFact::origine)
                .filter(Objects::nonNull)
                .map(Origine::continua)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Esito decide(CopyObjectives command, Facts facts) {
        if (command.obiettivi().isEmpty()) {
            return CaricamentoDecider.refuse(CARICAMENTO_EMPTY);
        }
        Copia copia = new Copia(command, facts);
        for (int i = 0; i < command.obiettivi().size(); i++) {
            copia.copy("/obiettivi/" + i, command.obiettivi().get(i));
        }
        copia.nuovi.hangAsBefore(command.anno());
        return copia.nuovi.esito(new ObjectivesCopied(command.anno(), copia.da, copia.copiati));
    }

    private void copy(String pointer, ObjectiveId id) {
        ObjectiveFact old = facts.before().counts(id) ? facts.before().all().get(id) : null;
        if (old == null) {
            nuovi.wrong(Refusal.at(pointer, COPIA_NOT_IN_PIANO, da.toString()));
        } else if (!seen.add(id)) {
            nuovi.wrong(Refusal.at(pointer, OBJECTIVE_TWICE));
        } else if (copied.contains(id)) {
            nuovi.wrong(Refusal.at(
                    pointer, ALREADY_COPIED, old.codice(), command.anno().toString()));
        } else {
            PersonId owner = command.responsabili().getOrDefault(id, old.responsabile());
            if (facts.inServizio().contains(owner)) {
                assign(pointer, id, old, owner);
            } else {
                nuovi.wrong(Refusal.at("/responsabili/" + id, RESPONSABILE_LEFT, old.codice()));
            }
        }
    }

    private void assign(String pointer, ObjectiveId id, ObjectiveFact old, PersonId owner) {
        ObjectiveId fresh = new ObjectiveId(StreamId.named(
                        command.stream().tenant(),
                        StreamKind.OBJECTIVE,
                        command.stream().id() + "/" + id)
                .id());
        Definizione definizione = new AnnoDopo(fresh, da).of(old);
        nuovi.assign(
                pointer,
                new AssignObjective(
                        new StreamId(command.stream().tenant(), StreamKind.OBJECTIVE, fresh.value()),
                        command.anno(),
                        old.codice(),
                        definizione.titolo(),
                        definizione.descrizione(),
                        definizione.natura(),
                        old.unita(),
                        owner,
                        sostituto(old, owner),
                        definizione.peso(),
                        definizione.indicatori(),
                        definizione.calcolo(),
                        null,
                        definizione.scheda()),
                new Origine(new CaricamentoId(command.stream().id()), id));
        copiati.add(new Copiato(fresh, old.codice(), id));
    }

    /** Nobody who left, and nobody who stands in for themselves. */
    private @Nullable PersonId sostituto(ObjectiveFact old, PersonId owner) {
        PersonId was = old.sostituto();
        return was == null || was.equals(owner) || !facts.inServizio().contains(was) ? null : was;
    }
}
