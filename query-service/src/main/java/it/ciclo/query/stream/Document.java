// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import java.util.stream.Stream;

/** The state of one document as a fold left it. It knows no database, no clock and no HTTP. */
public interface Document {

    /** The rows of the read models this document answers for: a pure function of the state. */
    Stream<Row> rows();
}
