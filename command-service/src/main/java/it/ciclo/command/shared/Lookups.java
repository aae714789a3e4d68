// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a decision reads what other streams left. Each read is noted, and the append checks under the tenant's head lock that none
 * of the scopes read has changed since; otherwise the command is decided anew.
 */
public interface Lookups {

    /** All rows of a scope by key, in the order of keys. */
    <T> Map<String, T> all(String kind, String scope, Class<T> type);

    /** One row, null where it does not exist; guards the whole scope. */
    <T> @Nullable T one(String kind, String scope, String key, Class<T> type);

    /** The tenant sequence the rows were read at: the last entry whose effects are in them. */
    long readAt();
}
