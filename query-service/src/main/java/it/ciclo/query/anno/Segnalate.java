// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.Segnalazione;
import it.ciclo.query.objective.Misurazione;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.variazione.VariazioneDocument;
import it.ciclo.rules.variazione.Segnalazioni;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the OIV will want to read about a variazione. */
public final class Segnalate {

    private Segnalate() {}

    /** What was said when it was approved; while it is open, what would be said today. */
    public static List<Segnalazione> of(Annata annata, VariazioneDocument v, List<Modifica> modifiche) {
        return v.stato().isOpen()
                ? Segnalazioni.of(
                        modifiche,
                        new Segnalazioni.Registrazione(annata.anno(), null, annata.oggi()),
                        (obiettivo, indicatore) -> knownSince(annata.find(obiettivo), indicatore),
                        Monitoraggi.avvertiti(annata))
                : v.segnalazioni();
    }

    private static @Nullable LocalDate knownSince(@Nullable ObjectiveDocument o, IndicatoreId indicatore) {
        return o == null
                ? null
                : o.misurazioni().stream()
                        .filter(m -> m.indicatore().equals(indicatore))
                        .map(Misurazione::rilevatoIl)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }
}
