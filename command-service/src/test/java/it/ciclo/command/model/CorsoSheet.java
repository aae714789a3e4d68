// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.objective.ObjectiveCommand.AcknowledgeObjective;
import it.ciclo.command.objective.ObjectiveCommand.AssignPeople;
import it.ciclo.command.objective.ObjectiveCommand.AssignRisorse;
import it.ciclo.command.objective.ObjectiveCommand.CommunicateObjective;
import it.ciclo.command.objective.ObjectiveCommand.CompleteFase;
import it.ciclo.command.objective.ObjectiveCommand.InCorso;
import it.ciclo.command.objective.ObjectiveCommand.PostponeFase;
import it.ciclo.command.objective.ObjectiveCommand.ReopenFase;
import it.ciclo.command.objective.ObjectiveCommand.StartFase;
import it.ciclo.command.shared.Actor;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.ObjectiveEvent.Assegnazione;
import it.ciclo.contracts.objective.Risorse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How an objective is carried out, on paper: ticks at its phases, who works on it, who was told and who said so. */
final class CorsoSheet {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final ObjectiveSheet objective;
    final Map<String, LocalDate> started = new TreeMap<>();
    final Map<String, LocalDate> done = new TreeMap<>();
    final Map<String, String> moved = new TreeMap<>();
    final Map<String, BigDecimal> people = new TreeMap<>();
    String resources = Risorse.NONE.toString();
    final Set<PersonId> told = new HashSet<>();
    final Set<PersonId> seen = new HashSet<>();

    CorsoSheet(ObjectiveSheet objective) {
        this.objective = objective;
    }

    /** By taking an objective over one is told of it, and has not seen it since. */
    void handedTo(PersonId owner) {
        told.add(owner);
        seen.remove(owner);
    }

    String state(FaseId fase) {
        if (done.containsKey(fase.toString())) {
            return "DONE";
        }
        return started.containsKey(fase.toString()) ? "STARTED" : "PLANNED";
    }

    Runnable ask(Actor actor, InCorso command, YearSheet year, List<String> codes) {
        if (command instanceof AssignPeople c) {
            return assign(c, codes);
        }
        if (command instanceof AssignRisorse c) {
            return resources(c, year.isRunning(), codes);
        }
        if (!year.isRunning()) {
            codes.add("PIANO_NOT_APPROVED");
            return () -> {};
        }
        return switch (command) {
            case AssignPeople _, AssignRisorse _ -> () -> {};
            case StartFase c -> start(c, codes);
            case CompleteFase c -> complete(c, codes);
            case PostponeFase c -> postpone(c, codes);
            case ReopenFase c -> reopen(c, codes);
            case CommunicateObjective c -> communicate(c, codes);
            case AcknowledgeObjective _ -> acknowledge(actor.person(), codes);
        };
    }

    private Runnable resources(AssignRisorse c, boolean running, List<String> codes) {
        // What waits for its variazione is not in force.
        if (running && objective.place != ObjectiveSheet.Place.WAITING && c.motivo() == null) {
            codes.add("RISORSE_REASON_MISSING");
            return () -> {};
        }
        Set<String> named = new HashSet<>();
        c.risorse().capitoli().forEach(one -> {
            if (!named.add(one.verso().name() + one.codice())) {
                codes.add("CAPITOLO_TWICE");
            }
        });
        return () -> resources = c.risorse().toString();
    }

    private Misura.@Nullable Fase find(FaseId id, List<String> codes) {
        for (Part part : objective.parts) {
            if (part.indicatore().misura() instanceof Misura.PerFasi misura) {
                for (Misura.Fase fase : misura.fasi()) {
                    if (fase.id().equals(id)) {
                        return fase;
                    }
                }
            }
        }
        codes.add("FASE_UNKNOWN");
        return null;
    }

    private Runnable start(StartFase c, List<String> codes) {
        if (find(c.fase(), codes) != null) {
            switch (state(c.fase())) {
                case "DONE" -> codes.add("FASE_ALREADY_DONE");
                case "STARTED" -> codes.add("FASE_ALREADY_STARTED");
                default -> year().between(year().anno.firstDay(), c.iniziataIl(), codes);
            }
        }
        return () -> started.put(c.fase().toString(), c.iniziataIl());
    }

