// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.TenantClient.Persona;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.session.Acting;
import java.util.ArrayList;
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

    /** @param o the draft; null for a new one */
    static FormPage of(
            Acting acting,
            @Nullable ObjectiveDetail o,
            Form form,
            Form withdrawal,
            Units.Names units,
            List<Persona> persone,
            List<ObjectiveRow> all) {
        String page = "obiettivi" + (o == null ? "" : "/" + o.id());
        return new FormPage(
                o == null ? Texts.t("form.nuovo", String.valueOf(acting.anno())) : Texts.t("form.modifica", o.codice()),
                Texts.t("form.lead"),
                acting.at(page + (o == null ? "/nuovo" : "/modifica")),
                acting.at("obiettivi/quadratura" + (o == null ? "" : "?id=" + o.id())),
                acting.at(page),
                o == null,
                acting.anno(),
                form,
                unita(acting, units),
                responsabili(acting, persone, units),
                sostituti(acting, persone),
                QuadraturaPanel.of(form, acting.anno(), o == null ? null : o.id(), all, units),
                o == null ? null : acting.at(page + "/ritiro"),
                withdrawal);
    }

    private static List<Option> unita(Acting acting, Units.Names units) {
        return units.all().stream()
                .filter(u -> !acting.is(Role.RESPONSABILE) || acting.ownUnit(u.id()))
                .map(u -> new Option(u.id().toString(), u.nome()))
                .toList();
    }

    private static List<Option> responsabili(Acting acting, List<Persona> persone, Units.Names units) {
        var options = new ArrayList<Option>();
        options.add(new Option("", Texts.t("form.scegli")));
        for (Persona p : persone) {
            p.appartenenze().stream()
                    .filter(a -> a.ruolo() == Role.RESPONSABILE && a.activeOn(acting.today()))
                    .filter(a -> !acting.is(Role.RESPONSABILE) || a.unita() == null || acting.ownUnit(a.unita()))
                    .findFirst()
                    .ifPresent(a -> options.add(new Option(
                            p.id().toString(),
                            a.unita() == null
                                    ? p.fullName()
                                    : Texts.t("form.responsabile.di", p.fullName(), units.of(a.unita())))));
        }
        return List.copyOf(options);
    }

    private static List<Option> sostituti(Acting acting, List<Persona> persone) {
        var options = new ArrayList<Option>();
        options.add(new Option("", Texts.t("form.sostituto.nessuno")));
        persone.stream()
                .filter(p -> p.appartenenze().stream()
                        .anyMatch(a -> a.activeOn(acting.today())
                                && List.of(Role.RESPONSABILE, Role.DIPENDENTE, Role.SEGRETARIO)
                                        .contains(a.ruolo())))
                .forEach(p -> options.add(new Option(p.id().toString(), p.fullName())));
        return List.copyOf(options);
    }

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
