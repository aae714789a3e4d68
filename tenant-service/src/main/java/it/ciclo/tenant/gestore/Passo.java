// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.gestore;

/** What happens to an access, as the log of changes of the ente calls it and as its segretari are told. */
enum Passo {
    CHIESTO("OperatorAccessRequested", "Il gestore della piattaforma chiede di leggere i dati dell’ente"),
    APERTO("OperatorAccessOpened", "Il gestore della piattaforma può leggere i dati dell’ente per 60 minuti"),
    RIFIUTATO("OperatorAccessRefused", "L’accesso chiesto dal gestore della piattaforma non è stato approvato"),
    FINITO("OperatorAccessEnded", "L’accesso del gestore della piattaforma è finito"),
    SCADUTO("OperatorAccessLapsed", "L’accesso chiesto dal gestore della piattaforma è scaduto senza approvazione");

    final String kind;
    final String oggetto;

    Passo(String kind, String oggetto) {
        this.kind = kind;
        this.oggetto = oggetto;
    }
}
