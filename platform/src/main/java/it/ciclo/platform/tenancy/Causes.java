// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.tenancy.Sospensione.Causa;

/** Why an ente is suspended, as its people are told. */
public final class Causes {

    private Causes() {}

    public static String inWords(Causa cause) {
        return switch (cause) {
            case CONTRATTO_FINITO -> "il contratto di servizio è finito";
            case ABUSO -> "uso improprio";
            case ORDINE_DI_AUTORITA -> "ordine di un’autorità";
        };
    }
}
