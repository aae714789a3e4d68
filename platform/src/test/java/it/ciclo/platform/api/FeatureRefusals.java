// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.api;

import java.util.Map;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;

/** What a service refuses beside what the edge of every service refuses: status to codes. */
@FunctionalInterface
public interface FeatureRefusals {

    Map<Integer, Set<String>> of(HandlerMethod method);
}
