// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.monitoraggio;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Period;
import it.ciclo.portal.client.Monitoraggi.InRitardo;
import it.ciclo.portal.client.Monitoraggi.Indicatore;
import it.ciclo.portal.client.Monitoraggi.Riga;
import it.ciclo.portal.client.Monitoraggi.Uno;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Measures;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.session.Acting;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How do my objectives go?
 *
 * @param correzione whether one report is corrected, and not all are given
 */
public record RapportiPage(
        String titolo,
        String lead,
        String azione,
        String annulla,
        boolean correzione,
        List<Obiettivo> obiettivi,
        List<Option> stati,
        List<Option> classi) {

    /**
     * @param at what the names of its fields begin with
     * @param fasi which phases are late; null where none is
     */
    public record Obiettivo(
            String at,
            String codice,
            String titolo,
            String dove,
            State semaforo,
            @Nullable String fasi,
            List<Previsione> previsioni) {}

    /** One forecast. @param campo how it is asked for @param livelli where one of them is chosen */
    public record Previsione(
            String at,
            String nome,
            String campo,
            String help,
            @Nullable String unit,
            List<Option> livelli) {}

    static RapportiPage of(Acting acting, Uno m, List<Riga> righe) {
        String period = Formats.period(m.period());
        return new RapportiPage(
                t("monitoraggio.rapporti.titolo", period),
                t("monitoraggio.rapporti.lead", Formats.date(m.entro())),
                address(acting, m.period(), "rapporti"),
                acting.at("monitoraggi"),
                false,
                IntStream.range(0, righe.size())
                        .mapToObj(n -> obiettivo(acting, "rapporti/" + n + "/", righe.get(n)))
                        .toList(),
                stateOptions(),
                causeOptions());
    }

    static RapportiPage correction(Acting acting, Uno m, Riga riga) {
        return new RapportiPage(
                t("monitoraggio.correzione.titolo", riga.codice()),
                t("monitoraggio.correzione.lead", Formats.period(m.period())),
                address(acting, m.period(), "rapporti/" + riga.obiettivo() + "/correggi"),
                acting.at("monitoraggi"),
                true,
                List.of(obiettivo(acting, "", riga)),
                stateOptions(),
                causeOptions());
    }

    static String address(Acting acting, Period period, String rest) {
        return acting.at("monitoraggi/" + period.code() + "/" + rest);
    }

    private static Obiettivo obiettivo(Acting acting, String at, Riga r) {
        return new Obiettivo(
                at,
                r.codice(),
                r.titolo(),
                acting.at("obiettivi/" + r.obiettivo()),
                State.of(r.semaforo()),
                fasi(r),
                IntStream.range(0, r.indicatori().size())
                        .mapToObj(i -> previsione(
                                at + "previsioni/" + i + "/valore",
                                r.indicatori().get(i)))
                        .filter(p -> !p.campo().equals(Previsioni.Campo.NESSUNO.name()))
                        .toList());
    }

    /** Said to who reports and to who examines: it blocks nothing. */
    static @Nullable String fasi(Riga r) {
        return late(r.fasiInRitardo());
    }

    /** What is late, how much, and up to which day that is counted; null where nothing is. */
    public static @Nullable String late(List<InRitardo> late) {
        return late.isEmpty()
                ? null
                : t(
                        "monitoraggio.fasi.tardi",
                        late.stream()
                                .map(f -> count("monitoraggio.fase.tardi", f.giorni(), f.nome()))
                                .collect(Collectors.joining(", ")),
                        Formats.date(late.getFirst().al()));
    }

    private static Previsione previsione(String at, Indicatore i) {
        String target = Measures.target(i);
        return new Previsione(
                at,
                i.nome(),
                Previsioni.campo(i.misura()).name(),
                t("monitoraggio.previsione.help", Previsioni.last(i), target),
                i.unit().isBlank() ? null : i.unit(),
                Previsioni.livelli(i.misura()));
    }

    private static List<Option> stateOptions() {
        return List.of(
                new Option("IN_LINEA", Formats.capital(t("andamento.IN_LINEA"))),
                new Option("A_RISCHIO", Formats.capital(t("andamento.A_RISCHIO"))),
                new Option("NON_IN_LINEA", Formats.capital(t("andamento.NON_IN_LINEA"))));
    }

    private static List<Option> causeOptions() {
        return List.of(
                new Option("", t("monitoraggio.scegli")),
                new Option("ENDOGENA", t("causa.ENDOGENA")),
                new Option("ESOGENA", t("causa.ESOGENA")));
    }

    /** Open where something is written or wrong in it. */
    public static boolean showsCause(Form form, Obiettivo o) {
        return List.of("causa/testo", "causa/classe", "proposta").stream()
                .anyMatch(name -> form.has(o.at() + name) || form.error(o.at() + name) != null);
    }

    public static boolean showsForecasts(Form form, Obiettivo o) {
        return o.previsioni().stream()
                .flatMap(p -> List.of("/numero", "/numeratore", "/denominatore", "/si", "/fattoIl", "/livello").stream()
                        .map(field -> p.at() + field))
                .anyMatch(name -> form.has(name) || form.error(name) != null);
    }
}
