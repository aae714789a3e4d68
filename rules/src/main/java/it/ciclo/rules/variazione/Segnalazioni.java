// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.variazione;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.Segnalazione;
import it.ciclo.contracts.variazione.Segnalazione.Tipo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a variazione changes about promises whose outcome is already known. It is legal with a reason; the OIV reads it for the
 * validation. What became known after the day of the act, and before the act was written down, counts too: whoever reads can tell
 * by the days, and an act with an earlier day leaves no change unsaid.
 */
public final class Segnalazioni {

    /** What is known of the indicatori. */
    public interface Noti {
        /** The earliest day a value refers to; null where there is none. */
        @Nullable
        LocalDate dal(ObjectiveId obiettivo, IndicatoreId indicatore);
    }

    private final LocalDate atto;
    private final Noti noti;
    private final Map<ObjectiveId, LocalDate> warned;
    private final List<Segnalazione> found = new ArrayList<>();

    private Segnalazioni(LocalDate atto, Noti noti, Map<ObjectiveId, LocalDate> warned) {
        this.atto = atto;
        this.noti = noti;
        this.warned = warned;
    }

    /**
     * @param atto the day of the act, or today while there is none
     * @param warned since when the last monitoring says of an objective that it is at risk or not in line
     */
    public static List<Segnalazione> of(
            List<Modifica> modifiche, LocalDate atto, Noti noti, Map<ObjectiveId, LocalDate> warned) {
        Segnalazioni segnalazioni = new Segnalazioni(atto, noti, warned);
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
                .map(indicatore -> noti.dal(obiettivo, indicatore.id()))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .ifPresent(
                        since -> found.add(new Segnalazione(Tipo.OBIETTIVO_TOLTO_A_DATI_NOTI, obiettivo, null, since)));
    }

    private void indicatori(ObjectiveId obiettivo, Definizione prima, Definizione dopo) {
        for (Indicatore before : prima.indicatori()) {
            LocalDate since = noti.dal(obiettivo, before.id());
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
}
