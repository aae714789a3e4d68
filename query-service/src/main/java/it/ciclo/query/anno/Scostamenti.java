// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.rules.grado.Grado;
import it.ciclo.rules.grado.IndicatoreGrado;
import it.ciclo.rules.rollup.Consuntivo;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Final values that fell short of what was promised, with the cause the Relazione gives, if it does. */
public record Scostamenti(List<Dovuto> dovuti) {

    /**
     * @param formula how the grado came about, also where a soglia made it 0
     * @param causa null while nobody has written it
     * @param causaNelMonitoraggio what the last monitoring said of the objective, null where it said no cause
     */
    public record Dovuto(
            ObjectiveDocument obiettivo,
            Indicatore indicatore,
            @Nullable BigDecimal grado,
            String formula,
            @Nullable String causa,
            @Nullable String causaNelMonitoraggio) {}

    public static Scostamenti of(Annata annata) {
        return new Scostamenti(
                Consuntivo.dovuteCause(
                                annata.rules(),
                                annata.obiettivi().stream().map(annata::finals).toList())
                        .stream()
                        .flatMap(due -> annata.obiettivi().stream()
                                .filter(o -> o.id().equals(due.obiettivo()))
                                .flatMap(o -> dovuto(annata, o, o.indicatore(due.indicatore()))))
                        .toList());
    }

    public List<Dovuto> senzaCausa() {
        return dovuti.stream().filter(d -> d.causa() == null).toList();
    }

    private static Stream<Dovuto> dovuto(Annata annata, ObjectiveDocument o, @Nullable Indicatore i) {
        if (i == null) {
            return Stream.empty();
        }
        Grado grado = IndicatoreGrado.of(i, annata.finals(o).finale(i.id()), annata.rules());
        return Stream.of(new Dovuto(
                o,
                i,
                grado.esattoOrNull(),
                grado.formula(),
                annata.relazione() == null ? null : annata.relazione().causa(o.id(), i.id()),
                Monitoraggi.ultimaCausa(annata, o.id())));
    }
}
