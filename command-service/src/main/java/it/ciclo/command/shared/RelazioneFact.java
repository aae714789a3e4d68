// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

/**
 * What has happened to the Relazione of a year. Three facts and not one state: approval and validation come in either order,
 * and it may be published before it is validated.
 */
public record RelazioneFact(boolean approvata, boolean validata, boolean pubblicata) {

    public static final String KIND = "relazione";
    public static final String KEY = "relazione";
}
