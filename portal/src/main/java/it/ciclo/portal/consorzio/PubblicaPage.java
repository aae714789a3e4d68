// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.ModelliClient.Elenco;
import it.ciclo.portal.client.ModelliClient.Voce;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Option;
import java.util.List;
import java.util.stream.Stream;

/** What is published, and what it is copied from. */
public record PubblicaPage(String indirizzo, List<Option> modelli, List<Scelta> scelte) {

    public record Scelta(String codice, String nome, String spiega, boolean attiva) {}

    static PubblicaPage of(String indirizzo, Elenco all, Form form) {
        Stream<Option> next = all.modelli().stream()
                .map(Voce::modello)
                .distinct()
                .map(id -> all.modelli().stream()
                        .filter(v -> v.modello().equals(id))
                        .findFirst()
                        .orElseThrow())
                .map(newest -> new Option(
                        newest.modello().toString(),
                        t("modelli.prossima", newest.nome(), String.valueOf(newest.versione() + 1))));
        Stream<Scelta> offered = all.offerte().stream()
                .map(o -> scelta(
                        "offerta:" + o.id(),
                        t("modelli.offerta", o.ente(), String.valueOf(o.versione())),
                        o.nota(),
                        form));
        Stream<Scelta> library =
                all.libreria().stream().map(m -> scelta("libreria:" + m.codice(), m.nome(), m.descrizione(), form));
        return new PubblicaPage(
                indirizzo,
                Stream.concat(Stream.of(new Option("", t("modelli.nuovo"))), next)
                        .toList(),
                Stream.concat(offered, library).toList());
    }

    private static Scelta scelta(String code, String nome, String spiega, Form form) {
        return new Scelta(code, nome, spiega, form.is("da", code));
    }
}
