// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

/**
 * What may be published.
 *
 * @param minGroup smallest number of persons an aggregate may speak of; never below 3
 */
public record PublicationRules(int minGroup) implements SmvpRules.Part {}
