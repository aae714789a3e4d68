// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.objective.ObjectiveEvent.Assegnazione;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseCompleted;
import it.ciclo.contracts.objective.ObjectiveEvent.FasePostponed;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseReopened;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseStarted;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAcknowledged;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveCommunicated;
import it.ciclo.contracts.objective.ObjectiveEvent.PeopleAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.RisorseAssigned;
import it.ciclo.contracts.objective.Risorse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How an objective is carried out: its phases and its people. None of it changes what is promised.
 *
 * @param persone who works on it, null before anybody was named
 * @param comunicatoA who was told of it
 * @param visione who said so
 * @param risorse what it is carried out with besides
 */
public record Corso(
        Map<FaseId, Svolgimento> fasi,
        @Nullable Map<PersonId, Peso> persone,
        Set<PersonId> comunicatoA,
        Set<PersonId> visione,
        Risorse risorse) {

    /**
     * One phase.
     *
     * @param dal when it is now expected to begin, {@code al} to end; null while it is where it was planned
     */
    public record Svolgimento(
            @Nullable LocalDate iniziata,
            @Nullable LocalDate fatta,
            @Nullable LocalDate dal,
            @Nullable LocalDate al) {
        static final Svolgimento NONE = new Svolgimento(null, null, null, null);
    }

    static final Corso NONE = new Corso(Map.of(), null, Set.of(), Set.of(), Risorse.NONE);

    public Corso {
        fasi = Map.copyOf(fasi);
        persone = persone == null ? null : Map.copyOf(persone);
        comunicatoA = Set.copyOf(comunicatoA);
        visione = Set.copyOf(visione);
    }

    Svolgimento fase(FaseId id) {
        return fasi.getOrDefault(id, Svolgimento.NONE);
    }

    Corso after(FaseStarted e) {
        Svolgimento was = fase(e.fase());
        return with(e.fase(), new Svolgimento(e.iniziataIl(), was.fatta(), was.dal(), was.al()));
    }

    Corso after(FaseCompleted e) {
        Svolgimento was = fase(e.fase());
        return with(e.fase(), new Svolgimento(was.iniziata(), e.fattaIl(), was.dal(), was.al()));
    }

    Corso after(FasePostponed e) {
        Svolgimento was = fase(e.fase());
        return with(e.fase(), new Svolgimento(was.iniziata(), was.fatta(), e.dal(), e.al()));
    }

    Corso after(FaseReopened e) {
        Svolgimento was = fase(e.fase());
        return with(e.fase(), new Svolgimento(was.iniziata(), null, was.dal(), was.al()));
    }

    Corso after(PeopleAssigned e) {
        return new Corso(fasi, byPerson(e.persone()), comunicatoA, visione, risorse);
    }

    Corso after(RisorseAssigned e) {
        return new Corso(fasi, persone, comunicatoA, visione, e.risorse());
    }

    Corso after(ObjectiveCommunicated e) {
        Set<PersonId> told = new HashSet<>(comunicatoA);
        told.addAll(e.persone());
        return new Corso(fasi, persone, told, visione, risorse);
    }

    Corso after(ObjectiveAcknowledged e) {
        Set<PersonId> seen = new HashSet<>(visione);
        seen.add(e.persona());
        return new Corso(fasi, persone, comunicatoA, seen, risorse);
    }

    /** Who takes an objective over is told by that, and has not seen it since. */
    Corso handedTo(PersonId owner) {
        Set<PersonId> told = new HashSet<>(comunicatoA);
        told.add(owner);
        Set<PersonId> seen = new HashSet<>(visione);
        seen.remove(owner);
        return new Corso(fasi, persone, told, seen, risorse);
    }

    static Map<PersonId, Peso> byPerson(List<Assegnazione> all) {
        return all.stream()
                .collect(Collectors.toMap(
                        Assegnazione::persona, Assegnazione::quota, (first, _) -> first, LinkedHashMap::new));
    }

    private Corso with(FaseId id, Svolgimento now) {
        Map<FaseId, Svolgimento> all = new HashMap<>(fasi);
        all.put(id, now);
        return new Corso(all, persone, comunicatoA, visione, risorse);
    }
}
