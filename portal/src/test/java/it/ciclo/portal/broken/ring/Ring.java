// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.broken.ring;

import it.ciclo.portal.broken.LoosePage;

/** Used by the package it uses. */
public final class Ring {

    public static final String NAME = "ring".strip();

    final LoosePage page = new LoosePage(NAME);

    private Ring() {}
}
