// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.smvp;

import static it.ciclo.rules.smvp.SmvpProblem.Code.FASCE_GAP;
import static it.ciclo.rules.smvp.SmvpProblem.Code.FASCE_OVERLAP;
import static it.ciclo.rules.smvp.SmvpProblem.Code.FASCIA_REVERSED;

import it.ciclo.contracts.smvp.Fascia;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Whether bands leave no score of 0 to 100 without an answer, and none with two. */
final class FasceCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FasceCheck() {}

    static List<SmvpProblem> of(String pointer, List<Fascia> fasce) {
        List<SmvpProblem> problems = new ArrayList<>();
        List<Integer> order = IntStream.range(0, fasce.size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer i) -> fasce.get(i).da(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        for (int i : order) {
            if (isReversed(fasce.get(i))) {
                problems.add(new SmvpProblem(
                        FASCIA_REVERSED, pointer + "/" + i, List.of(fasce.get(i).nome())));
            }
        }
        if (!problems.isEmpty() || fasce.isEmpty()) {
            return problems;
        }
        Fascia first = fasce.get(order.getFirst());
        if (first.da() != null && (first.da().signum() > 0 || (first.da().signum() == 0 && !first.daInclusa()))) {
            problems.add(new SmvpProblem(FASCE_GAP, pointer + "/" + order.getFirst() + "/da", List.of("0")));
        }
        for (int n = 1; n < order.size(); n++) {
            joint(pointer, fasce, order.get(n - 1), order.get(n), problems);
        }
        Fascia last = fasce.get(order.getLast());
        if (last.a() != null
                && (last.a().compareTo(HUNDRED) < 0 || (last.a().compareTo(HUNDRED) == 0 && !last.aInclusa()))) {
            problems.add(new SmvpProblem(FASCE_GAP, pointer + "/" + order.getLast() + "/a", List.of("100")));
        }
        return problems;
    }

    private static boolean isReversed(Fascia fascia) {
        if (fascia.da() == null || fascia.a() == null) {
            return false;
        }
        int compared = fascia.da().compareTo(fascia.a());
        return compared > 0 || (compared == 0 && !(fascia.daInclusa() && fascia.aInclusa()));
    }

    private static void joint(String pointer, List<Fascia> fasce, int below, int above, List<SmvpProblem> problems) {
        BigDecimal end = fasce.get(below).a();
        BigDecimal start = fasce.get(above).da();
        int compared = end == null ? 1 : start == null ? 1 : end.compareTo(start);
        boolean both = fasce.get(below).aInclusa() && fasce.get(above).daInclusa();
        boolean none = !fasce.get(below).aInclusa() && !fasce.get(above).daInclusa();
        String at = pointer + "/" + above + "/da";
        if (compared > 0 || (compared == 0 && both)) {
            problems.add(new SmvpProblem(
                    FASCE_OVERLAP,
                    at,
                    List.of(fasce.get(below).nome(), fasce.get(above).nome())));
        } else if (compared < 0 || none) {
            problems.add(new SmvpProblem(
                    FASCE_GAP,
                    at,
                    List.of(fasce.get(below).nome(), fasce.get(above).nome())));
        }
    }
}
