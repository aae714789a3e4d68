// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.gestore;

import static it.ciclo.portal.frame.Texts.count;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.GestoreClient.Accesso;
import it.ciclo.portal.client.GestoreClient.Lettura;
import it.ciclo.portal.client.GestoreClient.Subito;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.permessi.Parole;
import it.ciclo.portal.session.Acting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The accesses to an ente, as it sees them. */
public record SubitiPage(List<Uno> accessi) {

    /** @param termina where the segretario ends it; null where there is nothing to end, and for others */
    public record Uno(
            State stato,
            String chiesto,
            String motivo,
            @Nullable String come,
            String quante,
            List<Letta> letture,
            @Nullable String termina,
            Form form) {}

    public record Letta(String quando, String che, String dove) {}

    static SubitiPage of(Acting acting, List<Subito> all, Form form) {
        return new SubitiPage(all.stream()
                .map(one -> uno(acting, one.accesso(), one.letture(), form))
                .toList());
    }

    private static Uno uno(Acting acting, Accesso a, List<Lettura> letture, Form form) {
        return new Uno(
                AccessiPage.stato(a),
                AccessiPage.chiesto(a),
                a.motivo(),
                AccessiPage.come(a),
                count("gestore.letture", letture.size()),
                letture.stream()
                        .map(l -> new Letta(Formats.dateTime(l.quando()), Parole.of(l.azione()), l.dove()))
                        .toList(),
                a.aperto() && acting.is(Role.SEGRETARIO) ? acting.at("accessi-gestore/" + a.id()) : null,
                form);
    }
}
