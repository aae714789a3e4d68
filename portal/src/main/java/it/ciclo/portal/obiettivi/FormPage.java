// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Texts;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** New objective, or change of a draft. @param withdraw where to take it out again; null for a new one */
public record FormPage(
        String title,
        String lead,
        String action,
        String quadraturaHref,
        String cancel,
        boolean creates,
        int anno,
        Form form,
        List<Option> unita,
        List<Option> responsabili,
        List<Option> sostituti,
        QuadraturaPanel quadratura,
        @Nullable String withdraw,
        Form withdrawForm) {

    public int indicatori() {
        return ObjectiveForm.indicatori(form.values());
    }

    public int fasi(int indicatore) {
        return ObjectiveForm.fasi(form.values(), indicatore);
    }

    public String tipo(int n) {
        String tipo = form.value("indicatori/" + n + "/tipo");
        return tipo.isEmpty() ? "CRESCENTE" : tipo;
    }

    public boolean numeric(int n) {
        return !List.of("SI_NO", "SCADENZA", "FASI").contains(tipo(n));
    }

    public boolean ratio(int n) {
        return tipo(n).startsWith("RAPPORTO");
    }

    public String unit(int n) {
        return ratio(n) ? "%" : form.value("indicatori/" + n + "/unitaDiMisura");
    }

    public static List<Option> nature() {
        return options("natura.", "SVILUPPO", "MANTENIMENTO");
    }

    public static List<Option> tipi() {
        return options(
                "misura.", "CRESCENTE", "DECRESCENTE", "RAPPORTO_PIU", "RAPPORTO_MENO", "SI_NO", "SCADENZA", "FASI");
    }

    public static List<Option> cadenze() {
        return options("cadenza.", "MENSILE", "TRIMESTRALE", "SEMESTRALE", "ANNUALE");
    }

    public static List<Option> siNo() {
        return options("atteso.", "SI", "NO");
    }

    public static List<Option> seZero() {
        return options("sezero.", "NOT_AVAILABLE", "HUNDRED", "ZERO");
    }

    public static List<Option> decimali() {
        return IntStream.rangeClosed(0, 4)
                .mapToObj(n -> new Option(String.valueOf(n), String.valueOf(n)))
                .toList();
    }

    private static List<Option> options(String prefix, String... values) {
        return Stream.of(values).map(v -> new Option(v, Texts.t(prefix + v))).toList();
    }
}
