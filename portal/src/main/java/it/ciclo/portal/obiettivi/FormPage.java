// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.Cicli.Unita;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.TenantClient.Persona;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.variazioni.VariazioneAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * New objective, change of a draft, or what a variazione shall make of it.
 *
 * @param withdraw where to take it out again; null for a new one
 * @param persone whether who answers for it is asked: a variazione does not change that
 * @param settori that may share it
 * @param variazione where a change is proposed, for an objective of an approved Piano
 */
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
        Form withdrawForm,
        boolean persone,
        @Nullable String variazione,
        List<Option> catalogo,
        List<Option> settori) {

    /** @param o the draft; null for a new one */
    static FormPage of(
            Acting acting,
            @Nullable ObjectiveDetail o,
            Form form,
            Form withdrawal,
            Units.Names units,
            List<Persona> persone,
            List<ObjectiveRow> all,
            Cicli.CicloDetail ciclo,
            List<Option> catalogo) {
        String page = "obiettivi" + (o == null ? "" : "/" + o.id());
        String varia = o == null || o.fase().equals("PROGRAMMAZIONE") || o.is("DA_APPROVARE")
                ? null
                : acting.at("variazioni/nuova?obiettivo=" + o.id());
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
                QuadraturaPanel.of(form, ciclo, o == null ? null : o.id(), all, units),
                o == null ? null : acting.at(page + "/ritiro"),
                withdrawal,
                true,
                varia,
                catalogo,
                settori(o, units));
    }

    /** What the variazione shall make of an objective. */
    static FormPage varying(
            Acting acting,
            ObjectiveDetail o,
            VariazioneAnswer v,
            Form form,
            Units.Names units,
            List<ObjectiveRow> all,
            Cicli.CicloDetail ciclo,
            List<Option> catalogo) {
        return new FormPage(
                Texts.t("form.varia", o.codice(), String.valueOf(v.numero())),
                Texts.t("form.varia.lead"),
                acting.at("obiettivi/" + o.id() + "/variazione/" + v.id()),
                acting.at("obiettivi/quadratura?id=" + o.id()),
                acting.at("variazioni/" + v.id()),
                false,
                acting.anno(),
                form,
                List.of(),
                List.of(),
                List.of(),
                QuadraturaPanel.of(form, ciclo, o.id(), all, units),
                null,
                Form.fresh(null, Map.of()),
                false,
                null,
                catalogo,
                settori(o, units));
    }

    private static List<Option> settori(@Nullable ObjectiveDetail o, Units.Names units) {
        return Stream.concat(
                        Stream.of(new Option("", Texts.t("form.quota.nessuno"))),
                        units.all().stream()
                                .filter(u -> o == null || !u.id().equals(o.unita()))
                                .map(u -> new Option(u.id().toString(), u.nome())))
                .toList();
    }

    private static List<Option> unita(Acting acting, Units.Names units) {
        return units.all().stream()
                .filter(u -> !acting.is(Role.RESPONSABILE) || acting.ownUnit(u.id()))
                .map(u -> new Option(u.id().toString(), u.nome()))
                .toList();
    }

    static Form.@Nullable FieldError titolare(Acting acting, Form form, List<Unita> settori, List<Persona> persone) {
        Persona persona = persone.stream()
                .filter(p -> form.is("responsabile", p.id().toString()))
                .findFirst()
                .orElse(null);
        Unita settore = settori.stream()
                .filter(u -> form.is("unita", u.id().toString()))
                .findFirst()
                .orElse(null);
        return persona == null || settore == null || persona.headsOn(settore.id(), acting.today())
                ? null
                : new Form.FieldError(
                        "responsabile",
                        Texts.t("form.responsabile"),
                        Texts.t("form.responsabile.altrove", persona.fullName(), settore.nome()));
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
        return isNumeric(tipo(n));
    }

    /** Whether it promises one number a year, so that others can be planned. */
    static boolean isNumbered(String tipo) {
        return List.of("CRESCENTE", "DECRESCENTE", "RAPPORTO_PIU", "RAPPORTO_MENO")
                .contains(tipo);
    }

    public boolean numbered(int n) {
        return isNumbered(tipo(n));
    }

    /** Whether something is said besides, or wrong in it. */
    public boolean detailed(int n) {
        String at = "indicatori/" + n + "/dettagli/";
        return Stream.of(
                        "formula", "classe", "secondoAnno", "terzoAnno", "entroSecondoAnno", "entroTerzoAnno", "soglia")
                .anyMatch(name -> form.has(at + name) || form.error(at + name) != null);
    }

    public static List<Option> classi() {
        return Stream.concat(
                        Stream.of(new Option("", Texts.t("form.indicatore.classe.nessuna"))),
                        Arrays.stream(Fonte.Classe.values())
                                .map(c -> new Option(c.name(), Formats.capital(Texts.t("fonte." + c)))))
                .toList();
    }

    /** What is a number: it has a unit, decimals and a result of the year before. */
    static boolean isNumeric(String tipo) {
        return !List.of("SI_NO", "SCADENZA", "FASI", "SCALA", "EVENTI").contains(tipo);
    }

    /** What has the unit % whatever is written. */
    static boolean isPercent(String tipo, String quoziente) {
        return tipo.startsWith("RAPPORTO") && !List.of("SEMPLICE", "VARIAZIONE").contains(quoziente);
    }

    public boolean hasTarget(int n) {
        return ratio(n) || tipo(n).equals("CRESCENTE") || tipo(n).equals("DECRESCENTE");
    }

    public boolean ratio(int n) {
        return tipo(n).startsWith("RAPPORTO");
    }

    public String unit(int n) {
        return isPercent(tipo(n), form.value("indicatori/" + n + "/misura/quoziente"))
                ? "%"
                : form.value("indicatori/" + n + "/unitaDiMisura");
    }

    public static List<Option> nature() {
        return options("natura.", "SVILUPPO", "MANTENIMENTO");
    }

    public static List<Option> tipi() {
        return options(
                "misura.",
                "CRESCENTE",
                "DECRESCENTE",
                "RAPPORTO_PIU",
                "RAPPORTO_MENO",
                "SI_NO",
                "SCADENZA",
                "FASI",
                "INTERVALLO",
                "FASCE_PIU",
                "FASCE_MENO",
                "EVENTI",
                "SCALA",
                "CONTESTO");
    }

    public static List<Option> cadenze() {
        return options("cadenza.", "MENSILE", "TRIMESTRALE", "SEMESTRALE", "ANNUALE");
    }

    public static List<Option> siNo() {
        return options("atteso.", "SI", "NO");
    }

    public static List<Option> seZero() {
        return options("sezero.", "", "NOT_AVAILABLE", "HUNDRED", "ZERO");
    }

    public static List<Option> quozienti() {
        return options("quoziente.", "PERCENTUALE", "SEMPLICE", "VARIAZIONE_PERCENTUALE", "VARIAZIONE");
    }

    public List<Option> varianti(int n) {
        return tipo(n).equals("DECRESCENTE")
                ? options("variante.meno.", "", "RATIO", "LINEAR_PENALTY", "FROM_BASELINE")
                : options("variante.piu.", "", "FROM_ZERO", "FROM_BASELINE");
    }

    public static List<Option> aggregazioni() {
        return options("aggregazione.", "OWN_VALUE", "SUM", "LAST", "MAX", "MEAN", "WEIGHTED");
    }

    public static List<Option> proporzionale() {
        return options("proporzionale.", "NO", "SI");
    }

    public static List<Option> noSi() {
        return options("atteso.", "NO", "SI");
    }

    /** The table that belongs to a kind without target of its own; null where there is none. */
    public @Nullable String table(int n) {
        return switch (tipo(n)) {
            case "SCALA" -> "livelli";
            case "EVENTI" -> "tollerati";
            case "SCADENZA" -> "ritardi";
            default -> null;
        };
    }

    /** Rows for the other units. */
    public int quote() {
        return ObjectiveForm.quote(form.values());
    }

    /** Whether the scheda says something, something in it is wrong, or a row was just added. */
    public boolean hasScheda() {
        return Stream.of("finalita", "risultatoAtteso", "stakeholder", "ambito")
                        .anyMatch(name -> form.has("scheda/" + name))
                || !ObjectiveForm.written(form.values()).isEmpty()
                || quote() > 2
                || form.errors().stream().anyMatch(e -> e.name().startsWith("scheda/"));
    }

    public static List<Option> ambiti() {
        return Stream.of("", "GRUPPO", "INDIVIDUALE", "ENTE")
                .map(a -> new Option(a, Texts.t("ambito." + (a.isEmpty() ? "DA_SE" : a))))
                .toList();
    }

    public boolean hasCalcolo() {
        return form.has("calcolo/combinazione") || form.is("calcolo/strategico", "SI") || form.has("calcolo/ambito");
    }

    public static List<Option> combinazioni() {
        return options("combinazione.", "", "O1", "O2", "O3_ALL", "O3_WORST", "O3_ANY");
    }

    public static List<Option> decimali() {
        return IntStream.rangeClosed(0, 4)
                .mapToObj(n -> new Option(String.valueOf(n), String.valueOf(n)))
                .toList();
    }

    private static List<Option> options(String prefix, String... values) {
        return Stream.of(values)
                .map(v -> new Option(v, Texts.t(prefix + (v.isEmpty() ? "SMVP" : v))))
                .toList();
    }
}
