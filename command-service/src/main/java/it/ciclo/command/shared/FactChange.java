// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row that other streams decide by, written in the transaction of the events it follows from. The row's version is the
 * tenant sequence of that append.
 *
 * @param kind what it tells, e.g. {@code objective}
 * @param scope what is read and guarded together, mostly a year
 * @param body a record that {@code EventJson} writes; null once the row no longer holds
 */
public record FactChange(
        String kind, String scope, String key, @Nullable Object body) {

    public FactChange {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(scope);
        Objects.requireNonNull(key);
    }

    /** What of the rows now is not what it was: rows that did not change stay, and with them the decisions that rest on them. */
    public static List<FactChange> between(List<FactChange> before, List<FactChange> now) {
        return now.stream().filter(row -> !before.contains(row)).toList();
    }
}
