// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.relazione.RelazioneCommand;
import it.ciclo.command.relazione.RelazioneCommand.ApproveRelazione;
import it.ciclo.command.relazione.RelazioneCommand.DraftRelazione;
import it.ciclo.command.relazione.RelazioneCommand.ExplainScostamento;
import it.ciclo.command.relazione.RelazioneCommand.MergeWithRendiconto;
import it.ciclo.command.relazione.RelazioneCommand.PublishRelazione;
import it.ciclo.command.relazione.RelazioneCommand.RefuseValidation;
import it.ciclo.command.relazione.RelazioneCommand.ValidateRelazione;
import it.ciclo.command.relazione.RelazioneCommand.WriteSezione;
import it.ciclo.command.shared.Actor;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Relazione of a year on paper. */
final class RelazioneSheet {

    private final YearSheet year;
    boolean drafted;
    private final Map<Sezione, String> text = new EnumMap<>(Sezione.class);
    final Set<IndicatoreId> explained = new HashSet<>();
    private final Set<PersonId> authors = new HashSet<>();

    @Nullable
    LocalDate approvedOn;

    @Nullable
    LocalDate validatedOn;

    /** The day the OIV last said no. */
    @Nullable
    LocalDate refusedOn;

    private boolean merged;
    boolean published;

    RelazioneSheet(YearSheet year) {
        this.year = year;
    }

    Runnable ask(Actor actor, RelazioneCommand command, List<String> codes) {
        switch (year.status) {
            case UNOPENED -> codes.add("CICLO_MISSING");
            case CLOSED -> codes.add("YEAR_CLOSED");
            case MEASURING -> codes.add(year.openFinals() > 0 ? "MEASUREMENTS_OPEN" : "MEASUREMENTS_NOT_CLOSED");
            case MEASURED -> {
                if (command instanceof DraftRelazione) {
                    if (drafted) {
                        codes.add("RELAZIONE_EXISTS");
                    }
                } else if (!drafted) {
                    codes.add("RELAZIONE_MISSING");
                }
            }
        }
        if (!codes.isEmpty()) {
            return () -> {};
        }
        boolean frozen = approvedOn != null || validatedOn != null;
        return switch (command) {
            case DraftRelazione _ ->
                () -> {
                    drafted = true;
                    authors.add(actor.person());
                };
            case WriteSezione c -> {
                if (frozen) {
                    codes.add("RELAZIONE_FROZEN");
                }
                yield () -> write(actor, c);
            }
            case ExplainScostamento c -> explain(actor, c, frozen, codes);
            case ApproveRelazione c -> approve(c, codes);
            case ValidateRelazione c -> {
                judge(actor, c.atto(), c.conflittoDichiarato(), codes);
                yield () -> validatedOn = c.atto().data();
            }
            case RefuseValidation c -> {
                judge(actor, c.atto(), c.conflittoDichiarato(), codes);
                yield () -> {
                    approvedOn = null;
                    validatedOn = null;
                    refusedOn = c.atto().data();
                    merged = false;
                    published = false;
                };
            }
            case MergeWithRendiconto c -> {
                if (approvedOn == null) {
                    codes.add("RELAZIONE_NOT_APPROVED");
                } else if (merged) {
                    codes.add("RELAZIONE_ALREADY_MERGED");
                } else {
                    if (c.atto().organo() != Organ.CONSIGLIO && c.atto().organo() != Organ.COMMISSARIO) {
                        codes.add("ORGAN_WRONG");
                    }
                    PianoSheet.day(c.atto(), approvedOn, year.all.office.today, codes);
                }
                yield () -> merged = true;
            }
            case PublishRelazione c -> {
                if (approvedOn == null) {
                    codes.add("RELAZIONE_NOT_APPROVED");
                } else {
                    year.between(approvedOn, c.pubblicataIl(), codes);
                }
                yield () -> published = true;
            }
        };
    }

