// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import it.ciclo.contracts.piano.PianoEvent.Provvisorio;
import it.ciclo.contracts.piano.PianoEvent.Sorte;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the Piano made of the objectives given before it, in words. */
final class FrasiPiano {

    private FrasiPiano() {}

    /** "; di quelli provvisori 4 confermati, 1 modificato". */
    static String sorti(List<Provvisorio> provvisori) {
        String counted = Arrays.stream(Sorte.values())
                .map(sorte -> sorte(
                        sorte,
                        provvisori.stream().filter(p -> p.sorte() == sorte).count()))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(", "));
        return counted.isEmpty() ? "" : "; di quelli provvisori " + counted;
    }

    private static String sorte(Sorte sorte, long count) {
        if (count == 0) {
            return "";
        }
        String one = switch (sorte) {
            case CONFERMATO -> "confermato";
            case MODIFICATO -> "modificato";
            case SOSPESO -> "sospeso";
            case STRALCIATO -> "stralciato";
        };
        return count == 1 ? "1 " + one : count + " " + one.substring(0, one.length() - 1) + "i";
    }
}
