// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.caricamenti;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.foglio.Foglio;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.obiettivi.ObjectiveReading;
import it.ciclo.portal.session.Acting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What would become of a sheet. The rules are those of the command: it is rehearsed without the rows it refuses, until it refuses none,
 * so that nothing is promised here that is refused a minute later.
 */
@Component
class Prova {

    private static final Pattern ROW = Pattern.compile("/righe/(\\d{1,4})/?(.*)");

    /** Fields first, then what they are about, then the codes of the rows that are left. */
    private static final int ROUNDS = 5;

    private final CommandClient commands;
    private final QueryClient query;
    private final TenantClient tenants;
    private final Units units;

    Prova(CommandClient commands, QueryClient query, TenantClient tenants, Units units) {
        this.commands = commands;
        this.query = query;
        this.tenants = tenants;
        this.units = units;
    }

    Anteprima of(Acting acting, Foglio foglio) {
        var lette = Schede.read(
                foglio, new Persone(units.of(acting).all(), tenants.persone(acting), acting.today()), acting.anno());
        Map<Bozza, Map<String, Object>> bodies = new LinkedHashMap<>();
        lette.bozze().forEach(bozza -> body(bozza, acting.anno(), bodies));
        String whole = rehearse(acting, foglio, lette.bozze(), bodies);
        List<String> avvisi = new ArrayList<>(lette.avvisi());
        lette.bozze().stream().filter(Bozza::good).forEach(b -> {
            avvisi.addAll(b.avvisi);
            avvisi.addAll(Incompleti.of(b));
        });
        List<Bozza> good = lette.bozze().stream().filter(Bozza::good).toList();
        avvisi.addAll(pesi(acting, good));
        return new Anteprima(
                UUID.randomUUID(),
                acting.tenant(),
                acting.anno(),
                foglio.nome(),
                foglio.sha256(),
                foglio.formato().name(),
                righe(acting, lette.bozze()),
                avvisi,
                whole,
                command(acting.anno(), foglio, good, lette.bozze(), bodies));
    }

    private static void body(Bozza bozza, int anno, Map<Bozza, Map<String, Object>> bodies) {
        var reading = new ObjectiveReading(Form.fresh(null, bozza.values), anno);
        Map<String, Object> body = new LinkedHashMap<>(reading.assignment());
        body.remove("anno");
        body.put("riga", bozza.riga);
        body.put("albero", bozza.values.getOrDefault("albero", ""));
        // What is wrong with unit and persons was said where they were looked for.
        reading.reading().form().errors().stream()
                .filter(error -> !error.name().equals("responsabile"))
                .forEach(error -> bozza.wrong(error.name(), error.message()));
        bodies.put(bozza, body);
    }

    /** @return what is wrong with the whole, empty where nothing is */
    private String rehearse(Acting acting, Foglio foglio, List<Bozza> all, Map<Bozza, Map<String, Object>> bodies) {
        for (int round = 0; round < ROUNDS; round++) {
            // The first time with what is wrong already too, so that whoever corrects the sheet hears all of it at
            // once.
            boolean first = round == 0;
            List<Bozza> sent = first ? all : all.stream().filter(Bozza::good).toList();
            if (sent.isEmpty()) {
                return "";
            }
            Refused refused = commands.rehearse(
                    acting,
                    "/caricamenti/prova",
                    command(acting.anno(), foglio, sent, first ? List.of() : all, bodies));
            if (refused == null) {
                return "";
            }
            if (!told(refused, sent)) {
                return refused.sentence();
            }
        }
        return "";
    }

    private static boolean told(Refused refused, List<Bozza> sent) {
        boolean told = false;
        for (Refused.Fault fault : refused.errors()) {
            Matcher row = ROW.matcher(fault.pointer());
            if (row.matches() && Integer.parseInt(row.group(1)) < sent.size()) {
                sent.get(Integer.parseInt(row.group(1))).wrong(row.group(2), sentence(fault));
                told = true;
            }
        }
        return told;
    }

    /** A code that is taken is most often the sheet's own, loaded once already. */
    static String sentence(Refused.Fault fault) {
        return fault.code().equals("CODICE_TAKEN") ? t("anteprima.gia", fault.message()) : fault.message();
    }

    private static Map<String, Object> command(
            int anno, Foglio foglio, List<Bozza> good, List<Bozza> all, Map<Bozza, Map<String, Object>> bodies) {
        return Body.of("anno", anno)
                .and(
                        "file",
                        Map.of(
                                "nome", foglio.nome(),
                                "sha256", foglio.sha256(),
                                "formato", foglio.formato().name()))
                .and("righe", good.stream().map(bodies::get).toList())
                .and(
                        "scartate",
                        all.stream()
                                .filter(b -> !b.good())
                                .map(b -> Map.of(
                                        "riga",
                                        b.riga,
                                        "codice",
                                        brief(b.codice),
                                        "motivo",
                                        String.join(" ", b.motivi)))
                                .toList())
                .members();
    }

    private static String brief(String codice) {
        return codice.length() > 100 ? codice.substring(0, 100) : codice;
    }

    private List<Anteprima.Riga> righe(Acting acting, List<Bozza> bozze) {
        Units.Names settori = units.of(acting);
        return bozze.stream()
                .map(b -> new Anteprima.Riga(
                        String.valueOf(b.riga),
                        b.codice,
                        b.values.getOrDefault("titolo", ""),
                        settore(b, settori),
                        b.values.getOrDefault("peso", ""),
                        count("foglio.indicatori", b.indicatori),
                        Dettagliate.of(b, acting.anno()),
                        List.copyOf(b.motivi)))
                .toList();
    }

    private static String settore(Bozza b, Units.Names settori) {
        String id = b.values.getOrDefault("unita", "");
        // One that is not known is shown as it is written.
        return id.isEmpty() ? b.prima(Colonna.SETTORE) : settori.of(UnitaId.of(id));
    }

    /** A draft may weigh too much or too little: it is said here, and asked for when the Piano is proposed. */
    private List<String> pesi(Acting acting, List<Bozza> good) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        Units.Names settori = units.of(acting);
        good.forEach(b -> sums.merge(b.values.getOrDefault("unita", ""), peso(b), BigDecimal::add));
        query.obiettivi(acting, acting.anno()).stream()
                .filter(o -> sums.containsKey(o.unita().toString()))
                .forEach(o -> sums.merge(o.unita().toString(), o.peso().value(), BigDecimal::add));
        List<String> off = new ArrayList<>();
        sums.forEach((unit, sum) -> {
            if (sum.compareTo(BigDecimal.valueOf(100)) != 0) {
                off.add(t("foglio.pesi", settori.of(UnitaId.of(unit)), Formats.number(sum, 2)));
            }
        });
        return off;
    }

    private static BigDecimal peso(Bozza b) {
        BigDecimal peso = Formats.parse(b.values.getOrDefault("peso", ""));
        return peso == null ? BigDecimal.ZERO : peso;
    }
}
