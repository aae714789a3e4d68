// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.ModelliClient.Intera;
import it.ciclo.portal.client.ModelliClient.Parametro;
import it.ciclo.portal.smvp.Versione.Differenza;
import it.ciclo.portal.smvp.Versione.Gruppo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of a template, to read. @param confronto absent for the first version */
public record ModelloPage(
        String titolo,
        String nota,
        String fatto,
        List<Gruppo> gruppi,
        @Nullable String confronto,
        List<Differenza> differenze) {

    static ModelloPage of(Intera one) {
        int number = one.voce().versione();
        return new ModelloPage(
                t("modelli.titolo.versione", one.voce().nome(), String.valueOf(number)),
                one.voce().nota(),
                ModelliPage.fatto(one.voce()),
                one.parametri().stream()
                        .map(Parametro::sezione)
                        .distinct()
                        .map(section -> new Gruppo(
                                t("smvp.sezione." + section),
                                one.parametri().stream()
                                        .filter(p -> p.sezione().equals(section))
                                        .map(p -> new it.ciclo.portal.smvp.Versione.Parametro(p.nome(), p.valore()))
                                        .toList()))
                        .toList(),
                number == 1 ? null : t("smvp.rispetto.a", String.valueOf(number - 1)),
                one.differenze().stream()
                        .map(d -> new Differenza(d.nome(), d.prima(), d.dopo()))
                        .toList());
    }
}