    private void write(Actor actor, WriteSezione c) {
        if (!c.testo().equals(text.getOrDefault(c.sezione(), ""))) {
            text.put(c.sezione(), c.testo());
            authors.add(actor.person());
        }
    }

    private Runnable explain(Actor actor, ExplainScostamento c, boolean frozen, List<String> codes) {
        ObjectiveSheet objective = year.all.objectives.get(c.obiettivo());
        if (objective == null
                || objective.status != ObjectiveSheet.Status.THERE
                || objective.place != ObjectiveSheet.Place.IN
                || !objective.anno().equals(year.anno)) {
            codes.add("OBJECTIVE_UNKNOWN");
        } else if (!objective.isFor(actor)) {
            codes.add("NOT_YOUR_UNIT");
        } else if (objective.part(c.indicatore()) == null) {
            codes.add("INDICATORE_UNKNOWN");
        } else if (frozen) {
            codes.add("RELAZIONE_FROZEN");
        } else if (!objective.shortfalls().contains(c.indicatore())) {
            codes.add("NO_SCOSTAMENTO");
        }
        // The generator always gives the same cause: given again it changes nothing, not even who wrote.
        return () -> {
            if (explained.add(c.indicatore())) {
                authors.add(actor.person());
            }
        };
    }

    private Runnable approve(ApproveRelazione c, List<String> codes) {
        if (approvedOn != null) {
            codes.add("RELAZIONE_ALREADY_APPROVED");
            return () -> {};
        }
        if (year.all.rulebook.validateFirst() && validatedOn == null) {
            codes.add("RELAZIONE_NOT_VALIDATED");
        }
        PianoSheet.act(c.atto(), validatedOn == null ? notBefore() : validatedOn, year.all.office.today, codes);
        LocalDate term = year.terms.get(Scadenza.Kind.RELAZIONE);
        if (term != null && c.atto().data().isAfter(term) && c.motivoRitardo() == null) {
            codes.add("LATE_REASON_MISSING");
        }
        incomplete(codes);
        return () -> approvedOn = c.atto().data();
    }

    private void incomplete(List<String> codes) {
        if (text.getOrDefault(Sezione.SINTESI, "").isBlank()) {
            codes.add("SEZIONE_MISSING");
        }
        year.all.inPiano(year.anno).stream()
                .flatMap(objective -> objective.shortfalls().stream())
                .filter(indicatore -> !explained.contains(indicatore))
                .forEach(_ -> codes.add("SCOSTAMENTO_NOT_EXPLAINED"));
    }

    private void judge(Actor actor, Act verbale, @Nullable String conflict, List<String> codes) {
        if (validatedOn != null) {
            codes.add("RELAZIONE_ALREADY_VALIDATED");
            return;
        }
        if (year.all.rulebook.validateFirst()) {
            incomplete(codes);
        } else if (approvedOn == null) {
            codes.add("RELAZIONE_NOT_APPROVED");
        }
        if (verbale.organo() != Organ.OIV) {
            codes.add("ORGAN_WRONG");
        }
        PianoSheet.day(verbale, approvedOn == null ? notBefore() : approvedOn, year.all.office.today, codes);
        boolean conflicted = actor.person().equals(Office.SEGRETARIA) || authors.contains(actor.person());
        if (conflicted && conflict == null) {
            codes.add("CONFLICT_NOT_DECLARED");
        }
    }

    /** The day after which a text nobody has decided about may be decided about. */
    private LocalDate notBefore() {
        LocalDate closed = closedOn();
        return refusedOn != null && refusedOn.isAfter(closed) ? refusedOn : closed;
    }

    /** The day the measurements were closed, or new year's day when they were closed on the last of the year. */
    private LocalDate closedOn() {
        LocalDate newYear = LocalDate.of(year.anno.value() + 1, 1, 1);
        LocalDate closed = year.measuredOn;
        return closed == null || closed.isBefore(newYear) ? newYear : closed;
    }
}
