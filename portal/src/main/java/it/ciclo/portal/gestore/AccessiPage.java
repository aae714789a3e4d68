// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.gestore;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.GestoreClient.Accesso;
import it.ciclo.portal.client.GestoreClient.Sospensione;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.State;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of all enti: what waits, what runs, what was.
 *
 * @param tuoi what another asked and waits for the yes of who looks
 * @param attesa what she asked herself
 */
public record AccessiPage(List<Tuo> tuoi, List<Riga> attesa, List<Riga> aperti, List<Riga> finiti) {

    /** An access or a suspension. @param che what is asked @param motivo why */
    public record Tuo(String indirizzo, String che, String ente, String motivo) {}

    /** @param entra where who asked goes in; null while it is not open, and for others */
    public record Riga(
            String indirizzo,
            String ente,
            String motivo,
            String chiesto,
            State stato,
            @Nullable String come,
            @Nullable String entra) {}

    static AccessiPage of(List<Accesso> all, List<Sospensione> sospensioni) {
        return new AccessiPage(
                Stream.concat(
                                all.stream()
                                        .filter(a -> a.chiesto() && !a.mio())
                                        .map(AccessiPage::tuo),
                                sospensioni.stream()
                                        .filter(s -> s.stato().equals("CHIESTA") && !s.mia())
                                        .map(AccessiPage::tuo))
                        .toList(),
                all.stream()
                        .filter(a -> a.chiesto() && a.mio())
                        .map(AccessiPage::riga)
                        .toList(),
                all.stream().filter(Accesso::aperto).map(AccessiPage::riga).toList(),
                all.stream()
                        .filter(a -> !a.chiesto() && !a.aperto())
                        .map(AccessiPage::riga)
                        .toList());
    }

    private static Tuo tuo(Accesso a) {
        return new Tuo(
                "/gestore/accessi/" + a.id(), t("gestore.tuo.accesso", chiesto(a)), a.denominazione(), a.motivo());
    }

    private static Tuo tuo(Sospensione s) {
        return new Tuo(
                "/gestore/sospensioni/" + s.id(),
                t("gestore.tuo.sospensione", Formats.dateTime(s.chiestaIl())),
                s.denominazione(),
                s.motivo());
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
