// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione;

import it.ciclo.command.shared.Hand;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.relazione.RelazioneEvent;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneApproved;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneDrafted;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneMergedWithRendiconto;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazionePublished;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneValidated;
import it.ciclo.contracts.relazione.RelazioneEvent.ScostamentoExplained;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import it.ciclo.contracts.relazione.RelazioneEvent.SezioneWritten;
import it.ciclo.contracts.relazione.RelazioneEvent.ValidationRefused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Relazione: not drafted, or drafted with its text and what was decided about it so far. */
public sealed interface Relazione {

    record NotDrafted() implements Relazione {}

    /** Which deviation a cause is about. */
    record Scostamento(ObjectiveId obiettivo, IndicatoreId indicatore) {}

    /** @param authors who drafted it or wrote in it: whoever validates it should be none of them */
    record Text(Map<Sezione, String> sezioni, Map<Scostamento, String> cause, Set<PersonId> authors) {
        public Text {
            sezioni = Map.copyOf(sezioni);
            cause = Map.copyOf(cause);
            authors = Set.copyOf(authors);
        }

        boolean says(Sezione sezione) {
            return !sezioni.getOrDefault(sezione, "").isBlank();
        }

        private Text by(Hand author, Map<Sezione, String> newSezioni, Map<Scostamento, String> newCause) {
            Set<PersonId> all = new HashSet<>(authors);
            all.addAll(author.people());
            return new Text(newSezioni, newCause, all);
        }
    }

    /**
     * @param approvedOn the day of the act of approval, null without one
     * @param validatedOn the day of the verbale, null without one
     * @param refusedOn the day of the last verbale that did not validate it, null without one
     * @param merged whether it is part of the rendiconto
     */
    record Drafted(
            Anno anno,
            Text text,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate validatedOn,
            @Nullable LocalDate refusedOn,
            boolean merged,
            boolean published)
            implements Relazione {

        private Drafted withText(Text newText) {
            return new Drafted(anno, newText, approvedOn, validatedOn, refusedOn, merged, published);
        }

        /** Once an organ has decided about a text it is not changed any more, unless the OIV refuses it. */
        boolean isFrozen() {
            return approvedOn != null || validatedOn != null;
        }
    }

    /** @param actor who caused the event: the author of what was written */
    static Relazione evolve(Relazione relazione, RelazioneEvent event, Hand actor) {
        if (event instanceof RelazioneDrafted e) {
            return new Drafted(e.anno(), new Text(Map.of(), Map.of(), actor.people()), null, null, null, false, false);
        }
        return switch (relazione) {
            case NotDrafted _ -> relazione;
            case Drafted drafted -> evolve(drafted, event, actor);
        };
    }

    private static Relazione evolve(Drafted r, RelazioneEvent event, Hand actor) {
        return switch (event) {
            case RelazioneDrafted _ -> r;
            case SezioneWritten e -> {
                Map<Sezione, String> sezioni = new HashMap<>(r.text().sezioni());
                sezioni.put(e.sezione(), e.testo());
                yield r.withText(r.text().by(actor, sezioni, r.text().cause()));
            }
            case ScostamentoExplained e -> {
                Map<Scostamento, String> cause = new HashMap<>(r.text().cause());
                cause.put(new Scostamento(e.obiettivo(), e.indicatore()), e.causa());
                yield r.withText(r.text().by(actor, r.text().sezioni(), cause));
            }
            case RelazioneApproved e ->
                new Drafted(
                        r.anno(), r.text(), e.atto().data(), r.validatedOn(), r.refusedOn(), r.merged(), r.published());
            case RelazioneValidated e ->
                new Drafted(
                        r.anno(), r.text(), r.approvedOn(), e.atto().data(), r.refusedOn(), r.merged(), r.published());
            // A refused text is a draft again: it is corrected, approved once more, and united and published anew.
            case ValidationRefused e ->
                new Drafted(r.anno(), r.text(), null, null, e.atto().data(), false, false);
            case RelazioneMergedWithRendiconto _ ->
                new Drafted(r.anno(), r.text(), r.approvedOn(), r.validatedOn(), r.refusedOn(), true, r.published());
            case RelazionePublished _ ->
                new Drafted(r.anno(), r.text(), r.approvedOn(), r.validatedOn(), r.refusedOn(), r.merged(), true);
        };
    }
}
