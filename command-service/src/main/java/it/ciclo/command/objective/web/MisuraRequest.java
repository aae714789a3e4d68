// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import it.ciclo.contracts.objective.Misura.ZeroDenominator;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an indicatore is read, as it is written into a form: phases may still lack their ids. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "tipo")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MisuraRequest.Crescente.class, name = "CRESCENTE"),
    @JsonSubTypes.Type(value = MisuraRequest.Decrescente.class, name = "DECRESCENTE"),
    @JsonSubTypes.Type(value = MisuraRequest.OnOff.class, name = "SI_NO"),
    @JsonSubTypes.Type(value = MisuraRequest.Scadenza.class, name = "SCADENZA"),
    @JsonSubTypes.Type(value = MisuraRequest.Rapporto.class, name = "RAPPORTO"),
    @JsonSubTypes.Type(value = MisuraRequest.PerFasi.class, name = "FASI")
})
sealed interface MisuraRequest {

    record Crescente(@Nullable BigDecimal target) implements MisuraRequest {}

    record Decrescente(@Nullable BigDecimal target) implements MisuraRequest {}

    record OnOff(@Nullable Boolean atteso) implements MisuraRequest {}

    record Scadenza(@Nullable String entro) implements MisuraRequest {}

    record Rapporto(
            @Nullable BigDecimal target,
            @Nullable Boolean crescente,
            @Nullable ZeroDenominator seZero) implements MisuraRequest {}

    record PerFasi(@Nullable List<FaseRequest> fasi) implements MisuraRequest {}
}
