// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.ModelliClient;
import it.ciclo.portal.client.ModelliClient.Visto;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.session.Acting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From where a draft starts. */
public record Inizia(String indirizzo, List<Scelta> scelte, String frase) {

    /** @param fonte where its choices come from; absent for a version of the ente */
    public record Scelta(
            String codice,
            String nome,
            String spiega,
            @Nullable String fonte,
            boolean attiva) {}

    static final String VERSION = "versione-";
    static final String TEMPLATE = "modello-";
    static final String CONSORTIUM = "consorzio-";

    static Inizia of(Acting acting, SmvpAnswer smvp, List<SmvpAnswer.Modello> modelli, Visto consorzio, Form form) {
        List<Scelta> scelte = new ArrayList<>();
        for (SmvpAnswer.Riga v : smvp.versioni()) {
            String code = VERSION + v.version();
            scelte.add(new Scelta(
                    code,
                    t("smvp.parti.versione", String.valueOf(v.version())),
                    t("smvp.parti.versione.spiega"),
                    null,
                    form.is("da", code)));
        }
        for (ModelliClient.Modello m : consorzio.ultimi()) {
            String code = code(m);
            scelte.add(new Scelta(
                    code,
                    t("modelli.scelta", m.nome(), String.valueOf(m.versione()), consorzio.consorzio()),
                    m.nota(),
                    null,
                    form.is("da", code)));
        }
        for (SmvpAnswer.Modello m : modelli) {
            String code = TEMPLATE + m.codice();
            scelte.add(new Scelta(code, m.nome(), m.descrizione(), m.fonte(), form.is("da", code)));
        }
        int next = smvp.versioni().stream()
                        .mapToInt(SmvpAnswer.Riga::version)
                        .max()
                        .orElse(0)
                + 1;
        return new Inizia(
                acting.address(), scelte, t("smvp.frase.bozza", acting.io().fullName(), String.valueOf(next)));
    }

    /** How the newest version of a template of the consortium is chosen. */
    static String code(ModelliClient.Modello m) {
        return CONSORTIUM + m.modello() + "-" + m.versione();
    }
}
