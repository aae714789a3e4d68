// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.norme;

import it.ciclo.contracts.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the law says of days and sizes. The file is data: changing a term is an edit of it, not of a rule. */
public record Norme(List<Soglia> soglie, List<Termine> termini) {

    /** How sure the source is. */
    public enum Certezza {
        /** The text or a comment on it was read. */
        LETTO,
        /** As commonly known; a jurist should confirm it. */
        NOTO,
        /** The sources differ, or it is local practice. */
        DA_VERIFICARE
    }

    /** What a term is counted from. */
    public enum Da {
        BILANCIO_APPROVATO,
        /** The term of the bilancio, once a decree has put it off. */
        BILANCIO_DIFFERITO,
        PEG_APPROVATO
    }

    /** What a size is counted in. */
    public enum Conta {
        ABITANTI,
        DIPENDENTI
    }

    /**
     * From so many on something is due.
     *
     * @param oltre whether exactly so many are not enough
     */
    public record Soglia(String codice, Conta conta, int valore, boolean oltre, String fonte, Certezza certezza) {
        public Soglia {
            Objects.requireNonNull(codice);
            Objects.requireNonNull(conta);
            Objects.requireNonNull(fonte);
            Objects.requireNonNull(certezza);
        }

        public boolean isReachedBy(int size) {
            return oltre ? size > valore : size >= valore;
        }
    }

    /**
     * A day of a year, or so many days after something.
     *
     * @param giorno as {@code --MM-DD}, of the year that lies {@code anno} years after that of the cycle
     * @param giorni counted from the day after {@code da}; a holiday does not move the end
     */
    public record Termine(
            String codice,
            @Nullable String giorno,
            @Nullable Integer anno,
            @Nullable Integer giorni,
            @Nullable Da da,
            String fonte,
            Certezza certezza) {
        public Termine {
            Objects.requireNonNull(codice);
            Objects.requireNonNull(fonte);
            Objects.requireNonNull(certezza);
        }

        /** Of the cycle of a year; 29 February is the 28th where there is none. */
        public LocalDate of(int cycle) {
            MonthDay day = MonthDay.parse(Objects.requireNonNull(giorno));
            YearMonth month = YearMonth.of(cycle + Objects.requireNonNullElse(anno, 0), day.getMonth());
            return month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
        }

        public LocalDate after(LocalDate day) {
            return day.plusDays(Objects.requireNonNull(giorni));
        }
    }

    private static final Norme READ = read();

    public Norme {
        soglie = List.copyOf(soglie);
        termini = List.copyOf(termini);
    }

    public static Soglia soglia(String codice) {
        return READ.soglie.stream()
                .filter(soglia -> soglia.codice().equals(codice))
                .findFirst()
                .orElseThrow();
    }

    public static List<Soglia> soglie(List<String> codici) {
        return codici.stream().map(Norme::soglia).toList();
    }

    public static Termine termine(String codice) {
        return READ.termini.stream()
                .filter(termine -> termine.codice().equals(codice))
                .findFirst()
                .orElseThrow();
    }

    private static Norme read() {
        try (InputStream file = Objects.requireNonNull(Norme.class.getResourceAsStream("/norme/norme.json"))) {
            return EventJson.readNorme(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
