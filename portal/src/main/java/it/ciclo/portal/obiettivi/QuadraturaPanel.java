// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.smvp.WeightRules.WeightMode;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.frame.SumBar;
import it.ciclo.portal.frame.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Do the weights of the unit make 100, this objective as typed included, and those of its indicatori what the SMVP asks? A sum,
 * not a rule: the Piano asks again.
 */
public record QuadraturaPanel(
        String where, String sum, State state, SumBar bar, List<Line> lines, String own, List<State> checks) {

    public record Line(String titolo, String peso) {}

    static QuadraturaPanel of(
            Form form,
            Cicli.CicloDetail ciclo,
            @Nullable ObjectiveId itself,
            List<ObjectiveRow> all,
            Units.Names units) {
        String unit = form.value("unita");
        var lines = new ArrayList<Line>();
        BigDecimal others = BigDecimal.ZERO;
        for (ObjectiveRow o : all) {
            Peso there = o.id().equals(itself) ? null : AltriSettori.in(o, unit);
            if (there != null) {
                lines.add(new Line(
                        o.unita().toString().equals(unit)
                                ? o.titolo()
                                : Texts.t("quadratura.condiviso", o.titolo(), units.of(o.unita())),
                        Formats.peso(there)));
                others = others.add(there.value());
            }
        }
        BigDecimal typed = Formats.parse(form.value("peso"));
        BigDecimal own = typed == null || typed.signum() < 0 ? BigDecimal.ZERO : typed;
        BigDecimal sum = others.add(own);
        BigDecimal off = sum.subtract(BigDecimal.valueOf(100));
        String name = units.all().stream()
                .filter(u -> u.id().toString().equals(unit))
                .map(u -> u.nome())
                .findFirst()
                .orElse("");
        return new QuadraturaPanel(
                name + " " + ciclo.anno(),
                Formats.number(sum, 2),
                off.signum() == 0
                        ? new State("ok", Texts.t("quadratura.torna"))
                        : off.signum() > 0
                                ? new State("late", Texts.t("quadratura.troppo", Formats.number(off, 2)))
                                : new State("risk", Texts.t("quadratura.manca", Formats.number(off.negate(), 2))),
                SumBar.of(others, own),
                List.copyOf(lines),
                Formats.number(own, 2),
                Stream.concat(
                                checks(form, ciclo.regole()).stream(),
                                AltriSettori.states(form, itself, all, units).stream())
                        .toList());
    }

    /** What the Piano will ask for. */
    private static List<State> checks(Form form, Cicli.Regole rules) {
        int n = ObjectiveForm.indicatori(form.values());
        boolean sources = n > 0;
        boolean targets = n > 0;
        boolean onlyDates = n > 0;
        for (int i = 0; i < n; i++) {
            String at = "indicatori/" + i + "/";
            String tipo = form.value(at + "tipo");
            sources &= form.has(at + "fonte");
            onlyDates &= tipo.equals("SCADENZA");
            targets &= switch (tipo) {
                case "SI_NO", "EVENTI", "CONTESTO" -> true;
                case "SCADENZA" -> form.has(at + "misura/entro");
                case "FASI" -> ObjectiveForm.fasi(form.values(), i) > 0;
                case "INTERVALLO" -> form.has(at + "misura/minimo") && form.has(at + "misura/massimo");
                case "SCALA" -> form.has(at + "misura/livelli");
                case "FASCE_PIU", "FASCE_MENO" -> form.has(at + "misura/fasce");
                default -> form.has(at + "misura/target");
            };
        }
        List<State> checks = new ArrayList<>();
        checks.add(persons(form.has("responsabile"), form.has("sostituto")));
        if (n > 0) {
            checks.add(weights(form, n, rules));
        }
        checks.add(check(sources, "quadratura.fonte"));
        checks.add(
                wrongTarget(form)
                        ? new State("late", Texts.t("quadratura.target.errato"))
                        : check(targets, "quadratura.target"));
        checks.add(check(!onlyDates && n > 0, "quadratura.date"));
        return List.copyOf(checks);
    }

    /** W6: what the indicatori of this objective make together, by the mode and tolerance of the SMVP. */
    private static State weights(Form form, int n, Cicli.Regole rules) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < n; i++) {
            BigDecimal typed = Formats.parse(form.value("indicatori/" + i + "/peso"));
            sum = sum.add(typed == null || typed.signum() < 0 ? BigDecimal.ZERO : typed);
        }
        String made = Formats.number(sum, 2);
        if (rules.pesiIndicatori() == WeightMode.W2) {
            return new State(sum.signum() > 0 ? "ok" : "risk", Texts.t("quadratura.indicatori", made));
        }
        BigDecimal off = sum.subtract(BigDecimal.valueOf(100));
        BigDecimal tolerance = rules.tolleranzaIndicatori() == null ? BigDecimal.ZERO : rules.tolleranzaIndicatori();
        if (off.abs().compareTo(tolerance) <= 0) {
            return new State("ok", Texts.t("quadratura.indicatori", made));
        }
        return off.signum() > 0
                ? new State("late", Texts.t("quadratura.indicatori.troppo", made, Formats.number(off, 2)))
                : new State("risk", Texts.t("quadratura.indicatori.manca", made, Formats.number(off.negate(), 2)));
    }

    /** Names who is missing, so that nobody looks for the one who is there. */
    private static State persons(boolean titolare, boolean sostituto) {
        return titolare == sostituto
                ? check(titolare, "quadratura.persone")
                : new State("risk", Texts.t(titolare ? "quadratura.sostituto.no" : "quadratura.titolare.no"));
    }

    private static boolean wrongTarget(Form form) {
        return form.errors().stream().anyMatch(e -> e.name().contains("/misura/"));
    }

    private static State check(boolean fine, String key) {
        return new State(fine ? "ok" : "risk", Texts.t(fine ? key : key + ".no"));
    }
}
