// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.broken;

/** What a template would get could still change. */
public final class LoosePage {

    final String title;

    public LoosePage(String title) {
        this.title = title;
    }
}
