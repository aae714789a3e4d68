// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.cases;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Baseline;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.smvp.ObjectiveRules.Combination;
import it.ciclo.contracts.smvp.RollupRules;
import it.ciclo.contracts.smvp.RollupRules.UnitaPeso;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.rules.grado.FinalValue;
import it.ciclo.rules.grado.IndicatoreGrado;
import it.ciclo.rules.grado.Valutazione;
import it.ciclo.rules.rollup.ObjectiveFinals;
import it.ciclo.rules.rollup.Parte;
import it.ciclo.rules.rollup.Rollup;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From indicatore to ente. What has a name in a case gets its id from the name. */
final class Catena {

    private Catena() {}

    static Answer indicatore(Inputs in) {
        return Answer.of(IndicatoreGrado.of(
                        misura(in),
                        in.has("baseline") ? in.object("baseline").as(Baseline.class) : null,
                        value(in),
                        Smvp.of(in))
                .esattoOrNull());
    }

    static Answer obiettivo(Inputs in) {
        return Answer.of(objective(in, "obiettivo", new UnitaId(id("unità")))
                .grado(Smvp.of(in))
                .grado());
    }

    static Answer unita(Inputs in) {
        UnitaId unita = new UnitaId(id("unità"));
        SmvpRules rules = Smvp.of(in);
        return Answer.of(Rollup.of(parti(in, unita, rules), rules).of(unita));
    }

    static Answer ente(Inputs in) {
        SmvpRules rules = Smvp.of(in);
        List<Parte> parti = new ArrayList<>();
        List<UnitaPeso> pesi = new ArrayList<>();
        for (Inputs unita : in.objects("unita")) {
            UnitaId id = new UnitaId(id(unita.text("nome")));
            if (unita.has("peso")) {
                pesi.add(new UnitaPeso(id, new Peso(unita.number("peso"))));
            }
            parti.addAll(parti(unita, id, rules));
        }
        Map<String, BigDecimal> measured = new LinkedHashMap<>();
        if (in.has("misurati")) {
            Inputs given = in.object("misurati");
            given.node().properties().forEach(ambito -> measured.put(ambito.getKey(), given.number(ambito.getKey())));
        }
        RollupRules rollup = rules.rollup();
        SmvpRules weighed = rules.with(new RollupRules(rollup.unita(), rollup.ente(), pesi, rollup.ambiti()));
        BigDecimal ente = Rollup.of(parti, measured, weighed).ente();
        return Answer.of(
                ente == null || !in.has("decimals")
                        ? ente
                        : rules.rounding().ente().of(ente));
    }

    private static List<Parte> parti(Inputs unita, UnitaId id, SmvpRules rules) {
        List<Parte> parti = new ArrayList<>();
        for (Inputs one : unita.objects("obiettivi")) {
            String titolo = one.has("titolo") ? one.text("titolo") : "obiettivo " + parti.size();
            parti.addAll(objective(one, titolo, id).parti(rules));
        }
        return parti;
    }

    private static ObjectiveFinals objective(Inputs in, String titolo, UnitaId unita) {
        List<Indicatore> indicatori = new ArrayList<>();
        Map<IndicatoreId, FinalValue> finali = new LinkedHashMap<>();
        for (Inputs one : in.objects("indicatori")) {
            IndicatoreId id = new IndicatoreId(id(titolo + " " + indicatori.size()));
            indicatori.add(new Indicatore(
                    id,
                    "indicatore",
                    misura(one),
                    "",
                    4,
                    "caso",
                    new Peso(one.number("peso")),
                    Cadenza.ANNUALE,
                    one.has("baseline") ? one.object("baseline").as(Baseline.class) : null));
            finali.put(id, value(one));
        }
        return new ObjectiveFinals(
                new ObjectiveId(id(titolo)),
                titolo,
                titolo,
                unita,
                new Peso(in.number("peso", "100")),
                indicatori,
                finali,
                new Calcolo(combinazione(in), in.truth("strategico", false), in.textOrNull("ambito")),
                in.truth("neutralizzato", false),
                in.has("valutato") ? new Valutazione(in.number("valutato"), "caso") : null);
    }

    private static @Nullable Combination combinazione(Inputs in) {
        try {
            return in.has("combinazione") ? Combination.valueOf(in.text("combinazione")) : null;
        } catch (IllegalArgumentException e) {
            throw new Malformed("nessuna combinazione si chiama " + in.text("combinazione"));
        }
    }

    private static Misura misura(Inputs in) {
        return in.object("misura").as(Misura.class);
    }

    private static FinalValue value(Inputs in) {
        if (in.truth("nonDisponibile", false)) {
            return FinalValue.notAvailable();
        }
        return in.has("valore") ? FinalValue.recorded(in.object("valore").as(Valore.class)) : FinalValue.absent();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
