// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.broken.ring;

import it.ciclo.query.broken.ImpureDocument;

/** One of two packages that need each other. */
public final class Ring {

    public static final String NAME = Ring.class.getSimpleName();

    public ImpureDocument back() {
        return new ImpureDocument();
    }
}
