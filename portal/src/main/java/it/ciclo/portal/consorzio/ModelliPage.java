// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.ModelliClient.Elenco;
import it.ciclo.portal.client.ModelliClient.Voce;
import it.ciclo.portal.frame.Formats;
import java.util.List;

/** The templates of a consortium, each with its versions, and what its comuni have offered. */
public record ModelliPage(String indirizzo, List<Modello> modelli, List<Offerta> offerte) {

    public record Modello(String nome, List<Versione> versioni) {}

    public record Versione(String titolo, String dove, boolean ultima, String nota, String fatto) {}

    public record Offerta(String titolo, String nota, String fatto) {}

    static ModelliPage of(String indirizzo, Elenco all) {
        return new ModelliPage(
                indirizzo,
                all.modelli().stream()
                        .map(Voce::modello)
                        .distinct()
                        .map(id -> modello(
                                indirizzo,
                                all.modelli().stream()
                                        .filter(v -> v.modello().equals(id))
                                        .toList()))
                        .toList(),
                all.offerte().stream()
                        .map(o -> new Offerta(
                                t("modelli.offerta", o.ente(), String.valueOf(o.versione())),
                                o.nota(),
                                t("modelli.offerta.il", Formats.date(o.offertaIl()))))
                        .toList());
    }

    private static Modello modello(String indirizzo, List<Voce> versions) {
        int newest = versions.getFirst().versione();
        return new Modello(
                versions.getFirst().nome(),
                versions.stream()
                        .map(v -> new Versione(
                                t("modelli.versione", String.valueOf(v.versione())),
                                indirizzo + "/" + v.modello() + "/versioni/" + v.versione(),
                                v.versione() == newest,
                                v.nota(),
                                fatto(v)))
                        .toList());
    }

    static String fatto(Voce v) {
        return t("modelli.pubblicata", Formats.date(v.pubblicataIl()), v.origine());
    }
}
