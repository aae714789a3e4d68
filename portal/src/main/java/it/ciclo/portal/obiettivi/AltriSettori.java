// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.frame.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each other unit makes that shall share an objective, with the weight typed for it (W8). */
final class AltriSettori {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private AltriSettori() {}

    static List<State> states(Form form, @Nullable ObjectiveId itself, List<ObjectiveRow> all, Units.Names units) {
        List<State> states = new ArrayList<>();
        for (int row : ObjectiveForm.written(form.values())) {
            String unit = form.value("scheda/quote/" + row + "/unita");
            BigDecimal typed = Formats.parse(form.value("scheda/quote/" + row + "/peso"));
            if (typed == null || typed.signum() < 0) {
                continue;
            }
            units.all().stream()
                    .filter(u -> u.id().toString().equals(unit))
                    .findFirst()
                    .ifPresent(u -> states.add(state(u.nome(), typed.add(others(unit, itself, all)))));
        }
        return states;
    }

    private static BigDecimal others(String unit, @Nullable ObjectiveId itself, List<ObjectiveRow> all) {
        return all.stream()
                .filter(o -> !o.id().equals(itself))
                .map(o -> in(o, unit))
                .filter(Objects::nonNull)
                .map(Peso::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static State state(String unit, BigDecimal sum) {
        BigDecimal off = sum.subtract(HUNDRED);
        String made = Formats.number(sum, 2);
        return switch (off.signum()) {
            case 0 -> new State("ok", Texts.t("quadratura.altro", unit, made));
            case 1 -> new State("late", Texts.t("quadratura.altro.troppo", unit, made, Formats.number(off, 2)));
            default ->
                new State("risk", Texts.t("quadratura.altro.manca", unit, made, Formats.number(off.negate(), 2)));
        };
    }

    /** The weight an objective has in a unit; null where it does not count there. */
    static @Nullable Peso in(ObjectiveRow o, String unit) {
        return o.pesi().entrySet().stream()
                .filter(peso -> peso.getKey().toString().equals(unit))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
