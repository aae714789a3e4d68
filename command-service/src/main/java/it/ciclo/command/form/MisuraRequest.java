// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.form;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import it.ciclo.contracts.objective.Misura.Quoziente;
import it.ciclo.contracts.smvp.CrescenteVariant;
import it.ciclo.contracts.smvp.DecrescenteVariant;
import it.ciclo.contracts.smvp.ZeroDenominator;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an indicatore is read, as it is written into a form: phases may still lack their ids. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "tipo")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MisuraRequest.Crescente.class, name = "CRESCENTE"),
    @JsonSubTypes.Type(value = MisuraRequest.Decrescente.class, name = "DECRESCENTE"),
    @JsonSubTypes.Type(value = MisuraRequest.Intervallo.class, name = "INTERVALLO"),
    @JsonSubTypes.Type(value = MisuraRequest.OnOff.class, name = "SI_NO"),
    @JsonSubTypes.Type(value = MisuraRequest.Scadenza.class, name = "SCADENZA"),
    @JsonSubTypes.Type(value = MisuraRequest.Rapporto.class, name = "RAPPORTO"),
    @JsonSubTypes.Type(value = MisuraRequest.PerFasi.class, name = "FASI"),
    @JsonSubTypes.Type(value = MisuraRequest.Scala.class, name = "SCALA"),
    @JsonSubTypes.Type(value = MisuraRequest.Fasce.class, name = "FASCE"),
    @JsonSubTypes.Type(value = MisuraRequest.Eventi.class, name = "EVENTI"),
    @JsonSubTypes.Type(value = MisuraRequest.Contesto.class, name = "CONTESTO")
})
public sealed interface MisuraRequest {

    record Crescente(@Nullable BigDecimal target, @Nullable CrescenteVariant variante) implements MisuraRequest {}

    record Decrescente(
            @Nullable BigDecimal target, @Nullable DecrescenteVariant variante) implements MisuraRequest {}

    record Intervallo(
            @Nullable BigDecimal minimo,
            @Nullable BigDecimal massimo,
            @Nullable BigDecimal tolleranza) implements MisuraRequest {}

    record OnOff(@Nullable Boolean atteso) implements MisuraRequest {}

    record Scadenza(@Nullable String entro, @Nullable List<LateBandRequest> ritardi) implements MisuraRequest {}

    record Rapporto(
            @Nullable BigDecimal target,
            @Nullable Boolean crescente,
            @Nullable ZeroDenominator seZero,
            @Nullable Quoziente quoziente)
            implements MisuraRequest {}

    record PerFasi(@Nullable List<FaseRequest> fasi) implements MisuraRequest {}

    record Scala(@Nullable List<LivelloRequest> livelli) implements MisuraRequest {}

    record Fasce(
            @Nullable Boolean crescente,
            @Nullable Boolean proporzionale,
            @Nullable List<TrattoRequest> fasce) implements MisuraRequest {}

    record Eventi(@Nullable List<EventBandRequest> tollerati) implements MisuraRequest {}

    record Contesto() implements MisuraRequest {}

    record LateBandRequest(
            @Nullable Integer untilDays, @Nullable BigDecimal grado) {}

    record LivelloRequest(@Nullable String nome, @Nullable BigDecimal grado) {}

    record TrattoRequest(
            @Nullable BigDecimal da,
            @Nullable BigDecimal a,
            @Nullable BigDecimal grado) {}

    record EventBandRequest(
            @Nullable Integer finoA, @Nullable BigDecimal grado) {}
}
