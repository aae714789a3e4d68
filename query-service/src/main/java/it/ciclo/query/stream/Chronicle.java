// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import java.util.stream.Stream;

/** What an event leaves for ever, beside what it changes: its entry in the register. Pure. */
@FunctionalInterface
public interface Chronicle {

    Stream<Row> rows(Step step);
}
