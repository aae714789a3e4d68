// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.gestore;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.GestoreClient.Accesso;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was asked of all enti: what waits, what runs, what was. */
public record AccessiPage(List<Riga> attesa, List<Riga> aperti, List<Riga> finiti) {

    /** @param entra where who asked goes in; null while it is not open, and for others */
    public record Riga(
            String indirizzo,
            String ente,
            String motivo,
            String chiesto,
            State stato,
            @Nullable String come,
            @Nullable String entra) {}

    static AccessiPage of(List<Accesso> all) {
        return new AccessiPage(
                all.stream().filter(Accesso::chiesto).map(AccessiPage::riga).toList(),
                all.stream().filter(Accesso::aperto).map(AccessiPage::riga).toList(),
                all.stream()
                        .filter(a -> !a.chiesto() && !a.aperto())
                        .map(AccessiPage::riga)
                        .toList());
    }

    private static Riga riga(Accesso a) {
        return new Riga(
                "/gestore/accessi/" + a.id(),
                a.denominazione(),
                a.motivo(),
                chiesto(a),
                stato(a),
                come(a),
                a.aperto() && a.mio() ? "/enti/" + a.tenant() : null);
    }

    static String chiesto(Accesso a) {
        return t("gestore.da.il", a.chiestoDa(), Formats.dateTime(a.chiestoIl()));
    }

    static State stato(Accesso a) {
        String kind = switch (a.stato()) {
            case "CHIESTO" -> "soon";
            case "APERTO" -> "risk";
            case "FINITO" -> "ok";
            default -> "none";
        };
        return new State(kind, t("gestore.stato." + a.stato()));
    }

    /** How it was decided and how it ended; null while it waits. */
    static @Nullable String come(Accesso a) {
        return switch (a.stato()) {
            case "APERTO" -> t("gestore.aperto", decided(a), when(a.fino()));
            case "RIFIUTATO" -> t("gestore.rifiutato", decided(a), text(a.rifiuto()));
            case "FINITO" -> t("gestore.aperto.fu", decided(a)) + " " + ended(a);
            default -> null;
        };
    }

    private static String decided(Accesso a) {
        return t("gestore.da.il", text(a.decisoDa()), when(a.decisoIl()));
    }

    private static String ended(Accesso a) {
        String when = when(a.finitoIl());
        if (!a.fine().equals("PRIMA")) {
            return t("gestore.finito.solo", when);
        }
        return a.finitoDa() == null ? t("gestore.finito.ente", when) : t("gestore.finito.prima", a.finitoDa(), when);
    }

    static String when(@Nullable Instant at) {
        return at == null ? "" : Formats.dateTime(at);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
