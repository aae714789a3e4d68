// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.albero;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.programma.Livello;
import it.ciclo.portal.frame.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What can be chosen as a place, in the order of the albero, deeper ones set in. */
final class Posti {

    private static final String STEP = "\u2003";

    private Posti() {}

    /** For a place of the programme: what lies higher than its level, in its mandate. */
    static List<Option> sopra(AlberoAnswer albero, int mandato, @Nullable Livello livello, @Nullable NodoId self) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", t("albero.sopra.niente")));
        for (var m : albero.mandati()) {
            if (m.dal() == mandato) {
                m.linee()
                        .forEach(r -> add(
                                options,
                                r,
                                0,
                                one -> one.ritiro() == null
                                        && !one.id().equals(self)
                                        && one.livello() != Livello.OPERATIVO
                                        && (livello == null || livello.fitsUnder(one.livello()))));
            }
        }
        return options;
    }

    /** For an objective: every place of the year, then the other objectives, those of its settore first. One with parts is no part itself. */
    static List<Option> perObiettivo(AlberoAnswer albero, AlberoAnswer.Foglia self) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", t("albero.senza.posto")));
        albero.mandati().forEach(m -> m.linee().forEach(r -> add(options, r, 0, one -> one.ritiro() == null)));
        if (!self.sotto().isEmpty()) {
            return options;
        }
        albero.foglie()
                .filter(f -> !f.id().equals(self.id()))
                .filter(f -> albero.ramo(nodo(albero.sopra(f.id()))) != null
                        || albero.sopra(f.id()).isEmpty())
                .sorted(Comparator.comparing(f -> !f.unita().equals(self.unita())))
                .forEach(f -> options.add(new Option(
                        "o/" + f.id(),
                        t(
                                f.unita().equals(self.unita())
                                        ? "albero.sotto.obiettivo"
                                        : "albero.sotto.obiettivo.altro",
                                f.codice() + " " + f.titolo()))));
        return options;
    }

    private static NodoId nodo(String id) {
        return id.isEmpty() ? new NodoId(new UUID(0, 0)) : NodoId.of(id);
    }

    private static void add(
            List<Option> options, AlberoAnswer.Ramo ramo, int depth, Predicate<AlberoAnswer.Ramo> fits) {
        if (fits.test(ramo)) {
            options.add(new Option(
                    ramo.id().toString(),
                    STEP.repeat(depth) + ramo.codice() + " " + ramo.titolo() + " ("
                            + t("albero.livello." + ramo.livello()).toLowerCase(Locale.ITALIAN) + ")"));
        }
        ramo.rami().forEach(one -> add(options, one, depth + 1, fits));
    }
}
