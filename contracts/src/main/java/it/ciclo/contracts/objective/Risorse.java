// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.objective;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an objective is carried out with besides people: capitoli of the PEG, and things. */
public record Risorse(List<Capitolo> capitoli, List<Strumento> strumenti) {

    public static final Risorse NONE = new Risorse(List.of(), List.of());

    public enum Verso {
        ENTRATA,
        SPESA
    }

    /**
     * @param missione of the bilancio, MM or MM.PP
     * @param titolo of the bilancio, 1 to 9
     * @param macroaggregato empty where it is not said
     * @param stanziamento in euro, of the year; {@code secondoAnno} and {@code terzoAnno} of those after it
     */
    public record Capitolo(
            String codice,
            Verso verso,
            @Nullable String missione,
            @Nullable Integer titolo,
            String macroaggregato,
            BigDecimal stanziamento,
            @Nullable BigDecimal secondoAnno,
            @Nullable BigDecimal terzoAnno) {
        public Capitolo {
            Objects.requireNonNull(codice);
            Objects.requireNonNull(verso);
            Objects.requireNonNull(macroaggregato);
            Objects.requireNonNull(stanziamento);
        }
    }

    public record Strumento(String nome, int quanti) {
        public Strumento {
            Objects.requireNonNull(nome);
        }
    }

    public Risorse {
        capitoli = List.copyOf(capitoli);
        strumenti = List.copyOf(strumenti);
    }

    public boolean none() {
        return capitoli.isEmpty() && strumenti.isEmpty();
    }
}
