// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.objective.Aggregazione;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.session.Acting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The indicatori this ente has used, to be used again: how they are read, not what was promised with them. */
@Component
class Catalogo {

    /** How an indicatore was defined when it was last used. */
    record Usato(
            IndicatoreId id,
            String nome,
            Misura misura,
            String unitaDiMisura,
            int decimali,
            String fonte,
            Cadenza cadenza,
            Aggregazione.Modo aggregazione,
            int anno,
            String codice) {}

    private static final String BUTTON = "catalogo-";

    private final QueryClient query;

    Catalogo(QueryClient query) {
        this.query = query;
    }

    /** None where the list cannot be had: a form is never lost for it. */
    List<Option> options(Acting acting) {
        List<Usato> all;
        try {
            all = usati(acting);
        } catch (ServiceAnswer unavailable) {
            return List.of();
        }
        if (all.isEmpty()) {
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        options.add(new Option("", t("form.catalogo.scegli")));
        all.forEach(u -> options.add(new Option(
                u.id().toString(), t("form.catalogo.voce", u.nome(), u.codice(), String.valueOf(u.anno())))));
        return options;
    }

    /** The fields after a button that adds, takes away or fills in a part; null when the button saves. */
    @Nullable
    Map<String, String> changed(Acting acting, Form form, String azione) {
        if (!azione.startsWith(BUTTON)) {
            return FormParts.changed(form, azione);
        }
        String n = azione.substring(BUTTON.length());
        Map<String, String> values = new LinkedHashMap<>(form.values());
        if (n.matches("\\d{1,2}")) {
            String at = "indicatori/" + n + "/";
            usati(acting).stream()
                    .filter(u -> form.is(at + "catalogo", u.id().toString()))
                    .findFirst()
                    .ifPresent(u -> fill(values, at, u));
        }
        return values;
    }

    private List<Usato> usati(Acting acting) {
        return query.get(acting, "/indicatori", new ParameterizedTypeReference<>() {});
    }

    static void fill(Map<String, String> values, String at, Usato u) {
        values.keySet().removeIf(name -> name.startsWith(at + "misura/"));
        MisuraForm.fill(values, at + "misura/", u.misura());
        List.copyOf(values.keySet()).stream()
                .filter(name -> name.startsWith(at + "misura/"))
                .forEach(name -> {
                    if (name.endsWith("/id")) {
                        values.remove(name);
                    } else if (name.matches(".*/(target|minimo|massimo|entro|dal|al)")) {
                        values.put(name, "");
                    }
                });
        values.put(at + "nome", u.nome());
        values.put(at + "tipo", ObjectiveForm.tipo(u.misura()));
        values.put(at + "unitaDiMisura", u.unitaDiMisura());
        values.put(at + "decimali", String.valueOf(u.decimali()));
        values.put(at + "fonte", u.fonte());
        values.put(at + "cadenza", u.cadenza().name());
        // What weighed it then is an indicatore of another objective.
        values.put(
                at + "aggregazione/modo",
                u.aggregazione() == Aggregazione.Modo.WEIGHTED
                        ? "OWN_VALUE"
                        : u.aggregazione().name());
        values.put(at + "aggregazione/pesataCon", "");
        values.put(at + "catalogo", "");
    }
}
