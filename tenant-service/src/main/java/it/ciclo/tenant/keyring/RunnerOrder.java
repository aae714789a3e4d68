// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.keyring;

/** What is put right at a start, in this order: keys, then erasures that a restored database has forgotten, then the directory. */
public final class RunnerOrder {

    public static final int KEYS = 1;
    public static final int ERASURES = 2;
    public static final int DIRECTORY = 3;

    private RunnerOrder() {}
}
