// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.objective.Valore.FaseDone;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A set of phases in words, each with its part and its day: what is done in part is never said to be done. */
final class Fasi {

    private Fasi() {}

    /** {@code 1 fase su 2 finita («Progetto» il 31/03/2026, «Collaudo» al 50% il 20/12/2026)}. */
    static String said(Valore.Fasi valore, @Nullable Indicatore indicatore) {
        long done = valore.fatte().stream().filter(FaseDone::coversAll).count();
        String count = done == 1 ? "1 fase" : done + " fasi";
        if (indicatore == null || !(indicatore.misura() instanceof Misura.PerFasi misura)) {
            return count;
        }
        boolean partly = done < valore.fatte().size();
        String finished = !partly ? "" : done == 1 ? " finita" : " finite";
        String each = misura.fasi().stream()
                .flatMap(fase -> valore.fatte().stream()
                        .filter(fatta -> fatta.fase().equals(fase.id()))
                        .map(fatta -> "«" + fase.nome() + "»" + part(fatta) + " il " + Italiano.day(fatta.fattaIl())))
                .collect(Collectors.joining(", "));
        return count + " su " + misura.fasi().size() + finished + (each.isEmpty() ? "" : " (" + each + ")");
    }

    private static String part(FaseDone fatta) {
        return fatta.percento() == null || fatta.coversAll() ? "" : " al " + Italiano.number(fatta.percento(), 0) + "%";
    }
}
