// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.monitoraggio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.portal.client.Corso.Previsione;
import it.ciclo.portal.client.Monitoraggi.Indicatore;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Measures;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Forecasts of final values: how they are asked for, sent and shown. All are optional. */
public final class Previsioni {

    /** How a forecast is asked for. */
    enum Campo {
        NUMERO,
        RAPPORTO,
        SI_NO,
        DATA,
        LIVELLO,
        /** Phases say by themselves how far they are; what is only recorded promises nothing. */
        NESSUNO
    }

    private Previsioni() {}

    static Campo campo(Misura misura) {
        return switch (misura) {
            case Misura.Crescente _, Misura.Decrescente _, Misura.Intervallo _, Misura.Fasce _, Misura.Eventi _ ->
                Campo.NUMERO;
            case Misura.Rapporto _ -> Campo.RAPPORTO;
            case Misura.OnOff _ -> Campo.SI_NO;
            case Misura.Scadenza _ -> Campo.DATA;
            case Misura.Scala _ -> Campo.LIVELLO;
            case Misura.PerFasi _, Misura.Contesto _ -> Campo.NESSUNO;
        };
    }

    /** The levels to choose from, where it is judged in words. */
    static List<Option> livelli(Misura misura) {
        if (!(misura instanceof Misura.Scala scala)) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(new Option("", t("monitoraggio.non.so"))),
                        scala.livelli().stream().map(l -> new Option(l.nome(), l.nome())))
                .toList();
    }

    /** As it stands in the fields below {@code at}. */
    static void fill(Map<String, String> values, String at, @Nullable Valore valore) {
        switch (valore) {
            case null -> {}
            case Valore.Numero v -> values.put(at + "/numero", Formats.typed(v.numero()));
            case Valore.Rapporto v -> {
                values.put(at + "/numeratore", Formats.typed(v.numeratore()));
                values.put(at + "/denominatore", Formats.typed(v.denominatore()));
            }
            case Valore.SiNo v -> values.put(at + "/si", v.si() ? "SI" : "NO");
            case Valore.Data v -> values.put(at + "/fattoIl", v.fattoIl().toString());
            case Valore.Livello v -> values.put(at + "/livello", v.livello());
            case Valore.Fasi _ -> {}
        }
    }

    /** As the command wants it; null where nothing was written. */
    static @Nullable Map<String, Object> read(Form form, Reading reading, String at, Misura misura) {
        return switch (campo(misura)) {
            case NUMERO ->
                form.has(at + "/numero")
                        ? Body.of("tipo", "NUMERO")
                                .and("numero", reading.number(at + "/numero"))
                                .members()
                        : null;
            case RAPPORTO ->
                form.has(at + "/numeratore") || form.has(at + "/denominatore")
                        ? Body.of("tipo", "RAPPORTO")
                                .and("numeratore", reading.number(at + "/numeratore"))
                                .and("denominatore", reading.number(at + "/denominatore"))
                                .members()
                        : null;
            case SI_NO ->
                form.has(at + "/si")
                        ? Body.of("tipo", "SI_NO")
                                .and("si", form.is(at + "/si", "SI"))
                                .members()
                        : null;
            case DATA ->
                form.has(at + "/fattoIl")
                        ? Body.of("tipo", "DATA")
                                .and("fattoIl", reading.day(at + "/fattoIl", t("data.manca")))
                                .members()
                        : null;
            case LIVELLO ->
                form.has(at + "/livello")
                        ? Body.of("tipo", "LIVELLO")
                                .and("livello", form.value(at + "/livello"))
                                .members()
                        : null;
            case NESSUNO -> null;
        };
    }

    /** "72% (target 80%)". */
    public static String shown(Previsione p) {
        return t(
                "monitoraggio.previsione.su",
                Measures.valore(p.valore(), number(p.misura(), p.valore()), p),
                Measures.target(p));
    }

    static String last(Indicatore i) {
        return i.ultimoPeriodo() == null
                ? t("monitoraggio.ultimo.nessuno")
                : t(
                        "monitoraggio.ultimo",
                        Measures.valore(i.ultimoValore(), number(i.misura(), i.ultimoValore()), i),
                        Formats.periodShort(i.ultimoPeriodo()));
    }

    private static @Nullable BigDecimal number(Misura misura, @Nullable Valore valore) {
        return valore instanceof Valore.Rapporto r && r.denominatore().signum() != 0
                ? Measures.quotient(misura, r.numeratore(), r.denominatore())
                : valore instanceof Valore.Numero n ? n.numero() : null;
    }
}
