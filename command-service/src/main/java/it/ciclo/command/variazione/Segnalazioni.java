// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione;

import it.ciclo.command.shared.MeasuredFact;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.Segnalazione;
import it.ciclo.contracts.variazione.Segnalazione.Tipo;
import it.ciclo.rules.variazione.TargetChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a variazione changes about promises whose outcome was already known on the day of the act. It is legal with a reason; the
 * OIV reads it for the validation.
 */
final class Segnalazioni {

    private final LocalDate atto;
    private final Map<ObjectiveId, MeasuredFact> measured;
    private final Map<ObjectiveId, LocalDate> warned;
    private final List<Segnalazione> found = new ArrayList<>();

    private Segnalazioni(LocalDate atto, Map<ObjectiveId, MeasuredFact> measured, Map<ObjectiveId, LocalDate> warned) {
        this.atto = atto;
        this.measured = measured;
        this.warned = warned;
    }

    /** @param warned since when the last monitoring says of an objective that it is at risk or not in line */
    static List<Segnalazione> of(
            List<Modifica> modifiche,
            LocalDate atto,
            Map<ObjectiveId, MeasuredFact> measured,
            Map<ObjectiveId, LocalDate> warned) {
        Segnalazioni segnalazioni = new Segnalazioni(atto, measured, warned);
        modifiche.forEach(segnalazioni::look);
        return List.copyOf(segnalazioni.found);
    }

    private void look(Modifica modifica) {
        switch (modifica) {
            case Modifica.Cambia m -> indicatori(m.obiettivo(), m.prima(), m.dopo());
            case Modifica.Riprende m -> indicatori(m.obiettivo(), m.prima(), m.dopo());
            case Modifica.Stralcia m -> taken(m.obiettivo(), m.prima());
            case Modifica.Sospende m -> taken(m.obiettivo(), m.prima());
            case Modifica.Aggiunge _ -> {
                // Nothing was promised before.
            }
        }
    }

    private void taken(ObjectiveId obiettivo, Definizione prima) {
        prima.indicatori().stream()
                .map(indicatore -> knownSince(obiettivo, indicatore))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .ifPresent(
                        since -> found.add(new Segnalazione(Tipo.OBIETTIVO_TOLTO_A_DATI_NOTI, obiettivo, null, since)));
    }

    private void indicatori(ObjectiveId obiettivo, Definizione prima, Definizione dopo) {
        for (Indicatore before : prima.indicatori()) {
            LocalDate since = knownSince(obiettivo, before);
            Tipo tipo = change(before, dopo);
            if (since != null && tipo != null) {
                found.add(new Segnalazione(tipo, obiettivo, before.id(), since));
            }
            LocalDate warning = warned.get(obiettivo);
            if (warning != null && !warning.isAfter(atto) && tipo == Tipo.TARGET_ABBASSATO_A_DATI_NOTI) {
                found.add(new Segnalazione(Tipo.TARGET_ABBASSATO_DOPO_MONITORAGGIO, obiettivo, before.id(), warning));
            }
        }
    }

    private static @Nullable Tipo change(Indicatore before, Definizione dopo) {
        Indicatore after = dopo.indicatori().stream()
                .filter(one -> one.id().equals(before.id()))
                .findFirst()
                .orElse(null);
        if (after == null) {
            return Tipo.INDICATORE_TOLTO_A_DATI_NOTI;
        }
        return switch (TargetChange.between(before.misura(), after.misura())) {
            case SAME, HARDER -> null;
            case EASIER -> Tipo.TARGET_ABBASSATO_A_DATI_NOTI;
            case OTHER -> Tipo.TARGET_CAMBIATO_A_DATI_NOTI;
        };
    }

    /**
     * Null where nothing is known. What became known after the day of the act, and before the act was written down, counts too: whoever
     * reads can tell by the days, and an act with an earlier day leaves no change unsaid.
     */
    private @Nullable LocalDate knownSince(ObjectiveId obiettivo, Indicatore indicatore) {
        MeasuredFact known = measured.get(obiettivo);
        return known == null ? null : known.since(indicatore.id());
    }
}
