// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione;

import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;
import static it.ciclo.command.variazione.VariazioneRefusal.NO_MODIFICA;
import static it.ciclo.command.variazione.VariazioneRefusal.OWNER_NOT_ACTIVE;
import static it.ciclo.command.variazione.VariazioneRefusal.PESI_NOT_100;
import static it.ciclo.command.variazione.VariazioneRefusal.VARIAZIONE_OUTDATED;
import static it.ciclo.command.variazione.VariazioneRefusal.VARIAZIONE_TOO_LATE;

import it.ciclo.command.piano.Misurabilita;
import it.ciclo.command.shared.ActRule;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FirstDay;
import it.ciclo.command.shared.Italian;
import it.ciclo.command.shared.MeasuredFact;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.VariedFact;
import it.ciclo.command.shared.Year;
import it.ciclo.command.variazione.Variazione.Open;
import it.ciclo.command.variazione.VariazioneCommand.ApproveVariazione;
import it.ciclo.command.variazione.VariazioneDecider.Facts;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.VariazioneEvent;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneApproved;
import it.ciclo.rules.Quadratura;
import it.ciclo.rules.variazione.Segnalazioni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether an act can approve a variazione: everything it touches must be as complete as the Piano had to be. */
final class Approvazione {

    private final Open variazione;
    private final Facts facts;
    private final List<Modifica> modifiche;
    private final List<Refusal> reasons = new ArrayList<>();

    private Approvazione(Open variazione, Facts facts) {
        this.variazione = variazione;
        this.facts = facts;
        this.modifiche = new ArrayList<>(variazione.modifiche().values());
        facts.assigned().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(ObjectiveFact::codice)))
                .forEach(objective -> modifiche.add(new Modifica.Aggiunge(
                        objective.getKey(),
                        objective.getValue().codice(),
                        objective.getValue().unita(),
                        objective.getValue().definizione())));
    }

    static Decision<VariazioneEvent> decide(ApproveVariazione c, Open variazione, Facts facts) {
        return new Approvazione(variazione, facts).decide(c);
    }

    private Decision<VariazioneEvent> decide(ApproveVariazione c) {
        LocalDate lastDay = variazione.anno().lastDay();
        reasons.addAll(new ActRule(ActRule.GIUNTA, earliest(), FirstDay.LAST_VARIED).check(c.atto(), facts.today()));
        if (c.atto().data().isAfter(lastDay)) {
            reasons.add(Refusal.at(
                    "/atto/data",
                    VARIAZIONE_TOO_LATE,
                    Italian.day(lastDay),
                    variazione.anno().toString()));
        }
        if (modifiche.isEmpty()) {
            reasons.add(Refusal.of(NO_MODIFICA));
        }
        modifiche.forEach(this::complete);
        pesi();
        return reasons.isEmpty()
                ? accept(new VariazioneApproved(
                        c.atto(),
                        variazione.numero(),
                        variazione.causa(),
                        variazione.motivo(),
                        modifiche,
                        Segnalazioni.of(
                                modifiche,
                                new Segnalazioni.Registrazione(
                                        variazione.anno(), c.atto().data(), facts.today()),
                                this::knownSince,
                                facts.warned())))
                : refuse(reasons);
    }

    private @Nullable LocalDate knownSince(ObjectiveId obiettivo, IndicatoreId indicatore) {
        MeasuredFact known = facts.measured().get(obiettivo);
        return known == null ? null : known.since(indicatore);
    }

    /** Not before the Piano, nor before an act that changed one of these objectives already. */
    private LocalDate earliest() {
        LocalDate piano = VariazioneDecider.act(ActRule.GIUNTA, facts).notBefore();
        return modifiche.stream()
                .map(modifica -> facts.objectives().varied().get(modifica.obiettivo()))
                .filter(Objects::nonNull)
                .map(VariedFact::dal)
                .reduce(piano, (a, b) -> a.isAfter(b) ? a : b);
    }

    private void complete(Modifica modifica) {
        String pointer = "/modifiche/" + modifica.obiettivo();
        Definizione prima = modifica.prima();
        if (prima != null && isOutdated(modifica, prima)) {
            reasons.add(Refusal.at(pointer, VARIAZIONE_OUTDATED, modifica.codice(), prima.titolo()));
        }
        Definizione dopo = modifica.dopo();
        if (dopo == null) {
            return;
        }
        if (modifica instanceof Modifica.Aggiunge && !facts.activeOwners().contains(modifica.obiettivo())) {
            reasons.add(Refusal.at(pointer + "/responsabile", OWNER_NOT_ACTIVE, modifica.codice(), dopo.titolo()));
        }
        reasons.addAll(Misurabilita.missing(pointer, modifica.codice(), dopo.titolo(), dopo.indicatori(), rules()));
    }

    private boolean isOutdated(Modifica modifica, Definizione prima) {
        ObjectiveFact now = facts.objectives().all().get(modifica.obiettivo());
        VariedFact.Stato left = facts.objectives().leftAs(modifica.obiettivo());
        boolean wasThere = modifica instanceof Modifica.Riprende
                ? left == VariedFact.Stato.SOSPESO
                : left == null || (left == VariedFact.Stato.SOSPESO && modifica instanceof Modifica.Stralcia);
        return now == null || !wasThere || !now.definizione().equals(prima);
    }

    /** The weights of each unit that is touched, as they would be: also of those that share what changes. */
    private void pesi() {
        Set<UnitaId> touched = modifiche.stream()
                .flatMap(modifica -> Stream.of(modifica.prima(), modifica.dopo())
                        .filter(Objects::nonNull)
                        .flatMap(said -> said.pesi(modifica.unita()).keySet().stream()))
                .collect(Collectors.toSet());
        Map<UnitaId, List<Peso>> pesi =
                new TreeMap<>(Comparator.comparing(facts::nameOf).thenComparing(UnitaId::toString));
        Map<ObjectiveId, Modifica> byObjective = new LinkedHashMap<>();
        modifiche.forEach(modifica -> byObjective.put(modifica.obiettivo(), modifica));
        facts.objectives()
                .all()
                .forEach((id, objective) -> pesiOf(id, objective, byObjective).forEach((unita, peso) -> {
                    if (touched.contains(unita)) {
                        pesi.computeIfAbsent(unita, _ -> new ArrayList<>()).add(peso);
                    }
                }));
        Quadratura.of(pesi, rules().weights()).righe().stream()
                .filter(riga -> !riga.torna())
                .forEach(riga -> reasons.add(Refusal.at(
                        "/unita/" + riga.unita(),
                        PESI_NOT_100,
                        facts.nameOf(riga.unita()),
                        Italian.number(riga.somma()),
                        Italian.number(riga.differenza()),
                        Italian.toHundred(riga.somma()))));
    }

    /** In each unit it counts in; empty where it does not count. */
    private Map<UnitaId, Peso> pesiOf(ObjectiveId id, ObjectiveFact objective, Map<ObjectiveId, Modifica> byObjective) {
        Modifica modifica = byObjective.get(id);
        if (modifica == null) {
            return facts.objectives().counts(id) ? objective.pesi() : Map.of();
        }
        Definizione dopo = modifica.dopo();
        return dopo == null ? Map.of() : dopo.pesi(objective.unita());
    }

    private SmvpRules rules() {
        Year year = facts.year();
        return year == null ? SmvpRules.defaults() : year.ciclo().rules();
    }
}
