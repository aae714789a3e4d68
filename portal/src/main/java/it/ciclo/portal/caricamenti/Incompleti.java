// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.caricamenti;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.frame.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What an objective of a sheet still lacks for the proposal of the Piano: it can be loaded, and is said now. */
final class Incompleti {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Incompleti() {}

    static List<String> of(Bozza b) {
        if (b.indicatori == 0) {
            return List.of(t("foglio.incompleto.indicatori", b.codice));
        }
        List<String> missing = new ArrayList<>();
        BigDecimal pesi = sum(b, b.indicatori, n -> "indicatori/" + n + "/peso");
        if (pesi.compareTo(WHOLE) != 0) {
            missing.add(t("foglio.incompleto.pesi", b.codice, Formats.number(pesi, 2)));
        }
        for (int n = 0; n < b.indicatori; n++) {
            String at = "indicatori/" + n + "/";
            if (b.values.getOrDefault(at + "fonte", "").isBlank()) {
                missing.add(t("foglio.incompleto.fonte", b.codice, b.values.getOrDefault(at + "nome", "")));
            }
            if ("FASI".equals(b.values.get(at + "tipo"))) {
                fasi(b, at, missing);
            }
        }
        return missing;
    }

    private static void fasi(Bozza b, String at, List<String> missing) {
        String nome = b.values.getOrDefault(at + "nome", "");
        int fasi = b.fasi(at);
        if (fasi == 0) {
            missing.add(t("foglio.incompleto.fasi", b.codice, nome));
            return;
        }
        BigDecimal pesi = sum(b, fasi, n -> at + "misura/fasi/" + n + "/peso");
        if (pesi.compareTo(WHOLE) != 0) {
            missing.add(t("foglio.incompleto.pesi.fasi", b.codice, nome, Formats.number(pesi, 2)));
        }
    }

    private static BigDecimal sum(Bozza b, int many, IntFunction<String> field) {
        return IntStream.range(0, many)
                .mapToObj(n -> Formats.parse(b.values.getOrDefault(field.apply(n), "")))
                .map(peso -> peso == null ? BigDecimal.ZERO : peso)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
