// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.cruscotto;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.client.Copertura;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What query-service says of how the ente is doing. */
record CruscottoAnswer(
        @Nullable BigDecimal grado,
        @Nullable BigDecimal gradoEsatto,
        String regola,
        String regolaUnita,
        String neutralizzati,
        Copertura copertura,
        boolean provvisorio,
        @Nullable Valori valori,
        Obiettivi obiettivi,
        List<UnitaRow> unita,
        List<Ritardo> ritardi,
        List<SenzaTitolare> senzaTitolare,
        List<Mesi> mesi,
        @Nullable LocalDate tempiDal,
        @Nullable Monitoraggio monitoraggio) {

    record Monitoraggio(
            int daAprire,
            int aperti,
            int senzaRapporto,
            int azioniAperte,
            int azioniInRitardo,
            @Nullable Riferiti riferiti) {}

    record Riferiti(@Nullable Period ultimo, int inLinea, int aRischio, int nonInLinea) {}

    record Valori(@Nullable Period period, int registrati, int attesi, int inRitardo) {}

    record Obiettivi(
            int totale,
            int inLinea,
            int aRischio,
            int nonInLinea,
            int raggiunti,
            int parziali,
            int nonRaggiunti,
            int senzaTitolare,
            int neutralizzati,
            int valutati) {}

    record UnitaRow(
            UnitaId unita,
            int obiettivi,
            @Nullable BigDecimal grado,
            @Nullable BigDecimal gradoEsatto,
            Copertura copertura,
            @Nullable BigDecimal gradoPrecedente,
            @Nullable PersonId responsabile,
            int daGuardare,
            int condivisi,
            List<Addendo> addendi) {}

    record Addendo(
            ObjectiveId obiettivo,
            String codice,
            String titolo,
            Peso peso,
            @Nullable BigDecimal grado,
            boolean neutralizzato,
            boolean nonCalcolabile,
            boolean condiviso) {}

    record Ritardo(
            ObjectiveId obiettivo,
            String codice,
            String titolo,
            IndicatoreId indicatore,
            String nome,
            Period period,
            @Nullable PersonId responsabile,
            int giorni) {}

    record SenzaTitolare(
            ObjectiveId obiettivo,
            String codice,
            String titolo,
            Peso peso,
            @Nullable LocalDate dal) {}

    record Mesi(UnitaId unita, List<Mese> valori) {}

    record Mese(int mese, int attesi, int inTempo) {}
}
