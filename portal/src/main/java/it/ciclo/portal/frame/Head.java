// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself to the frame.
 *
 * @param title as in the browser's tab; the same words as the h1
 * @param nav the entry of the navigation that is current
 * @param crumbs the way here, without the page itself; empty on pages of the first level
 * @param consorzio the consortium whose page it is; null elsewhere
 */
public record Head(
        String title,
        @Nullable Nav nav,
        List<Crumb> crumbs,
        @Nullable String here,
        Frame.@Nullable Consorzio consorzio) {

    public record Crumb(String label, String href) {}

    public Head {
        crumbs = List.copyOf(crumbs);
    }

    public static Head of(String title) {
        return new Head(title, null, List.of(), null, null);
    }

    /** Another page of the same place. */
    public Head titled(String other) {
        return new Head(other, nav, crumbs, null, consorzio);
    }

    public Head of(Frame.Consorzio whose) {
        return new Head(title, nav, crumbs, here, whose);
    }

    public Head in(Nav entry) {
        return new Head(title, entry, crumbs, here, consorzio);
    }

    public Head under(String label, String href) {
        var more = new ArrayList<>(crumbs);
        more.add(new Crumb(label, href));
        return new Head(title, nav, more, here, consorzio);
    }

    /** The last, unlinked step of the breadcrumb; the title where it is not given. */
    public Head here(String label) {
        return new Head(title, nav, crumbs, label, consorzio);
    }

    public String last() {
        return here == null ? title : here;
    }
}
