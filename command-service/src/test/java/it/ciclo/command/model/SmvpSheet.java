// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.shared.Actor;
import it.ciclo.command.smvp.SmvpCommand;
import it.ciclo.command.smvp.SmvpCommand.AdoptDefaultSmvp;
import it.ciclo.command.smvp.SmvpCommand.AdoptSmvp;
import it.ciclo.command.smvp.SmvpCommand.DiscardSmvpDraft;
import it.ciclo.command.smvp.SmvpCommand.DraftSmvp;
import it.ciclo.command.smvp.SmvpCommand.GiveOpinionOnSmvp;
import it.ciclo.command.smvp.SmvpCommand.ReviseSmvp;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.smvp.SmvpEvent.Esito;
import it.ciclo.contracts.smvp.SmvpRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rulebook on paper: its versions by the year they hold from, and the draft that lies on top. */
final class SmvpSheet {

    /** One version. @param actOn null for the default rules */
    record Version(
            int number, int from, boolean binding, @Nullable LocalDate actOn) {}

    private static final LocalDate REFORM = LocalDate.of(2009, 11, 15);

    private final Reference all;
    final List<Version> versions = new ArrayList<>();
    private final Set<PersonId> authors = new HashSet<>();
    private @Nullable SmvpRules draft;
    private int draftFrom;
    private @Nullable Esito opinion;
    private @Nullable LocalDate opinionOn;

    SmvpSheet(Reference all) {
        this.all = all;
    }

    boolean isDrafting() {
        return draft != null;
    }

    /** As the list of transitions names it. */
    String state() {
        if (versions.isEmpty()) {
            return "-";
        }
        return draft == null ? "ADOPTED" : opinion == null ? "DRAFT" : "OPINION_GIVEN";
    }

    Runnable ask(Actor actor, SmvpCommand command, List<String> codes) {
        if (command instanceof AdoptDefaultSmvp) {
            return () -> {
                if (versions.isEmpty()) {
                    versions.add(new Version(1, 2000, false, null));
                }
            };
        }
        if (versions.isEmpty()) {
            codes.add("ENTE_NOT_OPEN");
            return () -> {};
        }
        if (command instanceof DraftSmvp c) {
            if (draft != null) {
                codes.add("SMVP_DRAFT_EXISTS");
            } else if (c.daVersione() != null && versions.stream().noneMatch(v -> v.number() == c.daVersione())) {
                codes.add("SMVP_VERSION_UNKNOWN");
            }
            return () -> {
                authors.clear();
                write(actor, c.validFrom().value(), c.rules());
            };
        }
        if (draft == null) {
            codes.add("SMVP_DRAFT_MISSING");
            return () -> {};
        }
        return switch (command) {
            case AdoptDefaultSmvp _, DraftSmvp _ -> () -> {};
            case ReviseSmvp c ->
                () -> {
                    if (!c.rules().equals(draft) || c.validFrom().value() != draftFrom) {
                        write(actor, c.validFrom().value(), c.rules());
                    }
                };
            case GiveOpinionOnSmvp c -> judge(actor, c, codes);
            case AdoptSmvp c -> adopt(c, codes);
            case DiscardSmvpDraft _ -> () -> draft = null;
        };
    }

    private void write(Actor actor, int from, SmvpRules rules) {
        draft = rules;
        draftFrom = from;
        opinion = null;
        opinionOn = null;
        authors.add(actor.person());
    }

    private Runnable judge(Actor actor, GiveOpinionOnSmvp c, List<String> codes) {
        if (opinion != null) {
            codes.add("SMVP_OPINION_ALREADY_GIVEN");
            return () -> {};
        }
        act(c.atto(), Set.of(Organ.OIV), REFORM, codes);
        boolean conflict = actor.person().equals(Office.SEGRETARIA) || authors.contains(actor.person());
        if (conflict && c.conflittoDichiarato() == null) {
            codes.add("CONFLICT_NOT_DECLARED");
        }
        broken(codes);
        return () -> {
            opinion = c.esito();
            opinionOn = c.atto().data();
        };
    }

    private Runnable adopt(AdoptSmvp c, List<String> codes) {
        boolean binding = versions.getLast().binding() || isBinding(draft);
        boolean favoured = opinion == Esito.FAVOREVOLE || opinion == Esito.FAVOREVOLE_CON_OSSERVAZIONI;
        if (!favoured && binding) {
            codes.add(opinion == null ? "SMVP_OPINION_REQUIRED" : "SMVP_OPINION_AGAINST");
        } else if (!favoured && c.motivo() == null) {
            codes.add("SMVP_OPINION_REASON_MISSING");
        }
        act(c.atto(), Set.of(Organ.GIUNTA, Organ.COMMISSARIO), opinionOn == null ? REFORM : opinionOn, codes);
        broken(codes);
        return () -> {
            versions.add(new Version(
                    versions.size() + 1, draftFrom, isBinding(draft), c.atto().data()));
            draft = null;
        };
    }

    private static boolean isBinding(@Nullable SmvpRules rules) {
        return rules != null && rules.opinion() == it.ciclo.contracts.smvp.OpinionRule.REQUIRED;
    }

    /** The one way in which the drafts of these lives disagree with themselves. */
    private void broken(List<String> codes) {
        if (draft != null && draft.publication().minGroup() < 3) {
            codes.add("MIN_GROUP_BELOW_3");
        }
    }

    private void act(Act act, Set<Organ> organs, LocalDate earliest, List<String> codes) {
        if (!organs.contains(act.organo())) {
            codes.add("ORGAN_WRONG");
        }
        if (act.data().isAfter(all.office.today)) {
            codes.add("DATE_IN_FUTURE");
        }
        if (act.data().isBefore(earliest)) {
            codes.add("DATE_TOO_EARLY");
        }
    }

    /** The version a year opened now would follow. */
    int inForce(int year) {
        return versions.stream()
                .filter(v -> v.from() <= year)
                .mapToInt(Version::number)
                .max()
                .orElse(0);
    }
}
