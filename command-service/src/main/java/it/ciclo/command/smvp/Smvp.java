// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp;

import it.ciclo.command.shared.Hand;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.smvp.SmvpEvent;
import it.ciclo.contracts.smvp.SmvpEvent.DefaultSmvpAdopted;
import it.ciclo.contracts.smvp.SmvpEvent.Esito;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpAdopted;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpDraftDiscarded;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpDrafted;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpOpinionGiven;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpRevised;
import it.ciclo.contracts.smvp.SmvpRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rulebook: none yet, its versions, or its versions with a draft of the next one. */
public sealed interface Smvp {

    record None() implements Smvp {}

    record Adopted(List<Versione> versioni) implements Smvp {
        public Adopted {
            versioni = List.copyOf(versioni);
        }

        Versione newest() {
            return versioni.getLast();
        }
    }

    record Drafting(Adopted adopted, Bozza bozza) implements Smvp {}

    /** @param adottatoIl the day of the act; null for the default rules, which have none */
    record Versione(
            int version,
            Anno validFrom,
            boolean predefinito,
            SmvpRules rules,
            @Nullable LocalDate adottatoIl) {}

    /**
     * @param authors who wrote in it: whoever gives the opinion should be none of them
     * @param parere null until the OIV gave one on what the draft says now
     */
    record Bozza(
            int version,
            Anno validFrom,
            SmvpRules rules,
            Set<PersonId> authors,
            @Nullable Parere parere) {
        public Bozza {
            authors = Set.copyOf(authors);
        }
    }

    record Parere(Esito esito, LocalDate data) {}

    /** @param actor who caused the event: the author of what was written */
    static Smvp evolve(Smvp smvp, SmvpEvent event, Hand actor) {
        return switch (smvp) {
            case None _ ->
                event instanceof DefaultSmvpAdopted e
                        ? new Adopted(List.of(new Versione(e.version(), e.validFrom(), true, e.rules(), null)))
                        : smvp;
            case Adopted adopted ->
                event instanceof SmvpDrafted e
                        ? new Drafting(adopted, new Bozza(e.version(), e.validFrom(), e.rules(), actor.people(), null))
                        : smvp;
            case Drafting drafting -> evolve(drafting, event, actor);
        };
    }

    private static Smvp evolve(Drafting drafting, SmvpEvent event, Hand actor) {
        Bozza bozza = drafting.bozza();
        return switch (event) {
            case DefaultSmvpAdopted _, SmvpDrafted _ -> drafting;
            case SmvpRevised e -> {
                Set<PersonId> authors = new HashSet<>(bozza.authors());
                authors.addAll(actor.people());
                yield new Drafting(
                        drafting.adopted(), new Bozza(bozza.version(), e.validFrom(), e.rules(), authors, null));
            }
            case SmvpOpinionGiven e ->
                new Drafting(
                        drafting.adopted(),
                        new Bozza(
                                bozza.version(),
                                bozza.validFrom(),
                                bozza.rules(),
                                bozza.authors(),
                                new Parere(e.esito(), e.atto().data())));
            case SmvpAdopted e -> {
                List<Versione> versioni = new ArrayList<>(drafting.adopted().versioni());
                versioni.add(new Versione(
                        e.version(),
                        e.validFrom(),
                        false,
                        bozza.rules(),
                        e.atto().data()));
                yield new Adopted(versioni);
            }
            case SmvpDraftDiscarded _ -> drafting.adopted();
        };
    }
}
