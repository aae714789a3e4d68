// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import static java.time.temporal.ChronoUnit.DAYS;

import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.query.objective.ObjectiveDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A phase, or a thing promised by a day, that should be done and is not.
 *
 * @param giorni how late it is on the day {@code al}
 * @param al the day up to which it is counted
 */
public record InRitardo(String nome, int giorni, LocalDate al) {

    /** In the order of the indicatori and their phases. */
    public static List<InRitardo> of(Annata annata, ObjectiveDocument o, LocalDate al) {
        Stream<InRitardo> fasi = FaseCorrente.of(annata, o).stream()
                .map(f -> new InRitardo(f.fase().nome(), f.giorniDiRitardo(al), al));
        Stream<InRitardo> scadenze = o.indicatori().stream()
                .filter(i -> annata.ultimo(o, i.id()) == null)
                .map(i -> new InRitardo(i.nome(), daysPast(i, al), al));
        return Stream.concat(fasi, scadenze).filter(late -> late.giorni() > 0).toList();
    }

    private static int daysPast(Indicatore indicatore, LocalDate al) {
        return indicatore.misura() instanceof Misura.Scadenza m && m.entro() != null
                ? Math.toIntExact(DAYS.between(m.entro(), al))
                : 0;
    }
}
