// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.objective.web;

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
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Dettagli;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.SchedaObiettivo.Quota;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.query.anno.Affidati;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Monitoraggi;
import it.ciclo.query.anno.Semaforo;
import it.ciclo.query.objective.Misurazione;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.objective.ObjectiveDocument.Variata;
import it.ciclo.rules.Percent;
import it.ciclo.rules.grado.ObjectiveGrado;
import it.ciclo.rules.grado.Rapporti;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objective as lists show it.
 *
 * @param quote the other units it counts in, with its weight there (W8)
 * @param daAvvisare who works on it or answers for it and was not told of it
 * @param daVedere whether an act told its titolare something that she has not said to have seen
 * @param riferito what its office said of it last, beside what the values say; null where nobody reported
 */
record ObjectiveRow(
        ObjectiveId id,
        long versione,
        String codice,
        String titolo,
        UnitaId unita,
        PersonId responsabile,
        boolean responsabileAttivo,
        @Nullable PersonId sostituto,
        Peso peso,
        Natura natura,
        Stato stato,
        Semaforo semaforo,
        @Nullable BigDecimal grado,
        boolean provvisorio,
        int valoriInRitardo,
        boolean senzaFonte,
        List<IndicatoreRow> indicatori,
        @Nullable Variazione variazione,
        List<Quota> quote,
        List<PersonId> daAvvisare,
        boolean daVedere,
        Monitoraggi.@Nullable Riferito riferito) {

    enum Stato {
        BOZZA,
        ASSEGNATO,
        /** It waits for the variazione it was assigned for. */
        DA_APPROVARE,
        SOSPESO,
        STRALCIATO,
        RITIRATO,
        /** Its result does not count: the SMVP says what stands in its place. */
        NEUTRALIZZATO
    }

    /**
     * What the last variazione made of it.
     *
     * @param originale what the Piano promised; null where a variazione brought the objective
     */
    record Variazione(
            VariazioneId id, int numero, Act atto, @Nullable Definizione originale) {}

    /**
     * @param ultimo what counts now; null while nothing is recorded
     * @param daiMesi what the months make together; null where the year does not follow from them
     */
    record IndicatoreRow(
            IndicatoreId id,
            String nome,
            Misura misura,
            String unitaDiMisura,
            int decimali,
            String fonte,
            Peso peso,
            Indicatore.Cadenza cadenza,
            @Nullable Baseline baseline,
            @Nullable BigDecimal grado,
            @Nullable Ultimo ultimo,
            Aggregazione aggregazione,
            @Nullable Valore daiMesi,
            List<Period> periodiAttesi,
            List<Mancante> mancanti,
            @Nullable Dettagli dettagli) {}

    /** A period that ended without a value. @param giorni how many days late it is, 0 while it is in time */
    record Mancante(Period period, LocalDate entro, int giorni) {}

    /** @param numero the value as one number; null for dates and where it is not available */
    record Ultimo(
            Period period,
            @Nullable Valore valore,
            Misurazione.Stato stato,
            @Nullable BigDecimal numero) {}

    static ObjectiveRow of(Annata annata, ObjectiveDocument o) {
        ObjectiveGrado grado = annata.grado(o);
        return new ObjectiveRow(
                o.id(),
                o.versione(),
                o.scheda().codice(),
                o.scheda().titolo(),
                o.scheda().unita(),
                o.responsabile(),
                annata.haTitolare(o),
                o.sostituto(),
                o.peso(),
                o.scheda().natura(),
                stato(annata, o),
                annata.semaforo(o),
                annata.shown(grado.grado()),
                annata.provvisorio(o),
                annata.ritardi(o).size(),
                senzaFonte(annata, o),
                o.indicatori().stream()
                        .map(i -> indicatore(annata, o, i, grado))
                        .toList(),
                variazione(o),
                o.scheda().quote(),
                Affidati.daAvvisare(annata, o),
                Affidati.daVedere(annata, o),
                Monitoraggi.riferito(annata, o.id()));
    }

    private static @Nullable Variazione variazione(ObjectiveDocument o) {
        if (o.variazioni().isEmpty()) {
            return null;
        }
        Variata last = o.variazioni().getLast();
        return new Variazione(
                last.variazione(),
                last.numero(),
                last.atto(),
                o.variazioni().getFirst().modifica().prima());
    }

    private static Stato stato(Annata annata, ObjectiveDocument o) {
        if (o.ritirato()) {
            return Stato.RITIRATO;
        }
        return switch (o.posizione()) {
            case DA_APPROVARE -> Stato.DA_APPROVARE;
            case SOSPESO -> Stato.SOSPESO;
            case STRALCIATO -> Stato.STRALCIATO;
            case NEL_PIANO -> {
                if (o.giudizio().neutralizzato()) {
                    yield Stato.NEUTRALIZZATO;
                }
                yield annata.inVigore() ? Stato.ASSEGNATO : Stato.BOZZA;
            }
        };
    }

    /** An indicatore without source, or whose value that counts is only declared by those it judges (LG DFP 2/2017). */
    private static boolean senzaFonte(Annata annata, ObjectiveDocument o) {
        return o.indicatori().stream().anyMatch(i -> {
            Misurazione ultimo = annata.ultimo(o, i.id());
            Fonte fonte = ultimo == null ? null : ultimo.fonte();
            return i.fonte().isBlank() || (fonte != null && fonte.classe() == Fonte.Classe.DICHIARATA);
        });
    }

    private static IndicatoreRow indicatore(Annata annata, ObjectiveDocument o, Indicatore i, ObjectiveGrado grado) {
        Misurazione ultimo = annata.ultimo(o, i.id());
        return new IndicatoreRow(
                i.id(),
                i.nome(),
                i.misura(),
                i.unitaDiMisura(),
                i.decimali(),
                i.fonte(),
                i.peso(),
                i.cadenza(),
                i.baseline(),
                annata.shownOfIndicatore(grado.righe().stream()
                        .filter(riga -> riga.indicatore().equals(i.id()))
                        .findFirst()
                        .map(ObjectiveGrado.Riga::grado)
                        .orElse(null)),
                ultimo == null
                        ? null
                        : new Ultimo(ultimo.period(), ultimo.valore(), ultimo.stato(), numero(ultimo.valore(), i)),
                i.aggregazione(),
                annata.daiMesi(o, i),
                annata.attesi(o, i),
                annata.mancanti(o, i).stream()
                        .map(p -> new Mancante(p, annata.inTempoFino(p), annata.giorniDiRitardo(p)))
                        .toList(),
                i.dettagli());
    }

    /** One number to draw: percent for a ratio and for phases, 1 or 0 for yes or no. */
    static @Nullable BigDecimal numero(@Nullable Valore valore, Indicatore i) {
        if (valore == null) {
            return null;
        }
        return switch (valore) {
            case Valore.Numero v -> v.numero();
            case Valore.Rapporto v -> rapporto(v, i);
            case Valore.SiNo v -> v.si() ? BigDecimal.ONE : BigDecimal.ZERO;
            case Valore.Data _ -> null;
            case Valore.Fasi v -> fasi(v, i);
            case Valore.Livello v -> livello(v, i);
        };
    }

    private static @Nullable BigDecimal livello(Valore.Livello v, Indicatore i) {
        Misura.Livello livello = i.misura() instanceof Misura.Scala m ? m.livello(v.livello()) : null;
        return livello == null ? null : livello.grado();
    }

    private static @Nullable BigDecimal rapporto(Valore.Rapporto v, Indicatore i) {
        Misura.Quoziente kind = i.misura() instanceof Misura.Rapporto m ? m.quoziente() : Misura.Quoziente.PERCENTUALE;
        BigDecimal quotient = Rapporti.quotient(kind, v);
        return quotient == null ? null : quotient.setScale(Math.max(i.decimali(), 2), RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal fasi(Valore.Fasi v, Indicatore i) {
        if (!(i.misura() instanceof Misura.PerFasi m)) {
            return null;
        }
        BigDecimal all = m.fasi().stream().map(Misura.Fase::peso).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal done = m.fasi().stream().map(fase -> done(fase, v)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.signum() == 0 ? null : Percent.of(done, all).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal done(Misura.Fase fase, Valore.Fasi v) {
        return v.fatte().stream()
                .filter(d -> d.fase().equals(fase.id()))
                .findFirst()
                .map(d -> d.percento() == null
                        ? fase.peso()
                        : fase.peso().multiply(d.percento()).movePointLeft(2))
                .orElse(BigDecimal.ZERO);
    }
}
