// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento;

import it.ciclo.command.shared.FinaleFact;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.objective.Aggregazione;
import it.ciclo.contracts.objective.Baseline;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Dettagli;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.rules.grado.Rapporti;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an objective promises, a year later: parts with ids of their own, days moved by a year, and as baseline what was measured.
 * The ids follow from the new objective's, so that deciding again makes the same ones.
 *
 * @param da the year it was promised for
 */
record AnnoDopo(ObjectiveId obiettivo, Anno da) {

    Definizione of(ObjectiveFact old) {
        Definizione d = old.definizione();
        return new Definizione(
                d.titolo(),
                d.descrizione(),
                d.natura(),
                d.peso(),
                d.indicatori().stream()
                        .map(i -> indicatore(i, old.finale(i.id())))
                        .toList(),
                d.calcolo(),
                d.scheda());
    }

    private Indicatore indicatore(Indicatore i, @Nullable FinaleFact finale) {
        return new Indicatore(
                new IndicatoreId(id(i.id().value())),
                i.nome(),
                promised(misura(i.misura()), i.dettagli()),
                i.unitaDiMisura(),
                i.decimali(),
                i.fonte(),
                i.peso(),
                i.cadenza(),
                baseline(i, finale),
                aggregazione(i.aggregazione()),
                dettagli(i.dettagli()));
    }

    /** What was planned for the second year of the triennio is the target of that year. */
    private static Misura promised(Misura misura, @Nullable Dettagli dettagli) {
        if (dettagli != null && misura instanceof Misura.Scadenza m && dettagli.entroSecondoAnno() != null) {
            return new Misura.Scadenza(dettagli.entroSecondoAnno(), m.ritardi());
        }
        BigDecimal planned = dettagli == null ? null : dettagli.secondoAnno();
        if (planned == null) {
            return misura;
        }
        return switch (misura) {
            case Misura.Crescente m -> new Misura.Crescente(planned, m.variante());
            case Misura.Decrescente m -> new Misura.Decrescente(planned, m.variante());
            case Misura.Rapporto m -> new Misura.Rapporto(planned, m.crescente(), m.seZero(), m.quoziente());
            default -> misura;
        };
    }

    private static @Nullable Dettagli dettagli(@Nullable Dettagli old) {
        return old == null
                ? null
                : Dettagli.of(
                        old.formula(), old.classe(), old.terzoAnno(), null, old.soglia(), old.entroTerzoAnno(), null);
    }

    private Misura misura(Misura misura) {
        return switch (misura) {
            case Misura.Scadenza m ->
                new Misura.Scadenza(m.entro() == null ? null : m.entro().plusYears(1), m.ritardi());
            case Misura.PerFasi m ->
                new Misura.PerFasi(m.fasi().stream()
                        .map(f -> new Misura.Fase(
                                new FaseId(id(f.id().value())),
                                f.nome(),
                                f.peso(),
                                f.dal().plusYears(1),
                                f.al().plusYears(1)))
                        .toList());
            case Misura.Crescente _,
                    Misura.Decrescente _,
                    Misura.Intervallo _,
                    Misura.OnOff _,
                    Misura.Rapporto _,
                    Misura.Scala _,
                    Misura.Fasce _,
                    Misura.Eventi _,
                    Misura.Contesto _ -> misura;
        };
    }

    /** Of the year that ended only what another person confirmed; otherwise the older one stays. */
    private @Nullable Baseline baseline(Indicatore i, @Nullable FinaleFact finale) {
        if (finale == null || finale.stato() != FinaleFact.Stato.CONFERMATO) {
            return i.baseline();
        }
        BigDecimal measured = switch (finale.valore()) {
            case Valore.Numero v -> v.numero();
            case Valore.Rapporto v
            when i.misura() instanceof Misura.Rapporto m -> rounded(Rapporti.quotient(m.quoziente(), v), i.decimali());
            case null, default -> null;
        };
        return measured == null ? i.baseline() : new Baseline(da, measured);
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal quotient, int decimali) {
        return quotient == null ? null : quotient.setScale(decimali, RoundingMode.HALF_UP);
    }

    private Aggregazione aggregazione(Aggregazione old) {
        IndicatoreId weighs = old.pesataCon();
        return weighs == null ? old : new Aggregazione(old.modo(), new IndicatoreId(id(weighs.value())));
    }

    private UUID id(UUID old) {
        return UUID.nameUUIDFromBytes((obiettivo + "/" + old).getBytes(StandardCharsets.UTF_8));
    }
}
