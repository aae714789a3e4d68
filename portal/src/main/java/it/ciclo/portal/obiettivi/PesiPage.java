// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.frame.SumBar;
import it.ciclo.portal.session.Acting;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The weights of a settore, all at once, with what they make together as typed. */
public record PesiPage(
        String titolo, String azione, String piano, List<Riga> righe, String somma, State torna, SumBar barra) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param campo null where another settore answers for it and it only counts here @param peso as it is now */
    public record Riga(@Nullable String campo, String titolo, String dove, String peso) {}

    static PesiPage of(Acting acting, List<ObjectiveRow> all, UnitaId unita, Units.Names units, Form form) {
        List<ObjectiveRow> rows = of(all, unita);
        BigDecimal sum = rows.stream().map(o -> weight(o, unita, form)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal off = sum.subtract(HUNDRED);
        return new PesiPage(
                t("pesi.titolo", units.of(unita)),
                acting.at("pesi/" + unita),
                acting.at("piano"),
                rows.stream()
                        .map(o -> new Riga(
                                o.unita().equals(unita) ? campo(o) : null,
                                o.codice() + " " + o.titolo(),
                                acting.at("obiettivi/" + o.id()),
                                Formats.peso(o.pesi().getOrDefault(unita, Peso.ZERO))))
                        .toList(),
                Formats.number(sum, 2),
                off.signum() == 0
                        ? new State("ok", t("quadratura.torna"))
                        : off.signum() > 0
                                ? new State("late", t("quadratura.troppo", Formats.number(off, 2)))
                                : new State("risk", t("quadratura.manca", Formats.number(off.negate(), 2))),
                SumBar.of(BigDecimal.ZERO, sum));
    }

    /** Those that count in the settore, its own and what it shares (W8). */
    static List<ObjectiveRow> of(List<ObjectiveRow> all, UnitaId unita) {
        return all.stream()
                .filter(o -> o.nelPiano() && o.pesi().containsKey(unita))
                .toList();
    }

    /** Each weight is called by the code of its objective. */
    static Labels labels(List<ObjectiveRow> all) {
        return name -> all.stream()
                .filter(o -> campo(o).equals(name))
                .findFirst()
                .map(o -> t("pesi.di", o.codice()))
                .orElse("");
    }

    /** A refusal of one weight, at the row of its objective. */
    static Refused at(ObjectiveRow o, Refused refused) {
        return new Refused(
                refused.status(),
                refused.code(),
                refused.title(),
                refused.detail(),
                refused.instance(),
                refused.errors().stream()
                        .map(fault -> fault.pointer().equals("/peso")
                                ? new Refused.Fault("/" + campo(o), fault.code(), fault.message())
                                : fault)
                        .toList());
    }

    static String campo(ObjectiveRow o) {
        return "pesi/" + o.id();
    }

    static Map<String, String> values(List<ObjectiveRow> all, UnitaId unita) {
        Map<String, String> values = new LinkedHashMap<>();
        of(all, unita).stream()
                .filter(o -> o.unita().equals(unita))
                .forEach(o -> values.put(campo(o), Formats.peso(o.peso())));
        return values;
    }

    /** As typed; as it is where it is no number or is not written here. */
    private static BigDecimal weight(ObjectiveRow o, UnitaId unita, Form form) {
        BigDecimal typed = o.unita().equals(unita) ? Formats.parse(form.value(campo(o))) : null;
        return typed == null || typed.signum() < 0
                ? o.pesi().getOrDefault(unita, Peso.ZERO).value()
                : typed;
    }
}
