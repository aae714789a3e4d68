// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

/** Told of each change of an ente once it stands in the local copy. May be told of the same change again. */
@FunctionalInterface
public interface TenancyListener {

    void enteChanged(Ente ente);
}
