// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import it.ciclo.portal.frame.State;
import it.ciclo.portal.obiettivi.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must I do today? */
public record OggiPage(
        String greeting,
        String lead,
        String count,
        List<Todo> first,
        List<Todo> more,
        String moreLabel,
        @Nullable String nothing,
        @Nullable Settori settori,
        @Nullable Own own,
        @Nullable Deadline next,
        @Nullable Prossimo prossimo,
        int anno,
        List<Step> steps) {

    /**
     * One thing to do.
     *
     * @param when in words, with its shape
     * @param kind late, soon or calm
     * @param filled the first one's button is filled
     */
    public record Todo(
            String what, @Nullable String when, String kind, String why, String href, String button, boolean filled) {}

    /** The table of the segretario. */
    public record Settori(
            List<Settore> rows,
            @Nullable String cruscotto,
            @Nullable String note) {}

    public record Settore(
            String nome,
            String href,
            @Nullable String titolare,
            String grado,
            @Nullable String bar,
            State look) {}

    /** The objectives of the responsabile. */
    public record Own(String href, List<Rows.Row> rows) {}

    /** The Piano of the year to come, while it is being made. */
    public record Prossimo(String title, String text, String href, String link) {}

    public record Deadline(String day, String month, String what, String when) {}

    /** @param css done, now or todo */
    public record Step(
            String css,
            String nome,
            String stato,
            String detail,
            @Nullable Progress progress) {}

    public record Progress(int value, int max, String label, String count, String rest) {}
}
