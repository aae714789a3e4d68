// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.gestore;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.GestoreClient.Sospensione;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was asked of all enti. */
public record SospensioniPage(List<Riga> righe) {

    /** @param come how it was decided or ended; null where it was not @param attende whether it waits for another @param dura whether it holds */
    public record Riga(
            String indirizzo,
            String ente,
            String causa,
            String motivo,
            String chiesta,
            String contatto,
            State stato,
            @Nullable String come,
            boolean attende,
            boolean dura,
            boolean mia) {}

    static SospensioniPage of(List<Sospensione> all) {
        return new SospensioniPage(all.stream().map(SospensioniPage::riga).toList());
    }

    static Riga riga(Sospensione s) {
        return new Riga(
                "/gestore/sospensioni/" + s.id(),
                s.denominazione(),
                t("gestore.causa.per", t("gestore.causa." + s.causa()), s.atto()),
                s.motivo(),
                Formats.dateTime(s.chiestaIl()),
                s.contatto(),
                new State(kind(s.stato()), t("gestore.sospesa." + s.stato())),
                come(s),
                s.stato().equals("CHIESTA"),
                s.stato().equals("IN_VIGORE"),
                s.mia());
    }

    private static String kind(String state) {
        return switch (state) {
            case "CHIESTA" -> "soon";
            case "IN_VIGORE" -> "risk";
            case "FINITA" -> "ok";
            default -> "none";
        };
    }

    private static @Nullable String come(Sospensione s) {
        if (s.stato().equals("IN_VIGORE")) {
            return t("gestore.sospesa.dal", AccessiPage.when(s.decisaIl()));
        }
        return s.fine() == null
                ? null
                : t(
                        "gestore.sospesa.fine",
                        AccessiPage.when(s.finitaIl() == null ? s.decisaIl() : s.finitaIl()),
                        s.fine());
    }
}
