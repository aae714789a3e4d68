// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.objective;

import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseCompleted;
import it.ciclo.contracts.objective.ObjectiveEvent.FasePostponed;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseReopened;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseStarted;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAcknowledged;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveCommunicated;
import it.ciclo.contracts.objective.ObjectiveEvent.PeopleAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.RisorseAssigned;
import it.ciclo.contracts.objective.Risorse;
import it.ciclo.query.stream.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an objective is carried out: its phases, its people, who was told and who said so.
 *
 * @param fasi those about which something happened
 */
public record Corso(List<FaseCorso> fasi, List<Persona> persone, List<PresaVisione> visioni, Risorse risorse) {

    public static final Corso NONE = new Corso(List.of(), List.of(), List.of(), Risorse.NONE);

    /** @param dal when it is now expected to begin, {@code al} to end; null while it is where it was planned */
    public record FaseCorso(
            FaseId fase,
            @Nullable LocalDate iniziata,
            @Nullable LocalDate fatta,
            @Nullable LocalDate dal,
            @Nullable LocalDate al,
            @Nullable String motivo) {}

    public record Persona(PersonId persona, Peso quota) {}

    /**
     * @param passaggio whether the person was told by becoming the owner
     * @param sequenza the entry of the register by which she said so; null before, and where it was said before entries were kept
     */
    public record PresaVisione(
            PersonId persona,
            LocalDate comunicatoIl,
            @Nullable LocalDate visioneIl,
            boolean passaggio,
            @Nullable Long sequenza) {}

    public Corso {
        fasi = List.copyOf(fasi);
        persone = List.copyOf(persone);
        visioni = List.copyOf(visioni);
        // A document of an earlier day has none.
        risorse = Objects.requireNonNullElse(risorse, Risorse.NONE);
    }

    /** Null where nothing happened about it. */
    public @Nullable FaseCorso fase(FaseId id) {
        return fasi.stream().filter(f -> f.fase().equals(id)).findFirst().orElse(null);
    }

    public @Nullable PresaVisione visione(PersonId person) {
        return visioni.stream()
                .filter(v -> v.persona().equals(person))
                .findFirst()
                .orElse(null);
    }

    private FaseCorso known(FaseId id) {
        FaseCorso known = fase(id);
        return known == null ? new FaseCorso(id, null, null, null, null, null) : known;
    }

    Corso after(FaseStarted e) {
        FaseCorso f = known(e.fase());
        return with(new FaseCorso(f.fase(), e.iniziataIl(), f.fatta(), f.dal(), f.al(), f.motivo()));
    }

    Corso after(FaseCompleted e) {
        FaseCorso f = known(e.fase());
        return with(new FaseCorso(f.fase(), f.iniziata(), e.fattaIl(), f.dal(), f.al(), f.motivo()));
    }

    Corso after(FasePostponed e) {
        FaseCorso f = known(e.fase());
        return with(new FaseCorso(f.fase(), f.iniziata(), f.fatta(), e.dal(), e.al(), e.motivo()));
    }

    Corso after(FaseReopened e) {
        FaseCorso f = known(e.fase());
        return with(new FaseCorso(f.fase(), f.iniziata(), null, f.dal(), f.al(), e.motivo()));
    }

    Corso after(PeopleAssigned e) {
        return new Corso(
                fasi,
                e.persone().stream()
                        .map(a -> new Persona(a.persona(), a.quota()))
                        .toList(),
                visioni,
                risorse);
    }

    Corso after(RisorseAssigned e) {
        return new Corso(fasi, persone, visioni, e.risorse());
    }

    Corso after(ObjectiveCommunicated e) {
        Corso told = this;
        for (PersonId person : e.persone()) {
            told = told.with(new PresaVisione(person, e.comunicatoIl(), null, false, null));
        }
        return told;
    }

    /** The titolare was told by the act of the organ, without anybody's saying so. */
    Corso after(ObjectiveAcknowledged e, long sequenza) {
        PresaVisione v = visione(e.persona());
        return with(
                v == null
                        ? new PresaVisione(e.persona(), e.visioneIl(), e.visioneIl(), false, sequenza)
                        : new PresaVisione(v.persona(), v.comunicatoIl(), e.visioneIl(), v.passaggio(), sequenza));
    }

    /** Who takes an objective over is told by that. */
    Corso handedTo(PersonId owner, LocalDate day) {
        return with(new PresaVisione(owner, day, null, true, null));
    }

    private Corso with(FaseCorso one) {
        return new Corso(replaced(fasi, f -> f.fase().equals(one.fase()), one), persone, visioni, risorse);
    }

    private Corso with(PresaVisione one) {
        return new Corso(fasi, persone, replaced(visioni, v -> v.persona().equals(one.persona()), one), risorse);
    }

    private static <T> List<T> replaced(List<T> all, Predicate<T> same, T one) {
        List<T> others = new ArrayList<>(all);
        others.removeIf(same);
        others.add(one);
        return others;
    }

    Stream<Row> rows(Object objective) {
        return Stream.of(
                        fasi.stream()
                                .map(f -> Row.in("fase_corso")
                                        .key("objective_id", objective)
                                        .key("fase_id", f.fase())
                                        .set("iniziata_il", f.iniziata())
                                        .set("fatta_il", f.fatta())
                                        .set("dal", f.dal())
                                        .set("al", f.al())
                                        .set("motivo", f.motivo())),
                        persone.stream()
                                .map(p -> Row.in("objective_persona")
                                        .key("objective_id", objective)
                                        .key("persona", p.persona())
                                        .set("posizione", persone.indexOf(p))
                                        .set("quota", p.quota().value())),
                        visioni.stream()
                                .map(v -> Row.in("presa_visione")
                                        .key("objective_id", objective)
                                        .key("persona", v.persona())
                                        .set("comunicato_il", v.comunicatoIl())
                                        .set("visione_il", v.visioneIl())
                                        .set("visione_sequenza", v.sequenza())
                                        .set("passaggio", v.passaggio())))
                .flatMap(rows -> rows);
    }
}
