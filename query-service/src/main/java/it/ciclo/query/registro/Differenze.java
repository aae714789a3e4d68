// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Dettagli;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.objective.SchedaObiettivo.Ambito;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.query.objective.ObjectiveDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a variazione changes of an objective, field by field, in the order people read it. */
final class Differenze {

    private static final String FINALITA = "finalità";
    private static final String RISULTATO = "risultato atteso";
    private static final String STAKEHOLDER = "a chi interessa";

    private Differenze() {}

    /** @param nome without the objective, e.g. {@code target di «Tempo medio»} */
    record Differenza(
            String nome, @Nullable String prima, @Nullable String dopo) {}

    static List<Differenza> of(Modifica modifica) {
        return between(fields(modifica.prima()), fields(modifica.dopo()));
    }

    /** Of one indicatore under the name it has now. */
    static List<Differenza> of(Indicatore before, Indicatore after) {
        return between(indicatori(List.of(before.reading(after.nome(), before.fonte()))), indicatori(List.of(after)));
    }

    private static List<Differenza> between(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Differenza> differences = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                differences.add(new Differenza(name, before.get(name), after.get(name)));
            }
        }
        return differences;
    }

    static List<Campo> campi(Modifica modifica) {
        List<Campo> campi = new ArrayList<>();
        String was = before(modifica);
        String is = after(modifica);
        if (!was.equals(is)) {
            campi.add(new Campo(modifica.codice() + ", stato", was, is, false));
        }
        of(modifica)
                .forEach(d -> campi.add(new Campo(modifica.codice() + ", " + d.nome(), d.prima(), d.dopo(), false)));
        return campi;
    }

    private static String before(Modifica modifica) {
        return switch (modifica) {
            case Modifica.Cambia _, Modifica.Stralcia _, Modifica.Sospende _ -> "nel Piano";
            case Modifica.Riprende _ -> "sospeso";
            case Modifica.Aggiunge _ -> "fuori dal Piano";
        };
    }

    private static String after(Modifica modifica) {
        return switch (modifica) {
            case Modifica.Cambia _, Modifica.Riprende _, Modifica.Aggiunge _ -> "nel Piano";
            case Modifica.Stralcia _ -> "stralciato";
            case Modifica.Sospende _ -> "sospeso";
        };
    }

    private static Map<String, String> fields(@Nullable Definizione d) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (d == null) {
            return fields;
        }
        fields.put("titolo", d.titolo());
        if (!d.descrizione().isEmpty()) {
            fields.put("descrizione", d.descrizione());
        }
        fields.put(
                "tipo",
                switch (d.natura()) {
                    case MANTENIMENTO -> "di mantenimento";
                    case SVILUPPO -> "di sviluppo";
                });
        fields.put("peso", Italiano.peso(d.peso().value()));
        scheda(fields, d.scheda());
        fields.putAll(indicatori(d.indicatori()));
        calcolo(fields, d.calcolo());
        return fields;
    }

    /** The units by their ids: the question names them. */
    static void scheda(Map<String, String> fields, @Nullable SchedaObiettivo scheda) {
        if (scheda == null) {
            return;
        }
        said(fields, FINALITA, scheda.finalita());
        said(fields, RISULTATO, scheda.risultatoAtteso());
        said(fields, STAKEHOLDER, scheda.stakeholder());
        if (scheda.ambito() != Ambito.UNITA) {
            fields.put("carattere", Italiano.ambito(scheda.ambito()));
        }
        scheda.quote()
                .forEach(quota -> fields.put(
                        "peso nel " + Settori.of(quota.unita()),
                        Italiano.peso(quota.peso().value())));
    }

    /** Of the shares and of whose objective it is; the words of the scheda are long, and the entry shows them. */
    static List<Differenza> scheda(ObjectiveDocument before, ObjectiveDocument after) {
        return between(weights(before.scheda().altro()), weights(after.scheda().altro()));
    }

    private static Map<String, String> weights(@Nullable SchedaObiettivo scheda) {
        Map<String, String> fields = new LinkedHashMap<>();
        scheda(fields, scheda);
        fields.keySet().removeAll(Set.of(FINALITA, RISULTATO, STAKEHOLDER));
        return fields;
    }

    private static void said(Map<String, String> fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.put(name, text);
        }
    }

    /** Field by field, e.g. {@code target di «Tempo medio»}. */
    static Map<String, String> indicatori(List<Indicatore> indicatori) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Indicatore i : indicatori) {
            String of = nome(indicatori, i.id(), i.nome());
            fields.put("target di " + of, Italiano.target(i));
            fields.put("peso di " + of, Italiano.peso(i.peso().value()));
            fields.put("fonte di " + of, i.fonte());
            fields.put("cadenza di " + of, Italiano.cadenza(i.cadenza()));
            if (i.baseline() != null) {
                fields.put(
                        "risultato " + i.baseline().anno() + " di " + of,
                        Italiano.number(i.baseline().valore(), i.decimali()));
            }
            dettagli(fields, i, of);
        }
        return fields;
    }

    private static void dettagli(Map<String, String> fields, Indicatore i, String of) {
        Dettagli d = i.dettagli();
        if (d == null) {
            return;
        }
        if (!d.formula().isEmpty()) {
            fields.put("formula di " + of, d.formula());
        }
        if (d.classe() != null) {
            fields.put("fonte attesa di " + of, Italiano.classe(d.classe()));
        }
        if (d.secondoAnno() != null) {
            fields.put("target del secondo anno di " + of, Italiano.number(d.secondoAnno(), i.decimali()));
        }
        if (d.terzoAnno() != null) {
            fields.put("target del terzo anno di " + of, Italiano.number(d.terzoAnno(), i.decimali()));
        }
        if (d.entroSecondoAnno() != null) {
            fields.put("target del secondo anno di " + of, "entro il " + Italiano.day(d.entroSecondoAnno()));
        }
        if (d.entroTerzoAnno() != null) {
            fields.put("target del terzo anno di " + of, "entro il " + Italiano.day(d.entroTerzoAnno()));
        }
        if (d.soglia() != null) {
            fields.put("soglia di " + of, Italiano.number(d.soglia(), 2));
        }
    }

    private static void calcolo(Map<String, String> fields, Calcolo calcolo) {
        if (calcolo.combinazione() != null) {
            fields.put("come si calcola", Italiano.combinazione(calcolo.combinazione()));
        }
        if (calcolo.strategico()) {
            fields.put("obiettivo strategico", "sì");
        }
        if (calcolo.ambito() != null) {
            fields.put("ambito", calcolo.ambito());
        }
    }

    /** Two indicatori may be called alike. */
    private static String nome(List<Indicatore> indicatori, IndicatoreId id, String nome) {
        List<IndicatoreId> alike = indicatori.stream()
                .filter(i -> i.nome().equals(nome))
                .map(Indicatore::id)
                .toList();
        return alike.size() == 1 ? "«" + nome + "»" : "«" + nome + "» (" + (alike.indexOf(id) + 1) + ")";
    }
}
