// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.query.objective.Corso;
import it.ciclo.query.objective.Misurazione;
import it.ciclo.query.objective.ObjectiveDocument;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A phase as it stands: what the Piano promises, what the office says of it, and what the value that counts now says.
 *
 * @param corso null where the office said nothing
 * @param registrata what the value says, null where it says nothing or the office says that it is done
 */
public record FaseCorrente(
        Indicatore indicatore,
        Misura.Fase fase,
        Corso.@Nullable FaseCorso corso,
        Valore.@Nullable FaseDone registrata) {

    /** All phases of an objective, in the order of the Piano. */
    public static List<FaseCorrente> of(Annata annata, ObjectiveDocument o) {
        List<FaseCorrente> fasi = new ArrayList<>();
        for (Indicatore i : o.indicatori()) {
            if (i.misura() instanceof Misura.PerFasi misura) {
                misura.fasi().forEach(fase -> fasi.add(of(annata, o, i, fase)));
            }
        }
        return fasi;
    }

    private static FaseCorrente of(Annata annata, ObjectiveDocument o, Indicatore i, Misura.Fase fase) {
        Corso.FaseCorso corso = o.corso().fase(fase.id());
        boolean said = corso != null && corso.fatta() != null;
        return new FaseCorrente(i, fase, corso, said ? null : recorded(annata, o, i, fase));
    }

    private static Valore.@Nullable FaseDone recorded(
            Annata annata, ObjectiveDocument o, Indicatore i, Misura.Fase fase) {
        Misurazione ultimo = annata.ultimo(o, i.id());
        return ultimo != null && ultimo.valore() instanceof Valore.Fasi valore
                ? valore.fatte().stream()
                        .filter(done -> done.fase().equals(fase.id()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** When the whole of it was done, null while it is not. */
    public @Nullable LocalDate fatta() {
        return registrata != null && registrata.coversAll()
                ? registrata.fattaIl()
                : corso == null ? null : corso.fatta();
    }

    public Valore.@Nullable FaseDone parziale() {
        return registrata != null && registrata.coversAll() ? null : registrata;
    }

    public @Nullable LocalDate iniziata() {
        return corso == null ? null : corso.iniziata();
    }

    public @Nullable LocalDate attesaDal() {
        return corso == null ? null : corso.dal();
    }

    public @Nullable LocalDate attesaAl() {
        return corso == null ? null : corso.al();
    }

    /** For how many days it should have been done; a postponed one is late after the day it is expected. 0 while it is in time. */
    public int giorniDiRitardo(LocalDate on) {
        LocalDate expected = attesaAl();
        LocalDate due = expected == null ? fase.al() : expected;
        return fatta() == null && on.isAfter(due) ? (int) ChronoUnit.DAYS.between(due, on) : 0;
    }
}
