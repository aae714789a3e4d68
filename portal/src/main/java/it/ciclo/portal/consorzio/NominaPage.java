// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.MandatiClient.Ente;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Option;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The form of an appointment. @param righe of the members, by their place in the form */
public record NominaPage(
        String indirizzo, List<Option> organi, List<Option> composizioni, List<Scelta> enti, List<Integer> righe) {

    public record Scelta(String name, String nome, boolean attiva) {}

    static NominaPage of(String indirizzo, List<Ente> enti, Form form) {
        return new NominaPage(
                indirizzo,
                options("mandati.organo.", "NUCLEO_DI_VALUTAZIONE", "OIV"),
                options("mandati.composizione.", "COLLEGIALE", "MONOCRATICO"),
                enti.stream()
                        .map(e -> new Scelta("enti/" + e.tenant(), e.denominazione(), form.has("enti/" + e.tenant())))
                        .toList(),
                IntStream.range(0, MandatoForm.ROWS).boxed().toList());
    }

    private static List<Option> options(String key, String... codes) {
        return Stream.of(codes).map(code -> new Option(code, t(key + code))).toList();
    }
}
