// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.rules.grado.IndicatoreGrado;
import it.ciclo.rules.rollup.Consuntivo;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Final values that fell short of what was promised, with the cause the Relazione gives, if it does. */
public record Scostamenti(List<Dovuto> dovuti) {

    /** @param causa null while nobody has written it */
    public record Dovuto(
            ObjectiveDocument obiettivo,
            Indicatore indicatore,
            @Nullable BigDecimal grado,
            @Nullable String causa) {}

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
        return i == null
                ? Stream.empty()
                : Stream.of(new Dovuto(
                        o,
                        i,
                        IndicatoreGrado.of(i, annata.finals(o).finale(i.id()), annata.rules())
                                .esattoOrNull(),
                        annata.relazione() == null ? null : annata.relazione().causa(o.id(), i.id())));
    }
}
