// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.contracts.Period;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.ObjectiveRow.Semaforo;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Measures;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.session.Acting;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where we stand, and who holds what. */
public record ObiettiviPage(
        String title,
        String lead,
        String action,
        @Nullable String add,
        @Nullable String varia,
        List<Quick> quick,
        Choice choice,
        List<Option> settori,
        List<Option> ordini,
        int anno,
        @Nullable String common,
        List<Group> groups,
        @Nullable String empty,
        boolean albero) {

    /** @param kind late or risk; null for "all" */
    public record Quick(
            String label, int count, String href, @Nullable String kind, boolean current) {}

    /** What the address says. */
    public record Choice(String q, String settore, String ordine, String filtro) {}

    /** @param nobody since when nobody holds it is not known here, only that */
    public record Group(
            String name,
            String meta,
            boolean nobody,
            String weights,
            String gradoLabel,
            @Nullable String grado,
            String copertura,
            List<Rows.Row> rows) {}

    private record Filter(String name, @Nullable String kind, Predicate<ObjectiveRow> test) {}

    private static final List<Filter> FILTERS = List.of(
            new Filter("tutti", null, _ -> true),
            new Filter("ritardo", "late", o -> o.valoriInRitardo() > 0),
            new Filter("non-in-linea", "late", o -> o.semaforo() == Semaforo.NON_IN_LINEA),
            new Filter("non-raggiunto", "late", o -> o.semaforo() == Semaforo.NON_RAGGIUNTO),
            new Filter("parziale", "risk", o -> o.semaforo() == Semaforo.PARZIALE),
            new Filter("a-rischio", "risk", o -> o.semaforo() == Semaforo.A_RISCHIO),
            new Filter("riferito-non-in-linea", "late", o -> o.riferito(Andamento.NON_IN_LINEA)),
            new Filter("riferito-a-rischio", "risk", o -> o.riferito(Andamento.A_RISCHIO)),
            new Filter("riferito-in-linea", "none", o -> o.riferito(Andamento.IN_LINEA)),
            new Filter("senza-titolare", "late", o -> !o.responsabileAttivo()),
            new Filter("senza-fonte", "risk", ObjectiveRow::senzaFonte));

    /** The worst first. */
    private static final List<Semaforo> WORST = List.of(
            Semaforo.NON_RAGGIUNTO,
            Semaforo.NON_IN_LINEA,
            Semaforo.PARZIALE,
            Semaforo.A_RISCHIO,
            Semaforo.NON_ANCORA,
            Semaforo.NON_CALCOLABILE,
            Semaforo.IN_LINEA,
            Semaforo.RAGGIUNTO,
            Semaforo.NEUTRALIZZATO);

    static ObiettiviPage of(
            Acting acting,
            List<ObjectiveRow> all,
            List<ObjectiveRow> altri,
            Units.Names units,
            People.Names people,
            Gradi.DelAnno gradi,
            @Nullable String approved,
            boolean open,
            boolean varies,
            Choice choice) {
        var filter = FILTERS.stream()
                .filter(f -> f.name().equals(choice.filtro()))
                .findFirst()
                .orElse(FILTERS.getFirst());
        var shown = all.stream()
                .filter(filter.test())
                .filter(o -> o.pesi().keySet().stream().anyMatch(unit -> shows(choice, unit)))
                .filter(o -> matches(o, choice.q()))
                .toList();
        Period common = Rows.common(all);
        boolean byState = choice.ordine().equals("stato");
        var groups = new ArrayList<Group>();
        if (byState) {
            var rows = shown.stream()
                    .sorted(Comparator.comparingInt((ObjectiveRow o) -> WORST.indexOf(o.semaforo()))
                            .thenComparing(ObjectiveRow::codice))
                    .map(o -> Rows.of(o, acting.at("obiettivi/" + o.id()), common, units))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new Group(
                        Texts.t("obiettivi.tutti.settori"), count(rows.size()), false, "", "", null, "", rows));
            }
        } else {
            var byUnit = new LinkedHashMap<UnitaId, List<ObjectiveRow>>();
            units.all().forEach(u -> byUnit.put(u.id(), new ArrayList<>()));
            shown.forEach(o -> o.pesi().keySet().stream()
                    .filter(unit -> shows(choice, unit))
                    .forEach(unit ->
                            byUnit.computeIfAbsent(unit, _ -> new ArrayList<>()).add(o)));
            byUnit.values().removeIf(List::isEmpty);
            byUnit.forEach((unit, rows) -> groups.add(group(acting, units, people, gradi, all, common, unit, rows)));
        }
        if (!altri.isEmpty()
                && choice.filtro().isEmpty()
                && choice.settore().isEmpty()
                && choice.q().isEmpty()) {
            groups.add(new Group(
                    Texts.t("obiettivi.fuori"),
                    count(altri.size()),
                    false,
                    "",
                    "",
                    null,
                    "",
                    altri.stream()
                            .map(o -> Rows.of(o, acting.at("obiettivi/" + o.id()), common, units))
                            .toList()));
        }
        long settori = all.stream().map(ObjectiveRow::unita).distinct().count();
        return new ObiettiviPage(
                Texts.t("obiettivi.titolo", String.valueOf(acting.anno())),
                shown(shown.size(), all.size())
                        + (settori == 0 || shown.size() < all.size()
                                ? ""
                                : " " + Texts.count("obiettivi.in.settori", settori))
                        + (approved == null ? "" : " · " + approved),
                acting.at("obiettivi"),
                open ? acting.at("obiettivi/nuovo") : null,
                varies ? acting.at("variazioni/nuova") : null,
                quick(acting, all, choice),
                choice,
                settori(units),
                List.of(
                        new Option("settore", Texts.t("obiettivi.ordine.settore")),
                        new Option("stato", Texts.t("obiettivi.ordine.stato"))),
                acting.anno(),
                common == null ? null : Texts.t("obiettivi.comune", Formats.date(common.lastDay())),
                List.copyOf(groups),
                empty(all, shown, acting, open),
                // Some roles see nothing of a year before its Piano is approved.
                !all.isEmpty() || !acting.is(Role.DIPENDENTE, Role.PERSONALE, Role.REVISORE, Role.EDITOR));
    }

    private static boolean shows(Choice choice, UnitaId unit) {
        return choice.settore().isEmpty() || unit.toString().equals(choice.settore());
    }

    private static Group group(
            Acting acting,
            Units.Names units,
            People.Names people,
            Gradi.DelAnno gradi,
            List<ObjectiveRow> all,
            @Nullable Period common,
            UnitaId unit,
            List<ObjectiveRow> rows) {
        var ofUnit = all.stream().filter(o -> o.unita().equals(unit)).toList();
        var owners = ofUnit.stream()
                .filter(ObjectiveRow::responsabileAttivo)
                .map(o -> people.brief(o.responsabile()))
                .distinct()
                .toList();
        boolean nobody = !ofUnit.isEmpty() && ofUnit.stream().noneMatch(ObjectiveRow::responsabileAttivo);
        var counting = all.stream().filter(o -> o.pesi().containsKey(unit)).toList();
        BigDecimal weights = counting.stream()
                .map(o -> o.pesi().getOrDefault(unit, Peso.ZERO).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Gradi.Grado grado = gradi.of(unit);
        return new Group(
                units.of(unit),
                count(counting.size())
                        + (nobody || owners.isEmpty()
                                ? ""
                                : " · " + Texts.t("obiettivi.titolare", String.join(", ", owners))),
                nobody,
                Formats.number(weights, 2),
                Texts.t(
                        counting.stream().anyMatch(ObjectiveRow::provvisorio)
                                ? "obiettivi.grado.provvisorio"
                                : "obiettivi.grado"),
                grado == null ? null : Formats.grado(grado.valore()),
                grado == null ? "" : Measures.copertura(grado.copertura()),
                rows.stream()
                        .map(o -> Rows.of(o, unit, acting.at("obiettivi/" + o.id()), common, units))
                        .toList());
    }

    private static boolean matches(ObjectiveRow o, String q) {
        String wanted = q.toLowerCase(Locale.ITALIAN);
        return wanted.isEmpty()
                || o.titolo().toLowerCase(Locale.ITALIAN).contains(wanted)
                || o.codice().toLowerCase(Locale.ITALIAN).contains(wanted)
                || o.indicatori().stream()
                        .anyMatch(i -> i.nome().toLowerCase(Locale.ITALIAN).contains(wanted));
    }

    private static List<Quick> quick(Acting acting, List<ObjectiveRow> all, Choice choice) {
        var quick = new ArrayList<Quick>();
        for (Filter f : FILTERS) {
            int n = (int) all.stream().filter(f.test()).count();
            boolean first = f.name().equals("tutti");
            boolean current = first
                    ? choice.filtro().isEmpty() || choice.filtro().equals("tutti")
                    : f.name().equals(choice.filtro());
            if (n > 0 || first || current) {
                String query = first ? "" : "?filtro=" + URLEncoder.encode(f.name(), StandardCharsets.UTF_8);
                quick.add(new Quick(
                        Texts.t("obiettivi.filtro." + f.name()), n, acting.at("obiettivi") + query, f.kind(), current));
            }
        }
        return List.copyOf(quick);
    }

    private static List<Option> settori(Units.Names units) {
        var options = new ArrayList<Option>();
        options.add(new Option("", Texts.t("obiettivi.settore.tutti")));
        units.all().forEach(u -> options.add(new Option(u.id().toString(), u.nome())));
        return List.copyOf(options);
    }

    private static @Nullable String empty(
            List<ObjectiveRow> all, List<ObjectiveRow> shown, Acting acting, boolean open) {
        if (all.isEmpty()) {
            return Texts.t(open ? "obiettivi.vuoto.aperto" : "obiettivi.vuoto", String.valueOf(acting.anno()));
        }
        return shown.isEmpty() ? Texts.t("obiettivi.vuoto.filtro") : null;
    }

    /** "21 obiettivi"; of a search "1 obiettivo su 21". */
    private static String shown(int shown, int all) {
        return shown == all ? count(all) : Texts.t("obiettivi.filtrati", count(shown), String.valueOf(all));
    }

    private static String count(int n) {
        return Texts.count("obiettivi.molti", n);
    }
}
