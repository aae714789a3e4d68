// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The years of an ente: two or three are open at once. */
public record AnniPage(@Nullable String missing, @Nullable String open, List<Year> years, List<Other> altri) {

    public record Year(String anno, String href, boolean current, String fase, String piano, String relazione) {}

    /** A year that is not there yet: this one and the next by the calendar, the one after the last, one that was left out, the one before the first. */
    public record Other(String anno, String href) {}

    static AnniPage of(Acting acting, List<Cicli.Ciclo> cicli) {
        boolean opens = acting.estintoDal() == null && acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        boolean missing = cicli.stream().noneMatch(c -> c.anno() == acting.anno());
        return new AnniPage(
                missing ? t("anni.manca", String.valueOf(acting.anno())) : null,
                opens ? acting.at("piano") : null,
                cicli.stream()
                        .map(c -> new Year(
                                String.valueOf(c.anno()),
                                "/enti/" + acting.tenant() + "/" + c.anno() + "/oggi",
                                c.anno() == acting.anno(),
                                fase(c, acting.today()),
                                c.piano() == null ? Formats.NOT_YET : t("stato.piano." + c.piano()),
                                c.relazione() == null ? Formats.NOT_YET : t("stato.relazione." + c.relazione())))
                        .toList(),
                opens ? others(acting, cicli) : List.of());
    }

    /** An approved year that has not begun is not carried out yet. */
    private static String fase(Cicli.Ciclo c, LocalDate today) {
        return c.fase() == Cicli.Fase.GESTIONE && today.getYear() < c.anno()
                ? t("fase.attesa", Formats.date(LocalDate.of(c.anno(), 1, 1)))
                : t("fase." + c.fase());
    }

    private static List<Other> others(Acting acting, List<Cicli.Ciclo> cicli) {
        Set<Integer> there = cicli.stream().map(Cicli.Ciclo::anno).collect(Collectors.toSet());
        int first = there.isEmpty() ? acting.anno() : Collections.min(there) - 1;
        int last = there.isEmpty() ? acting.anno() : Collections.max(there) + 1;
        int now = acting.today().getYear();
        return IntStream.concat(IntStream.rangeClosed(first, last), IntStream.of(now, now + 1))
                .filter(anno -> !there.contains(anno))
                .distinct()
                .boxed()
                .sorted(Comparator.reverseOrder())
                .map(anno -> new Other(anno.toString(), "/enti/" + acting.tenant() + "/" + anno + "/piano"))
                .toList();
    }
}
