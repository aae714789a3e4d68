// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.session;

/** Where a sign-in begins. */
public final class FreshSignIn {

    /** The registration of tenant-service as the provider. */
    public static final String USUAL = "/oauth2/authorization/ciclo";

    /** Asks for the password again also where somebody is signed in. */
    public static final String PARAMETER = "di-nuovo";

    public static final String ADDRESS = USUAL + "?" + PARAMETER;

    private FreshSignIn() {}
}
