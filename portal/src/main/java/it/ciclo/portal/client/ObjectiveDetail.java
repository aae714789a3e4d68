// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.Aggregazione;
import it.ciclo.contracts.objective.Baseline;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Dettagli;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Prova;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.piano.PianoEvent.Pesata;
import it.ciclo.contracts.smvp.ZeroDenominator;
import it.ciclo.contracts.variazione.Causa;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.Segnalazione;
import it.ciclo.portal.client.ObjectiveRow.Semaforo;
import it.ciclo.portal.client.ObjectiveRow.StatoValore;
import it.ciclo.portal.client.ObjectiveRow.Ultimo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One objective with every value and the calculation of its grado. */
public record ObjectiveDetail(
        ObjectiveId id,
        long versione,
        String codice,
        String titolo,
        UnitaId unita,
        @Nullable PersonId responsabile,
        boolean responsabileAttivo,
        @Nullable PersonId sostituto,
        Peso peso,
        @Nullable String natura,
        @Nullable String stato,
        Semaforo semaforo,
        @Nullable BigDecimal grado,
        boolean provvisorio,
        int valoriInRitardo,
        boolean senzaFonte,
        List<IndicatoreDetail> indicatori,
        String descrizione,
        Calcolo calcolo,
        int anno,
        String fase,
        @Nullable Act atto,
        int storia,
        @Nullable Spiegazione spiegazione,
        List<Variata> variazioni,
        @Nullable Attesa attesa,
        Corso corso,
        @Nullable Giudizio giudizio,
        @Nullable BigDecimal calcolato,
        boolean fissato,
        @Nullable ObjectiveId continua,
        @Nullable SchedaObiettivo scheda,
        @Nullable Pesatura pesatura,
        @Nullable Regole regoleDeiValori,
        List<Monitoraggi.InRitardo> fasiInRitardo) {

    /** What the SMVP says of a ratio over 0 and of a phase done late, in percent. */
    public record Regole(ZeroDenominator seZero, BigDecimal faseInRitardo) {}

    /** The points its unit's pesatura gave it. @param totale of the unit */
    public record Pesatura(Pesata pesata, BigDecimal totale) {}

    /** What was asked and judged of its result. */
    public record Giudizio(
            @Nullable Richiesta richiesta,
            @Nullable Decisione decisione,
            @Nullable Valutata valutazione) {

        public boolean inAttesa() {
            return richiesta != null && decisione == null;
        }
    }

    public record Richiesta(String motivo, List<Prova> prove, PersonId da, Instant il, long sequenza) {}

    public record Decisione(
            boolean neutralizzato, String motivo, @Nullable String conflittoDichiarato, PersonId da, Instant il) {}

    public record Valutata(
            @Nullable BigDecimal grado,
            String motivo,
            @Nullable String conflittoDichiarato,
            PersonId da,
            Instant il) {}

    /** An approved variazione of it. */
    public record Variata(
            VariazioneId variazione,
            int numero,
            Act atto,
            Causa causa,
            String motivo,
            Modifica modifica,
            List<Segnalazione> segnalazioni) {}

    /** The variazione it was assigned for, as long as it waits for it. */
    public record Attesa(VariazioneId variazione, int numero, String stato) {}

    public record IndicatoreDetail(
            IndicatoreId id,
            String nome,
            Misura misura,
            String unitaDiMisura,
            int decimali,
            String fonte,
            Peso peso,
            Cadenza cadenza,
            @Nullable Baseline baseline,
            @Nullable BigDecimal grado,
            @Nullable Ultimo ultimo,
            Aggregazione aggregazione,
            @Nullable Valore daiMesi,
            List<Period> periodiAttesi,
            List<ObjectiveRow.Mancante> mancanti,
            @Nullable Dettagli dettagli,
            List<Misurazione> misurazioni)
            implements Measurable {

        public IndicatoreDetail {
            periodiAttesi = List.copyOf(periodiAttesi);
            mancanti = List.copyOf(mancanti);
            misurazioni = List.copyOf(misurazioni);
        }

        public List<Period> periodiMancanti() {
            return mancanti.stream().map(ObjectiveRow.Mancante::period).toList();
        }

        public @Nullable Misurazione lastBefore(Period period) {
            return misurazioni.stream()
                    .filter(m -> m.period().compareTo(period) < 0)
                    .max(Comparator.comparing(Misurazione::period))
                    .orElse(null);
        }
    }

    public record Misurazione(
            Period period,
            StatoValore stato,
            @Nullable Valore valore,
            @Nullable BigDecimal numero,
            @Nullable LocalDate rilevatoIl,
            @Nullable Fonte fonte,
            @Nullable String nota,
            @Nullable PersonId registratoDa,
            @Nullable Instant registratoIl,
            @Nullable PersonId confermatoDa,
            @Nullable Instant confermatoIl,
            @Nullable String motivo,
            @Nullable Long sequenza,
            List<Precedente> precedenti,
            List<Allegata> prove,
            @Nullable Rinvio rinvio) {

        public Misurazione {
            precedenti = List.copyOf(precedenti);
            prove = prove == null ? List.of() : List.copyOf(prove);
        }
    }

    /** Why it was sent back. */
    public record Rinvio(String motivo, PersonId da, Instant il) {}

    /** A file that bears the value out. */
    public record Allegata(Prova prova, PersonId da, Instant il, long sequenza) {}

    /** What a correction replaced: never lost. */
    public record Precedente(Valore valore, PersonId registratoDa, Instant registratoIl, long sequenza) {}

    /**
     * @param pesoConValore the weight over which the sum is taken, that of the indicatori with a grado
     * @param senzaValore how many indicatori have no value yet
     * @param arrotondato what is shown as grado
     */
    public record Spiegazione(
            String regola,
            int smvpVersione,
            List<Riga> righe,
            BigDecimal pesoConValore,
            int senzaValore,
            @Nullable BigDecimal somma,
            String giudizio,
            @Nullable BigDecimal arrotondato) {

        public Spiegazione {
            righe = List.copyOf(righe);
        }
    }

    public record Riga(
            IndicatoreId indicatore,
            String nome,
            BigDecimal peso,
            String formula,
            @Nullable BigDecimal grado,
            @Nullable BigDecimal punti) {}

    public ObjectiveDetail {
        corso = Objects.requireNonNullElse(corso, Corso.NONE);
        indicatori = List.copyOf(indicatori);
        variazioni = variazioni == null ? List.of() : List.copyOf(variazioni);
        fasiInRitardo = fasiInRitardo == null ? List.of() : List.copyOf(fasiInRitardo);
    }

    public boolean is(String one) {
        return one.equals(stato);
    }
}
