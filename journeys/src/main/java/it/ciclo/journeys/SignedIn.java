// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys;

/** Where a person's requests get their token from; it is asked before each request, since tokens live ten minutes. */
@FunctionalInterface
public interface SignedIn {

    String token() throws java.io.IOException, InterruptedException;
}
