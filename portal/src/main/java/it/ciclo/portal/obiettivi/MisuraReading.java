// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Reading;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** From the fields of one indicatore's kind to its part of the command. */
final class MisuraReading {

    private final Form form;
    private final Reading reading;
    private final int anno;

    MisuraReading(Form form, Reading reading, int anno) {
        this.form = form;
        this.reading = reading;
        this.anno = anno;
    }

    Map<String, Object> read(String at, String tipo, int indicatore) {
        return misura(at, tipo, indicatore).members();
    }

    private Body misura(String at, String tipo, int indicatore) {
        return switch (tipo) {
            case "RAPPORTO_PIU", "RAPPORTO_MENO" ->
                Body.of("tipo", "RAPPORTO")
                        .and("target", reading.numberIfAny(at + "target"))
                        .and("crescente", tipo.equals("RAPPORTO_PIU"))
                        .and("seZero", reading.textIfAny(at + "seZero"))
                        .and("quoziente", reading.textIfAny(at + "quoziente"));
            case "INTERVALLO" ->
                Body.of("tipo", tipo)
                        .and("minimo", reading.numberIfAny(at + "minimo"))
                        .and("massimo", reading.numberIfAny(at + "massimo"))
                        .and("tolleranza", reading.numberIfAny(at + "tolleranza"));
            case "SI_NO" -> Body.of("tipo", tipo).and("atteso", !form.is(at + "atteso", "NO"));
            case "SCADENZA" ->
                Body.of("tipo", tipo)
                        .and("entro", reading.dayIfAny(at + "entro", noDay()))
                        .and("ritardi", table(at + "ritardi", Tabella.counts(form.value(at + "ritardi"), "untilDays")));
            case "FASI" -> Body.of("tipo", tipo).and("fasi", fasi(at, indicatore));
            case "SCALA" ->
                Body.of("tipo", tipo)
                        .and("livelli", table(at + "livelli", Tabella.livelli(form.value(at + "livelli"))));
            case "FASCE_PIU", "FASCE_MENO" ->
                Body.of("tipo", "FASCE")
                        .and("crescente", tipo.equals("FASCE_PIU"))
                        .and("proporzionale", form.is(at + "proporzionale", "SI"))
                        .and("fasce", table(at + "fasce", Tabella.fasce(form.value(at + "fasce"))));
            case "EVENTI" ->
                Body.of("tipo", tipo)
                        .and(
                                "tollerati",
                                table(at + "tollerati", Tabella.counts(form.value(at + "tollerati"), "finoA")));
            case "CONTESTO" -> Body.of("tipo", tipo);
            default ->
                Body.of("tipo", tipo.equals("DECRESCENTE") ? tipo : "CRESCENTE")
                        .and("target", reading.numberIfAny(at + "target"))
                        .and("variante", reading.textIfAny(at + "variante"));
        };
    }

    private List<Map<String, Object>> fasi(String at, int indicatore) {
        return IntStream.range(0, ObjectiveForm.fasi(form.values(), indicatore))
                .mapToObj(f -> fase(at + "fasi/" + f + "/"))
                .toList();
    }

    private Map<String, Object> fase(String at) {
        return Body.of("id", reading.textIfAny(at + "id"))
                .and("nome", reading.text(at + "nome"))
                .and("peso", reading.number(at + "peso"))
                .and("dal", reading.day(at + "dal", noDay()))
                .and("al", reading.day(at + "al", noDay()))
                .members();
    }

    private @Nullable List<Map<String, Object>> table(String name, @Nullable List<Map<String, Object>> rows) {
        if (rows == null) {
            reading.wrong(name, t("campo.tabella"));
        }
        return rows;
    }

    private String noDay() {
        return t("campo.data", String.valueOf(anno));
    }
}
