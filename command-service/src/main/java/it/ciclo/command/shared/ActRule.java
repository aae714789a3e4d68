// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Organ;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What holds for every act, whatever it decides. An act may be recorded long after its day; only an order that cannot be is
 * refused.
 *
 * @param organs who can decide it
 * @param notBefore the first day on which it can have been decided
 * @param because why not before
 */
public record ActRule(Set<Organ> organs, LocalDate notBefore, FirstDay because) {

    /** The Commissario acts with the powers of the Giunta. */
    public static final Set<Organ> GIUNTA = Set.of(Organ.GIUNTA, Organ.COMMISSARIO);

    public static final Set<Organ> CONSIGLIO = Set.of(Organ.CONSIGLIO, Organ.COMMISSARIO);

    public static final Set<Organ> OIV = Set.of(Organ.OIV);

    public ActRule {
        organs = Set.copyOf(organs);
    }

    /** All that is wrong with the act under {@code /atto} of the request. */
    public List<Refusal> check(Act act, LocalDate today) {
        return check("/atto", act, today);
    }

    /** The same for an act that stands elsewhere in the request. */
    public List<Refusal> check(String pointer, Act act, LocalDate today) {
        List<Refusal> reasons = new ArrayList<>();
        if (!organs.contains(act.organo())) {
            reasons.add(Refusal.at(pointer + "/organo", YearRefusal.ORGAN_WRONG));
        }
        if (act.data().isAfter(today)) {
            reasons.add(Refusal.at(pointer + "/data", YearRefusal.DATE_IN_FUTURE, Italian.day(act.data())));
        }
        if (act.data().isBefore(notBefore)) {
            reasons.add(
                    Refusal.at(pointer + "/data", YearRefusal.DATE_TOO_EARLY, Italian.day(notBefore), because.words()));
        }
        return reasons;
    }
}
