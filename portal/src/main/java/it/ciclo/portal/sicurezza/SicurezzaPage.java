// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.sicurezza;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.People;
import it.ciclo.portal.client.RightsClient.Avvenimento;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Texts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refusals, and changes of people and their rights. */
public record SicurezzaPage(List<Riga> rifiuti, List<Riga> cambi) {

    private static final Set<String> RIFIUTI = Set.of("ACCESSO_RIFIUTATO", "NON_PERMESSO", "ALTRO_ENTE", "DA_FUORI");

    /** What the log keeps of them beside their kind says nothing to a person: an id, a hash. */
    private static final Set<String> DETTI_TUTTI = Set.of("EnteOpened", "StemmaSet");

    /** @param riguarda of whom, and which role; null where it concerns nobody */
    public record Riga(
            String quando,
            String che,
            String chi,
            @Nullable String riguarda,
            @Nullable String motivo) {}

    static SicurezzaPage of(List<Avvenimento> all, People.Names names) {
        return new SicurezzaPage(
                all.stream()
                        .filter(a -> RIFIUTI.contains(a.che()))
                        .map(a -> riga(a, names))
                        .toList(),
                all.stream()
                        .filter(a -> !RIFIUTI.contains(a.che()))
                        .map(a -> riga(a, names))
                        .toList());
    }

    private static Riga riga(Avvenimento a, People.Names names) {
        String key = "sicurezza.che." + a.che();
        return new Riga(
                Formats.dateTime(a.quando()),
                t(Texts.has(key) ? key : "sicurezza.che.altro"),
                chi(a, names),
                riguarda(a, names),
                DETTI_TUTTI.contains(a.che()) ? null : a.motivo());
    }

    private static String chi(Avvenimento a, People.Names names) {
        if (a.persona() == null) {
            return t("sicurezza.da.fuori");
        }
        String name = names.full(a.persona());
        return a.delegante() == null ? name : name + " " + t("ruolo.per.delega", names.full(a.delegante()));
    }

    private static @Nullable String riguarda(Avvenimento a, People.Names names) {
        if (a.riguarda() == null) {
            return null;
        }
        String name = names.full(a.riguarda());
        return a.ruolo() == null ? name : name + ", " + t("ruolo." + a.ruolo());
    }
}
