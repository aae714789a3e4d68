// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.FusioniClient.Elenco;
import it.ciclo.portal.client.FusioniClient.Fusione;
import it.ciclo.portal.client.FusioniClient.Predecessore;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Option;
import java.util.List;
import java.util.stream.Stream;

/** The mergers of a consortium, and the form of a new one. */
public record FusioniPage(String indirizzo, List<Riga> fusioni) {

    public record Riga(String titolo, String tipo, String atto, List<Dove> enti) {}

    public record Dove(String nome, String segno, String stato) {}

    public record Nuova(String indirizzo, List<Option> tipi, List<Option> successori, List<Scelta> predecessori) {}

    public record Scelta(String name, String nome, boolean attiva) {}

    static FusioniPage of(String indirizzo, Elenco all) {
        return new FusioniPage(
                indirizzo, all.fusioni().stream().map(FusioniPage::riga).toList());
    }

    private static Riga riga(Fusione f) {
        return new Riga(
                t("fusioni.succede", f.successore().denominazione(), Formats.date(f.dal())),
                t("fusioni.tipo.breve." + f.tipo()),
                t(
                        "fusioni.atto",
                        f.atto().organo(),
                        f.atto().numero(),
                        Formats.date(f.atto().data())),
                f.predecessori().stream().map(FusioniPage::dove).toList());
    }

    private static Dove dove(Predecessore p) {
        return p.confermataIl() == null
                ? new Dove(p.denominazione(), "risk", t("fusioni.aspetta"))
                : new Dove(p.denominazione(), "ok", t("fusioni.confermata", Formats.date(p.confermataIl())));
    }

    static Nuova nuova(String indirizzo, Elenco all, Form form) {
        return new Nuova(
                indirizzo,
                Stream.of("FUSIONE", "INCORPORAZIONE")
                        .map(code -> new Option(code, t("fusioni.tipo." + code)))
                        .toList(),
                all.successori().stream()
                        .map(e -> new Option(e.tenant().toString(), e.denominazione()))
                        .toList(),
                all.predecessori().stream()
                        .map(e -> new Scelta(
                                "predecessori/" + e.tenant(),
                                e.denominazione(),
                                form.has("predecessori/" + e.tenant())))
                        .toList());
    }
}
