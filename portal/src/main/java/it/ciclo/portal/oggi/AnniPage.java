// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The years of an ente: two or three are open at once. */
public record AnniPage(
        @Nullable String missing,
        @Nullable String open,
        List<Year> years,
        @Nullable Next next) {

    public record Year(String anno, String href, boolean current, String fase, String piano, String relazione) {}

    /** The year after the last one there is, for who may open it. */
    public record Next(String anno, String href) {}

    static AnniPage of(Acting acting, List<Cicli.Ciclo> cicli) {
        boolean opens = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        boolean missing = cicli.stream().noneMatch(c -> c.anno() == acting.anno());
        int after = cicli.stream().mapToInt(Cicli.Ciclo::anno).max().orElse(acting.anno() - 1) + 1;
        return new AnniPage(
                missing ? t("anni.manca", String.valueOf(acting.anno())) : null,
                opens ? acting.at("piano") : null,
                cicli.stream()
                        .map(c -> new Year(
                                String.valueOf(c.anno()),
                                "/enti/" + acting.tenant() + "/" + c.anno() + "/oggi",
                                c.anno() == acting.anno(),
                                t("fase." + c.fase()),
                                c.piano() == null ? Formats.NOT_YET : t("stato.piano." + c.piano()),
                                c.relazione() == null ? Formats.NOT_YET : t("stato.relazione." + c.relazione())))
                        .toList(),
                opens ? new Next(String.valueOf(after), "/enti/" + acting.tenant() + "/" + after + "/piano") : null);
    }
}