    private Runnable complete(CompleteFase c, List<String> codes) {
        if (find(c.fase(), codes) != null) {
            LocalDate begun = started.get(c.fase().toString());
            if (state(c.fase()).equals("DONE")) {
                codes.add("FASE_ALREADY_DONE");
            } else if (begun != null
                    && c.iniziataIl() != null
                    && !c.iniziataIl().equals(begun)) {
                codes.add("FASE_ALREADY_STARTED");
            } else {
                LocalDate first = year().anno.firstDay();
                if (c.iniziataIl() != null) {
                    year().between(first, c.iniziataIl(), codes);
                    first = c.iniziataIl();
                }
                year().between(begun == null ? first : begun, c.fattaIl(), codes);
            }
        }
        return () -> {
            if (c.iniziataIl() != null) {
                started.putIfAbsent(c.fase().toString(), c.iniziataIl());
            }
            done.put(c.fase().toString(), c.fattaIl());
        };
    }

    private Runnable postpone(PostponeFase c, List<String> codes) {
        Misura.Fase fase = find(c.fase(), codes);
        if (fase != null) {
            if (state(c.fase()).equals("DONE")) {
                codes.add("FASE_ALREADY_DONE");
            } else if (c.dal().isAfter(c.al())) {
                codes.add("FASE_REVERSED");
            } else if (c.al().isAfter(fase.al()) && fase.peso().signum() != 0) {
                codes.add("VARIAZIONE_REQUIRED");
            }
        }
        boolean asPlanned = fase != null
                && !moved.containsKey(c.fase().toString())
                && c.dal().equals(fase.dal())
                && c.al().equals(fase.al());
        return () -> {
            if (!asPlanned) {
                moved.put(c.fase().toString(), c.dal() + "/" + c.al());
            }
        };
    }

    private Runnable reopen(ReopenFase c, List<String> codes) {
        if (find(c.fase(), codes) != null && !state(c.fase()).equals("DONE")) {
            codes.add("FASE_NOT_DONE");
        }
        return () -> done.remove(c.fase().toString());
    }

    private Runnable assign(AssignPeople c, List<String> codes) {
        Set<PersonId> named = new HashSet<>();
        for (Assegnazione one : c.persone()) {
            if (!named.add(one.persona())) {
                codes.add("PERSON_TWICE");
            } else {
                if (!objective.all.office.isIn(one.persona())) {
                    codes.add("PERSON_NOT_ACTIVE");
                }
                BigDecimal quota = one.quota().value();
                if (quota.compareTo(BigDecimal.ZERO) == 0) {
                    codes.add("QUOTA_ZERO");
                }
                if (elsewhere(one.persona()).add(quota).compareTo(HUNDRED) > 0) {
                    codes.add("QUOTA_OVER_100");
                }
            }
        }
        return () -> {
            people.clear();
            c.persone()
                    .forEach(one ->
                            people.put(one.persona().toString(), one.quota().value()));
        };
    }

    private BigDecimal elsewhere(PersonId person) {
        return objective.all.objectivesOf(objective.anno()).stream()
                .filter(other -> !other.id.equals(objective.id) && other.place != ObjectiveSheet.Place.REMOVED)
                .map(other -> other.corso.people.getOrDefault(person.toString(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Runnable communicate(CommunicateObjective c, List<String> codes) {
        LocalDate given = year().piano.givenOn();
        if (given != null) {
            year().between(given, c.comunicatoIl(), codes);
        }
        c.persone().stream()
                .filter(person -> !objective.all.office.isIn(person))
                .forEach(_ -> codes.add("PERSON_NOT_ACTIVE"));
        return () -> told.addAll(c.persone());
    }

    private Runnable acknowledge(PersonId person, List<String> codes) {
        boolean owner = person.equals(objective.responsabile);
        if (!owner && !told.contains(person)) {
            codes.add("NOT_COMMUNICATED");
        } else if (seen.contains(person) && !(owner && objective.variedOn != null)) {
            codes.add("ALREADY_ACKNOWLEDGED");
        }
        return () -> seen.add(person);
    }

    private YearSheet year() {
        return objective.all.year(objective.anno());
    }

    String text() {
        Map<String, BigDecimal> scaled = new HashMap<>();
        people.forEach((person, quota) -> scaled.put(person, quota.setScale(2)));
        return started + " " + done + " " + moved + " " + new TreeMap<>(scaled) + " " + sorted(told) + " "
                + sorted(seen) + " " + resources;
    }

    static Set<String> sorted(Set<PersonId> people) {
        Set<String> all = new TreeSet<>();
        people.forEach(person -> all.add(person.toString()));
        return all;
    }
}
