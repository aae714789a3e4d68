// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.FusioniClient.Annullata;
import it.ciclo.portal.client.FusioniClient.Elenco;
import it.ciclo.portal.client.FusioniClient.Fusione;
import it.ciclo.portal.client.FusioniClient.Predecessore;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Option;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mergers of a consortium, and the form of a new one. */
public record FusioniPage(String indirizzo, List<Riga> fusioni) {

    /** @param annullata why it counts no more @param ritira where it is withdrawn; absent where somebody has confirmed, or it is void */
    public record Riga(
            String titolo,
            String tipo,
            String atto,
            List<Dove> enti,
            @Nullable String annullata,
            @Nullable String ritira) {}

    public record Dove(String nome, String segno, String stato) {}

    public record Nuova(String indirizzo, List<Option> tipi, List<Option> successori, List<Scelta> predecessori) {}

    public record Scelta(String name, String nome, boolean attiva) {}

    static FusioniPage of(String indirizzo, Elenco all) {
        return new FusioniPage(
                indirizzo, all.fusioni().stream().map(f -> riga(indirizzo, f)).toList());
    }

    static String titolo(Fusione f) {
        return t("fusioni.succede", f.successore().denominazione(), Formats.date(f.dal()));
    }

    private static Riga riga(String indirizzo, Fusione f) {
        return new Riga(
                titolo(f),
                t("fusioni.tipo.breve." + f.tipo()),
                t(
                        "fusioni.atto",
                        f.atto().organo(),
                        f.atto().numero(),
                        Formats.date(f.atto().data())),
                f.predecessori().stream().map(p -> dove(f, p)).toList(),
                annullata(f.annullata()),
                f.isOpen() ? indirizzo + "/" + f.id() + "/ritiro" : null);
    }

    private static @Nullable String annullata(@Nullable Annullata how) {
        if (how == null) {
            return null;
        }
        return how.rifiutataDa() == null
                ? t("fusioni.ritirata", Formats.date(how.il()), how.motivo())
                : t("fusioni.rifiutata", Formats.date(how.il()), how.rifiutataDa(), how.motivo());
    }

    private static Dove dove(Fusione f, Predecessore p) {
        if (f.annullata() != null) {
            return new Dove(p.denominazione(), "none", t("fusioni.nulla"));
        }
        return p.confermataIl() == null
                ? new Dove(p.denominazione(), "risk", t("fusioni.aspetta"))
                : new Dove(p.denominazione(), "ok", t("fusioni.confermata", Formats.date(p.confermataIl())));
    }

    static Nuova nuova(String indirizzo, Elenco all, Form form) {
        return new Nuova(
                indirizzo,
                unchosen(Stream.of("FUSIONE", "INCORPORAZIONE")
                        .map(code -> new Option(code, t("fusioni.tipo." + code)))),
                unchosen(
                        all.successori().stream().map(e -> new Option(e.tenant().toString(), e.denominazione()))),
                all.predecessori().stream()
                        .map(e -> new Scelta(
                                "predecessori/" + e.tenant(),
                                e.denominazione(),
                                form.has("predecessori/" + e.tenant())))
                        .toList());
    }

    /** Nobody ends because the first of a list was left as it was. */
    private static List<Option> unchosen(Stream<Option> options) {
        return Stream.concat(Stream.of(new Option("", t("fusioni.scegli"))), options)
                .toList();
    }
}
