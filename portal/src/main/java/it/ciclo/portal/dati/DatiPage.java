// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.dati;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Io;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is kept of the person here. @param letture who read something of her, newest first */
public record DatiPage(
        String indirizzo,
        String nome,
        String codice,
        @Nullable String email,
        List<Ruolo> ruoli,
        List<Lettura> letture) {

    public record Ruolo(String ruolo, @Nullable String settore, String date) {}

    public record Lettura(String quando, String chi, String ruolo, String che) {}

    static DatiPage of(
            Acting acting,
            TenantClient.Recapito recapito,
            Units.Names units,
            List<TenantClient.Lettura> letture,
            People.Names readers) {
        Io io = acting.io();
        return new DatiPage(
                acting.address(),
                io.fullName(),
                io.id().toString(),
                recapito.email().isEmpty() ? null : recapito.email(),
                Stream.concat(io.appartenenze().stream(), io.finite().stream())
                        .filter(a -> a.tenant().equals(acting.tenant()))
                        .map(a -> ruolo(a, units))
                        .toList(),
                letture.stream()
                        .map(l -> new Lettura(
                                Formats.dateTime(l.lettaIl()),
                                readers.full(l.lettore()),
                                t("ruolo." + l.ruolo()),
                                t("letture." + l.che())))
                        .toList());
    }

    private static Ruolo ruolo(Io.Appartenenza a, Units.Names units) {
        return new Ruolo(
                t("ruolo." + a.ruolo()),
                a.unita() == null ? null : units.of(a.unita()),
                a.al() == null
                        ? t("persone.dal", Formats.date(a.dal()))
                        : t("persone.dal.al", Formats.date(a.dal()), Formats.date(a.al())));
    }
}
