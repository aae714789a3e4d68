// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.objective;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Prova;
import it.ciclo.contracts.objective.Valore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The value of an indicatore in a period, as it stands now.
 *
 * @param valore absent where declared not available
 * @param motivo of the last correction or of the declaration
 * @param sequenza entry of the register that gave the value
 * @param precedenti what stood here before, oldest first
 * @param rinvio why it was sent back, as long as nobody said it again
 * @param prove the files that bear it out, those of earlier values too
 */
public record Misurazione(
        IndicatoreId indicatore,
        Period period,
        Stato stato,
        @Nullable Valore valore,
        @Nullable LocalDate rilevatoIl,
        @Nullable Fonte fonte,
        @Nullable String nota,
        PersonId registratoDa,
        Instant registratoIl,
        @Nullable PersonId confermatoDa,
        @Nullable Instant confermatoIl,
        @Nullable String motivo,
        long sequenza,
        List<Precedente> precedenti,
        List<Allegata> prove,
        @Nullable Rinvio rinvio) {

    public enum Stato {
        REGISTRATO,
        /** Not confirmed as it stands. */
        RINVIATO,
        CONFERMATO,
        NON_DISPONIBILE;

        /** Whether nobody is waited for any more. */
        public boolean isSettled() {
            return this == CONFERMATO || this == NON_DISPONIBILE;
        }
    }

    /** Why a value was sent back. */
    public record Rinvio(String motivo, PersonId da, Instant il) {
        public Rinvio {
            Objects.requireNonNull(motivo);
            Objects.requireNonNull(da);
            Objects.requireNonNull(il);
        }
    }

    /** A value that was corrected. */
    public record Precedente(Valore valore, PersonId registratoDa, Instant registratoIl, long sequenza) {
        public Precedente {
            Objects.requireNonNull(valore);
            Objects.requireNonNull(registratoDa);
            Objects.requireNonNull(registratoIl);
        }
    }

    /** A file with who brought it. */
    public record Allegata(Prova prova, PersonId da, Instant il, long sequenza) {
        public Allegata {
            Objects.requireNonNull(prova);
            Objects.requireNonNull(da);
            Objects.requireNonNull(il);
        }
    }

    public Misurazione {
        Objects.requireNonNull(indicatore);
        Objects.requireNonNull(period);
        Objects.requireNonNull(stato);
        Objects.requireNonNull(registratoDa);
        Objects.requireNonNull(registratoIl);
        precedenti = List.copyOf(precedenti);
        // A state stored before values had files has none.
        prove = prove == null ? List.of() : List.copyOf(prove);
    }

    boolean isOf(IndicatoreId one, Period when) {
        return indicatore.equals(one) && period.equals(when);
    }

    /** The history once this value is replaced. */
    List<Precedente> superseded() {
        List<Precedente> longer = new ArrayList<>(precedenti);
        if (valore != null) {
            longer.add(new Precedente(valore, registratoDa, registratoIl, sequenza));
        }
        return longer;
    }

    Misurazione confirmed(PersonId by, Instant when) {
        return new Misurazione(
                indicatore,
                period,
                Stato.CONFERMATO,
                valore,
                rilevatoIl,
                fonte,
                nota,
                registratoDa,
                registratoIl,
                by,
                when,
                motivo,
                sequenza,
                precedenti,
                prove,
                null);
    }

    Misurazione sentBack(Rinvio why) {
        return new Misurazione(
                indicatore,
                period,
                Stato.RINVIATO,
                valore,
                rilevatoIl,
                fonte,
                nota,
                registratoDa,
                registratoIl,
                null,
                null,
                motivo,
                sequenza,
                precedenti,
                prove,
                why);
    }

    Misurazione with(List<Prova> files, PersonId by, Instant when, long entry) {
        List<Allegata> all = new ArrayList<>(prove);
        files.forEach(file -> all.add(new Allegata(file, by, when, entry)));
        return new Misurazione(
                indicatore,
                period,
                stato,
                valore,
                rilevatoIl,
                fonte,
                nota,
                registratoDa,
                registratoIl,
                confermatoDa,
                confermatoIl,
                motivo,
                sequenza,
                precedenti,
                all,
                rinvio);
    }
}
