// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.form;

import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.objective.SchedaObiettivo.Ambito;
import it.ciclo.contracts.objective.SchedaObiettivo.Parole;
import it.ciclo.contracts.objective.SchedaObiettivo.Quota;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the scheda of an objective may say besides; nothing of it is required.
 *
 * @param ambito where nobody says it, it follows from the units: several have it together, or one alone
 */
public record SchedaRequest(
        @Nullable String finalita,
        @Nullable String risultatoAtteso,
        @Nullable String stakeholder,
        @Nullable Ambito ambito,
        @Nullable List<QuotaRequest> quote) {

    /** More than any comune has settori. */
    private static final int QUOTE = 50;

    public record QuotaRequest(
            @Nullable UnitaId unita, @Nullable BigDecimal peso) {}

    public static @Nullable SchedaObiettivo read(Form form, @Nullable SchedaRequest request) {
        if (request == null) {
            return null;
        }
        Parole words = words(form, request.finalita, request.risultatoAtteso, request.stakeholder);
        List<QuotaRequest> given = form.list("/scheda/quote", request.quote, QUOTE);
        List<Quota> quote = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "/scheda/quote/" + i;
            quote.add(new Quota(
                    form.required(at + "/unita", given.get(i).unita(), new UnitaId(new UUID(0, 0))),
                    form.peso(at + "/peso", given.get(i).peso())));
        }
        Ambito ambito = request.ambito != null ? request.ambito : quote.isEmpty() ? Ambito.UNITA : Ambito.TRASVERSALE;
        return SchedaObiettivo.of(words.finalita(), words.risultatoAtteso(), words.stakeholder(), ambito, quote);
    }

    /** The words alone. */
    public static Parole words(
            Form form, @Nullable String finalita, @Nullable String risultatoAtteso, @Nullable String stakeholder) {
        return new Parole(
                form.text("/scheda/finalita", finalita),
                form.text("/scheda/risultatoAtteso", risultatoAtteso),
                form.text("/scheda/stakeholder", stakeholder));
    }
}
