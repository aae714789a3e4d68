// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.contracts.Act;
import org.jspecify.annotations.Nullable;

/** The four columns of an act. */
public final class ActRow {

    private ActRow() {}

    /** @param prefix of the column names, empty or with an underscore at its end */
    public static Row set(Row row, String prefix, @Nullable Act act) {
        return row.set(prefix + "atto_organo", act == null ? null : act.organo())
                .set(prefix + "atto_numero", act == null ? null : act.numero())
                .set(prefix + "atto_data", act == null ? null : act.data())
                .set(prefix + "atto_esecutivo", act == null ? null : act.immediatamenteEseguibile());
    }
}
