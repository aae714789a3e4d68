// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import static it.ciclo.rules.grado.Formula.number;
import static it.ciclo.rules.grado.Formula.ratioOf;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.rules.Percent;
import it.ciclo.rules.grado.Grado.Computed;
import it.ciclo.rules.grado.Grado.NotMeasurable;
import it.ciclo.rules.grado.Grado.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** I7: the weight of what is done, in whole or in part, out of all weight; what is done late counts less. */
final class Fasi {

    private Fasi() {}

    static Grado of(Misura.PerFasi misura, Valore.Fasi value, BigDecimal lateFase) {
        Map<FaseId, Valore.FaseDone> done = value.fatte().stream().collect(toMap(Valore.FaseDone::fase, d -> d));
        BigDecimal total =
                Percent.sum(misura.fasi().stream().map(Misura.Fase::peso).toList());
        if (total.signum() == 0) {
            return new NotMeasurable(Reason.NO_TARGET, "Z2", "fasi senza peso");
        }
        BigDecimal earned = BigDecimal.ZERO;
        List<String> terms = new ArrayList<>();
        for (Misura.Fase fase : misura.fasi()) {
            Valore.FaseDone fatta = done.get(fase.id());
            if (fatta != null) {
                boolean late = fatta.fattaIl().isAfter(fase.al());
                BigDecimal part = fatta.percento();
                earned = earned.add(counted(fase.peso(), fatta, late, lateFase));
                terms.add(number(fase.peso())
                        + (part == null || fatta.coversAll() ? "" : " × " + number(part) + "% fatto")
                        + (late ? " × " + number(lateFase) + "% in ritardo" : ""));
            }
        }
        if (terms.isEmpty()) {
            return new Computed(Percent.ZERO, "I7", "nessuna fase conclusa: 0");
        }
        String sum = terms.size() == 1 && !terms.getFirst().contains("×")
                ? terms.getFirst()
                : terms.stream().collect(joining(" + ", "(", ")"));
        return new Computed(Percent.of(earned, total), "I7", ratioOf(sum, number(total)));
    }

    private static BigDecimal counted(BigDecimal peso, Valore.FaseDone fatta, boolean late, BigDecimal lateFase) {
        BigDecimal done = fatta.percento() == null
                ? peso
                : peso.multiply(fatta.percento()).movePointLeft(2);
        return late ? done.multiply(lateFase).movePointLeft(2) : done;
    }
}
