// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.frame.Texts;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** From the fields of the form to the body of the command. */
public final class ObjectiveReading {

    private static final Pattern TABLE =
            Pattern.compile("(indicatori/\\d{1,2}/misura/(?:ritardi|livelli|fasce|tollerati))/.*");

    private final Form form;
    private final int anno;
    private final Reading reading;
    /** The rows of other units that are sent, by their numbers in the form. */
    private final List<Integer> quote;

    public ObjectiveReading(Form form, int anno) {
        this.form = form;
        this.anno = anno;
        List<Integer> rows = ObjectiveForm.written(form.values());
        this.quote = rows;
        this.reading = new Reading(form, labels(anno), pointer -> field(pointer, rows));
    }

    /** What could not be read so far, and the way to send. */
    public Reading reading() {
        return reading;
    }

    /** Of a new objective. */
    public Map<String, Object> assignment() {
        return objective(Body.of("anno", anno)
                .and("codice", reading.text("codice"))
                .and("unita", form.value("unita"))
                .and("variazione", reading.textIfAny("variazione")));
    }

    /** Of a draft that changes: year, code and unit stay. */
    Map<String, Object> revision() {
        return objective(new Body());
    }

    /** What a variazione shall make of it: the persons stay too. */
    Map<String, Object> definition() {
        return promise(new Body());
    }

    private Map<String, Object> objective(Body body) {
        return promise(body.and("responsabile", reading.text("responsabile"))
                .and("sostituto", reading.textIfAny("sostituto")));
    }

    private Map<String, Object> promise(Body body) {
        return body.and("titolo", reading.text("titolo"))
                .and("descrizione", form.value("descrizione"))
                .and("natura", form.value("natura"))
                .and("peso", reading.number("peso"))
                .and(
                        "indicatori",
                        IntStream.range(0, ObjectiveForm.indicatori(form.values()))
                                .mapToObj(this::indicatore)
                                .toList())
                .and("calcolo", calcolo())
                .and("scheda", scheda())
                .members();
    }

    private Map<String, Object> scheda() {
        return Body.of("finalita", form.value("scheda/finalita"))
                .and("risultatoAtteso", form.value("scheda/risultatoAtteso"))
                .and("stakeholder", form.value("scheda/stakeholder"))
                .and("ambito", reading.textIfAny("scheda/ambito"))
                .and("quote", quote.stream().map(this::quota).toList())
                .members();
    }

    private Map<String, Object> quota(int row) {
        String at = "scheda/quote/" + row + "/";
        return Body.of("unita", reading.choice(at + "unita"))
                .and("peso", reading.number(at + "peso"))
                .members();
    }

    private Map<String, Object> indicatore(int n) {
        String at = "indicatori/" + n + "/";
        String tipo = form.value(at + "tipo");
        boolean percent = FormPage.isPercent(tipo, form.value(at + "misura/quoziente"));
        boolean numeric = FormPage.isNumeric(tipo);
        String decimali = form.value(at + "decimali");
        return Body.of("id", reading.textIfAny(at + "id"))
                .and("nome", reading.text(at + "nome"))
                .and("misura", new MisuraReading(form, reading, anno).read(at + "misura/", tipo, n))
                .and("unitaDiMisura", percent ? "%" : numeric ? form.value(at + "unitaDiMisura") : "")
                .and("decimali", numeric && decimali.matches("[0-4]") ? Integer.parseInt(decimali) : 0)
                .and("fonte", form.value(at + "fonte"))
                .and("peso", reading.number(at + "peso"))
                .and("cadenza", form.value(at + "cadenza"))
                .and("baseline", numeric ? baseline(at + "baseline/") : null)
                .and("aggregazione", aggregazione(at + "aggregazione/"))
                .and("dettagli", dettagli(at + "dettagli/", tipo))
                .members();
    }

    private @Nullable Map<String, Object> baseline(String at) {
        var valore = reading.numberIfAny(at + "valore");
        String year = form.value(at + "anno");
        return valore == null
                ? null
                : Map.of("anno", year.matches("\\d{4}") ? Integer.parseInt(year) : anno - 1, "valore", valore);
    }

    private Map<String, Object> dettagli(String at, String tipo) {
        boolean target = FormPage.isNumbered(tipo);
        boolean day = tipo.equals("SCADENZA");
        String noDay = t("campo.data", String.valueOf(anno + 1));
        return Body.of("formula", form.value(at + "formula"))
                .and("classe", reading.textIfAny(at + "classe"))
                .and("secondoAnno", target ? reading.numberIfAny(at + "secondoAnno") : null)
                .and("terzoAnno", target ? reading.numberIfAny(at + "terzoAnno") : null)
                .and("entroSecondoAnno", day ? reading.dayIfAny(at + "entroSecondoAnno", noDay) : null)
                .and("entroTerzoAnno", day ? reading.dayIfAny(at + "entroTerzoAnno", noDay) : null)
                .and("soglia", tipo.equals("CONTESTO") ? null : reading.numberIfAny(at + "soglia"))
                .members();
    }

    private @Nullable Map<String, Object> aggregazione(String at) {
        String with = form.value(at + "pesataCon");
        return form.has(at + "modo")
                ? Body.of("modo", form.value(at + "modo"))
                        .and("pesataCon", with.matches("[1-9]\\d?") ? Integer.parseInt(with) - 1 : null)
                        .members()
                : null;
    }

    private Map<String, Object> calcolo() {
        return Body.of("combinazione", reading.textIfAny("calcolo/combinazione"))
                .and("strategico", form.is("calcolo/strategico", "SI"))
                .and("ambito", reading.textIfAny("calcolo/ambito"))
                .members();
    }

    /** A row of a table that a refusal names stands in the one field of the table; rows left blank are not sent. */
    private static String field(String pointer, List<Integer> quote) {
        var quota = ObjectiveForm.QUOTA.matcher(pointer);
        if (quota.matches() && Integer.parseInt(quota.group(1)) < quote.size()) {
            return "scheda/quote/" + quote.get(Integer.parseInt(quota.group(1))) + pointer.substring(quota.end(1));
        }
        var row = TABLE.matcher(pointer);
        return row.matches() ? row.group(1) : pointer;
    }

    /** A field is called by the last part of its name; several indicatori and fasi are told apart by their number. */
    static Labels labels(int anno) {
        return name -> {
            var fase = ObjectiveForm.FASE.matcher(name);
            if (fase.matches()) {
                return numbered("form.di.fase", "form.fase." + last(name), fase.group(2));
            }
            var quota = ObjectiveForm.QUOTA.matcher(name);
            if (quota.matches()) {
                return numbered("form.di.quota", "form.quota." + last(name), quota.group(1));
            }
            var indicatore = ObjectiveForm.INDICATORE.matcher(name);
            if (indicatore.matches()) {
                String field = name.endsWith("baseline/valore") ? "baseline" : last(name);
                return numbered(
                        "form.di.indicatore",
                        "form.indicatore." + field,
                        indicatore.group(1),
                        String.valueOf(anno),
                        String.valueOf(anno - 1));
            }
            return Texts.has("form." + name) ? t("form." + name) : "";
        };
    }

    private static String numbered(String sentence, String field, String index, Object... args) {
        return Texts.has(field) ? t(sentence, t(field, args), String.valueOf(Integer.parseInt(index) + 1)) : "";
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
