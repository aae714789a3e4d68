// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.posta;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.People;
import it.ciclo.portal.client.TenantClient.Lettera;
import it.ciclo.portal.client.TenantClient.Promemoria;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.session.Acting;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The own address, and what was sent to whom.
 *
 * @param elenco null where the acting role does not see it
 * @param ferma why nothing is sent; null where it is
 */
public record PromemoriaPage(
        String indirizzo,
        @Nullable List<Riga> elenco,
        @Nullable String ferma) {

    /** What is neither sent nor on its way. */
    private static final Set<String> ANCORA = Set.of("FALLITO", "SENZA_INDIRIZZO", "SCADUTO");

    /** @param chiave what sends it again; null where there is nothing to send again */
    public record Riga(
            String giorno,
            String chi,
            String che,
            State stato,
            @Nullable String perche,
            @Nullable String chiave) {}

    static PromemoriaPage of(Acting acting, @Nullable Promemoria all, People.Names names) {
        return new PromemoriaPage(
                acting.address(),
                all == null
                        ? null
                        : all.promemoria().stream().map(l -> riga(l, names)).toList(),
                all == null || all.configurata() ? null : t("promemoria.ferma"));
    }

    private static Riga riga(Lettera l, People.Names names) {
        String kind = switch (l.stato()) {
            case "INVIATO" -> "ok";
            case "FALLITO" -> "late";
            case "SENZA_INDIRIZZO" -> "risk";
            default -> "none";
        };
        return new Riga(
                Formats.date(l.giorno()),
                names.full(l.persona()),
                count("promemoria.cose", l.cose()),
                new State(kind, t("promemoria.stato." + l.stato())),
                l.errore(),
                ANCORA.contains(l.stato()) ? l.persona() + "/" + l.giorno() : null);
    }
}
