// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.ente;

import it.ciclo.contracts.tenancy.Provvedimento;
import it.ciclo.tenant.problem.Complaints;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The law or decree by which something becomes of an ente, as somebody typed it. */
public record ProvvedimentoRequest(
        @Nullable String organo,
        @Nullable String numero,
        @Nullable LocalDate data) {

    /** Complains at {@code <at>/organo} and so on. @param typed null where nothing was */
    public static Provvedimento checked(@Nullable ProvvedimentoRequest typed, Complaints complaints, String at) {
        ProvvedimentoRequest act = typed == null ? new ProvvedimentoRequest(null, null, null) : typed;
        return new Provvedimento(
                complaints.text(act.organo(), at + "/organo", 200),
                complaints.text(act.numero(), at + "/numero", 50),
                complaints.day(act.data(), at + "/data"));
    }
}
