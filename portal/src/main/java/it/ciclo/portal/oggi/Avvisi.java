// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.GestoreClient.Accesso;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Desk;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an ente is told on its first page without having asked. */
final class Avvisi {

    /** For how many days a reading that is over is news. */
    private static final int NEWS = 7;

    private Avvisi() {}

    /** Null for what is no news. */
    static @Nullable String of(Accesso a, LocalDate today) {
        return switch (a.stato()) {
            case "CHIESTO" -> t("gestore.oggi.CHIESTO", a.motivo());
            case "APERTO" -> a.fino() == null ? null : t("gestore.oggi.APERTO", Formats.dateTime(a.fino()));
            case "FINITO" ->
                a.finitoIl() == null
                                || LocalDate.ofInstant(a.finitoIl(), Desk.ROME).isBefore(today.minusDays(NEWS))
                        ? null
                        : t("gestore.oggi.FINITO", Formats.dateTime(a.finitoIl()));
            default -> null;
        };
    }
}
