// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.frame.Formats;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a year would be under the rules of the form, beside what it is.
 *
 * @param titolo says on which year, or that it is an example
 */
public record Cifre(String titolo, String nota, List<Riga> righe) {

    /** @param forte an ente or a unit, not an objective */
    public record Riga(String nome, String prima, String dopo, String differenza, boolean diversa, boolean forte) {}

    static Cifre of(SmvpAnswer.Prova prova) {
        String version = String.valueOf(prova.versione());
        return new Cifre(
                prova.anno() == null
                        ? t("smvp.prova.esempio")
                        : t("smvp.prova.anno", prova.anno().toString()),
                t(prova.anno() == null ? "smvp.prova.nota.esempio" : "smvp.prova.nota", version),
                prova.righe().stream().map(Cifre::riga).toList());
    }

    private static Riga riga(SmvpAnswer.Cifra cifra) {
        BigDecimal before = cifra.prima();
        BigDecimal after = cifra.dopo();
        boolean differs = differ(before, after);
        return new Riga(
                cifra.che().equals("ENTE") ? t("smvp.prova.ente") : cifra.nome(),
                Formats.grado(before),
                Formats.grado(after),
                differs ? difference(before, after) : t("smvp.prova.uguale"),
                differs,
                !cifra.che().equals("OBIETTIVO"));
    }

    private static boolean differ(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (before == null || after == null) {
            return (before == null) != (after == null);
        }
        return before.compareTo(after) != 0;
    }

    private static String difference(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        return before == null || after == null
                ? t("smvp.prova.diverso")
                : Formats.difference(after.subtract(before), 2);
    }
}
