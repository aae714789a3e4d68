// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;

/** What the code behind an operation does that neither its signature nor the matrix says. */
public interface Handling {

    /** What it refuses beside what the edge of every service refuses: status to codes. */
    Map<Integer, Set<String>> refusals(HandlerMethod method);

    /** Whether it answers with the address of something new. */
    default boolean creates(HandlerMethod method) {
        return false;
    }

    /** What its body may be, where that is a file. */
    default List<String> takesFiles(HandlerMethod method) {
        return List.of();
    }

    /** What its answer may be, where that is a file. */
    default List<String> givesFiles(HandlerMethod method) {
        return List.of();
    }
}
