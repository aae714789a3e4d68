// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.variazione;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.norme.Norme;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.Segnalazione;
import it.ciclo.contracts.variazione.Segnalazione.Tipo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a variazione changes about promises whose outcome is already known. It is legal with a reason; the OIV reads it for the
 * validation. What became known after the day of the act, and before the act was written down, counts too: whoever reads can tell
 * by the days, and an act with an earlier day leaves no change unsaid. So does what is written down late: when the year or the term was
 * over, or long after the act.
 */
public final class Segnalazioni {

    /** What is known of the indicatori. */
    public interface Noti {
        /** The earliest day a value refers to; null where there is none. */
        @Nullable
        LocalDate dal(ObjectiveId obiettivo, IndicatoreId indicatore);
    }

    private final Registrazione registrazione;
    private final Noti noti;
    private final Map<ObjectiveId, LocalDate> warned;
    private final List<Segnalazione> found = new ArrayList<>();

    private Segnalazioni(Registrazione registrazione, Noti noti, Map<ObjectiveId, LocalDate> warned) {
        this.registrazione = registrazione;
        this.noti = noti;
        this.warned = warned;
    }

    /**
     * When a variazione is written down.
     *
     * @param atto the day of the act, null while there is none
     */
    public record Registrazione(Anno anno, @Nullable LocalDate atto, LocalDate il) {

        private boolean isLongAfterTheAct() {
            return atto != null
                    && il.isAfter(Norme.termine("VARIAZIONE_REGISTRATA").after(atto));
        }
    }

    /**
     * @param warned since when the last monitoring says of an objective that it is at risk or not in line
     */
    public static List<Segnalazione> of(
            List<Modifica> modifiche, Registrazione registrazione, Noti noti, Map<ObjectiveId, LocalDate> warned) {
        Segnalazioni segnalazioni = new Segnalazioni(registrazione, noti, warned);
        modifiche.forEach(segnalazioni::look);
        modifiche.forEach(segnalazioni::lookWhen);
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
            if (warning != null && tipo == Tipo.TARGET_ABBASSATO_A_DATI_NOTI) {
                found.add(new Segnalazione(Tipo.TARGET_ABBASSATO_DOPO_MONITORAGGIO, obiettivo, before.id(), warning));
            }
        }
    }

    /** The gravest alone: the year was over, the day of what was promised had passed, the act had long been there. */
    private void lookWhen(Modifica modifica) {
        LocalDate il = registrazione.il();
        if (il.isAfter(registrazione.anno().lastDay())) {
            found.add(new Segnalazione(Tipo.REGISTRATA_AD_ANNO_FINITO, modifica.obiettivo(), null, il));
            return;
        }
        List<Segnalazione> passed = passed(modifica, il);
        if (!passed.isEmpty()) {
            found.addAll(passed);
        } else if (registrazione.isLongAfterTheAct()) {
            found.add(new Segnalazione(Tipo.REGISTRATA_MOLTO_DOPO_L_ATTO, modifica.obiettivo(), null, il));
        }
    }

    private static List<Segnalazione> passed(Modifica modifica, LocalDate il) {
        Definizione prima = modifica.prima();
        Definizione dopo = modifica.dopo();
        return prima == null
                ? List.of()
                : prima.indicatori().stream()
                        .filter(before -> dopo == null || change(before, dopo) != null)
                        .filter(before -> hadPassed(before, dopo, il))
                        .map(before -> new Segnalazione(
                                Tipo.REGISTRATA_A_TERMINE_PASSATO, modifica.obiettivo(), before.id(), il))
                        .toList();
    }

    /** Of phases those that are asked otherwise, or no more. */
    private static boolean hadPassed(Indicatore before, @Nullable Definizione dopo, LocalDate il) {
        return switch (before.misura()) {
            case Misura.Scadenza m -> m.entro() != null && m.entro().isBefore(il);
            case Misura.PerFasi m ->
                m.fasi().stream()
                        .anyMatch(fase ->
                                fase.al().isBefore(il) && !phases(before, dopo).contains(fase));
            case Misura.Crescente _,
                    Misura.Decrescente _,
                    Misura.Intervallo _,
                    Misura.OnOff _,
                    Misura.Rapporto _,
                    Misura.Scala _,
                    Misura.Fasce _,
                    Misura.Eventi _,
                    Misura.Contesto _ -> false;
        };
    }

    private static List<Misura.Fase> phases(Indicatore before, @Nullable Definizione dopo) {
        return dopo == null
                ? List.of()
                : dopo.indicatori().stream()
                        .filter(one -> one.id().equals(before.id()))
                        .flatMap(one -> one.misura() instanceof Misura.PerFasi m ? m.fasi().stream() : Stream.empty())
                        .toList();
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
