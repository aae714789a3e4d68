// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano;

import static it.ciclo.command.piano.PianoRefusal.NO_OBJECTIVE;
import static it.ciclo.command.piano.PianoRefusal.OBJECTIVE_NOT_OF_UNIT;
import static it.ciclo.command.piano.PianoRefusal.PESATURA_INCOMPLETE;
import static it.ciclo.command.piano.PianoRefusal.PESATURA_MISSING;
import static it.ciclo.command.piano.PianoRefusal.PESATURA_NO_ROOM;
import static it.ciclo.command.piano.PianoRefusal.PESATURA_ZERO;
import static it.ciclo.command.piano.PianoRefusal.SCELTA_UNKNOWN;
import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;

import it.ciclo.command.piano.PianoCommand.Scelta;
import it.ciclo.command.piano.PianoCommand.WeighObjectives;
import it.ciclo.command.piano.PianoDecider.Facts;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.Year;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.piano.PianoEvent;
import it.ciclo.contracts.piano.PianoEvent.ObjectivesWeighed;
import it.ciclo.contracts.piano.PianoEvent.Pesata;
import it.ciclo.contracts.smvp.PesaturaRules;
import it.ciclo.contracts.smvp.PesaturaRules.Criterio;
import it.ciclo.contracts.smvp.PesaturaRules.Voce;
import it.ciclo.rules.Percent;
import it.ciclo.rules.Pesi;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** W4: what the objectives of a unit weigh follows from the points they are given, shared out to the last hundredth. */
final class Pesatura {

    private final PesaturaRules rules;
    private final Map<ObjectiveId, ObjectiveFact> own;
    private final List<Refusal> reasons = new ArrayList<>();

    private Pesatura(PesaturaRules rules, Map<ObjectiveId, ObjectiveFact> own) {
        this.rules = rules;
        this.own = own;
    }

    static Decision<PianoEvent> weigh(WeighObjectives c, Year year, Facts facts) {
        PesaturaRules rules = year.ciclo().rules().weights().pesatura();
        if (rules == null) {
            return refuse(PESATURA_MISSING);
        }
        Map<ObjectiveId, ObjectiveFact> own = facts.objectives().entrySet().stream()
                .filter(one -> one.getValue().unita().equals(c.unita()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        if (own.isEmpty()) {
            return refuse(NO_OBJECTIVE);
        }
        BigDecimal room = Peso.CENTO.value().subtract(ofOthers(c.unita(), facts));
        return room.signum() > 0 ? new Pesatura(rules, own).weigh(c, room) : refuse(PESATURA_NO_ROOM);
    }

    /** What the unit weighs of objectives it does not answer for (W8): their promise is not its own to change. */
    private static BigDecimal ofOthers(UnitaId unita, Facts facts) {
        return Percent.sum(facts.objectives().values().stream()
                .filter(one -> !one.unita().equals(unita))
                .map(one -> one.pesi().getOrDefault(unita, Peso.ZERO).value())
                .toList());
    }

    private Decision<PianoEvent> weigh(WeighObjectives c, BigDecimal room) {
        Set<ObjectiveId> seen = new HashSet<>();
        for (int i = 0; i < c.righe().size(); i++) {
            Scelta riga = c.righe().get(i);
            String at = "/righe/" + i;
            if (!own.containsKey(riga.obiettivo()) || !seen.add(riga.obiettivo())) {
                reasons.add(Refusal.at(at + "/obiettivo", OBJECTIVE_NOT_OF_UNIT));
            } else {
                choices(at, riga);
            }
        }
        own.entrySet().stream()
                .filter(one -> !seen.contains(one.getKey()))
                .map(one -> one.getValue().codice())
                .sorted()
                .forEach(codice -> reasons.add(Refusal.at("/righe", PESATURA_INCOMPLETE, codice)));
        if (!reasons.isEmpty()) {
            return refuse(reasons);
        }
        ObjectivesWeighed weighed = weighed(c, room);
        return weighed == null ? refuse(PESATURA_ZERO) : accept(List.of(weighed));
    }

    private void choices(String at, Scelta riga) {
        for (Criterio criterio : rules.criteri()) {
            if (isNone(criterio.voci(), riga.scelte().get(criterio.codice()))) {
                reasons.add(Refusal.at(at + "/scelte/" + criterio.codice(), SCELTA_UNKNOWN, criterio.codice()));
            }
        }
        if (!rules.fattori().isEmpty() && isNone(rules.fattori(), riga.fattore())) {
            reasons.add(Refusal.at(at + "/fattore", SCELTA_UNKNOWN, "fattore"));
        }
    }

    private static boolean isNone(List<Voce> voci, @Nullable String chosen) {
        return voci.stream().noneMatch(voce -> voce.codice().equals(chosen));
    }

    /** Null where all points are none. */
    private @Nullable ObjectivesWeighed weighed(WeighObjectives c, BigDecimal room) {
        List<Scelta> righe =
                c.righe().stream().sorted(Comparator.comparing(this::codice)).toList();
        List<BigDecimal> punti = righe.stream()
                .map(riga -> Pesi.pesatura(rules, riga.scelte(), riga.fattore()))
                .toList();
        if (Percent.sum(punti).signum() <= 0) {
            return null;
        }
        List<Peso> pesi = Pesi.normalised(room, punti);
        return new ObjectivesWeighed(
                c.unita(),
                IntStream.range(0, righe.size())
                        .mapToObj(i -> new Pesata(
                                righe.get(i).obiettivo(),
                                asked(righe.get(i)),
                                rules.fattori().isEmpty() ? null : righe.get(i).fattore(),
                                punti.get(i),
                                pesi.get(i)))
                        .toList(),
                room);
    }

    private Map<String, String> asked(Scelta riga) {
        Map<String, String> asked = new TreeMap<>();
        rules.criteri()
                .forEach(criterio -> asked.put(criterio.codice(), riga.scelte().getOrDefault(criterio.codice(), "")));
        return asked;
    }

    private String codice(Scelta riga) {
        ObjectiveFact fact = own.get(riga.obiettivo());
        return fact == null ? "" : fact.codice();
    }
}
