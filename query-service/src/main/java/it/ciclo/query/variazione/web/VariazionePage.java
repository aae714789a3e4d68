// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.variazione.web;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.variazione.Causa;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.Segnalazione;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Segnalate;
import it.ciclo.query.anno.Vigenza;
import it.ciclo.query.anno.Vigenza.UnitaPesi;
import it.ciclo.query.objective.Misurazione;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.variazione.VariazioneDocument;
import it.ciclo.query.variazione.VariazioneDocument.Decisione;
import it.ciclo.query.variazione.VariazioneDocument.Parere;
import it.ciclo.query.variazione.VariazioneDocument.Stato;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variazione with both versions of what it touches.
 *
 * @param modifiche the objectives assigned for it included
 * @param unita the weights of the units it touches as they would be
 * @param mancano what keeps it from the Giunta, in the codes of the refusal
 */
record VariazionePage(
        VariazioneId id,
        long versione,
        Anno anno,
        int numero,
        Stato stato,
        Causa causa,
        String motivo,
        PersonId propostaDa,
        Instant propostaIl,
        List<Modifica> modifiche,
        @Nullable Parere parere,
        @Nullable Decisione decisione,
        List<Segnalata> segnalazioni,
        List<UnitaPesi> unita,
        List<Mancanza> mancano) {

    /** @param valore the last one known when the organ decided */
    record Segnalata(
            Segnalazione.Tipo tipo,
            ObjectiveId obiettivo,
            @Nullable IndicatoreId indicatore,
            LocalDate notiDal,
            @Nullable Period period,
            @Nullable Valore valore) {}

    record Mancanza(String codice, @Nullable UnitaId unita, List<String> args) {}

    static VariazionePage of(Annata annata, VariazioneDocument v) {
        List<Modifica> modifiche = Vigenza.modifiche(annata, v);
        List<UnitaPesi> unita = v.stato().isOpen() ? Vigenza.pesi(annata, modifiche) : List.of();
        return new VariazionePage(
                v.id(),
                v.versione(),
                v.anno(),
                v.numero(),
                v.stato(),
                v.causa(),
                v.motivo(),
                v.propostaDa(),
                v.propostaIl(),
                modifiche,
                v.parere(),
                v.decisione(),
                Segnalate.of(annata, v, modifiche).stream()
                        .map(s -> segnalata(annata, v, s))
                        .toList(),
                unita,
                v.stato().isOpen() ? mancano(annata, modifiche, unita) : List.of());
    }

    private static List<Mancanza> mancano(Annata annata, List<Modifica> modifiche, List<UnitaPesi> unita) {
        List<Mancanza> mancano = new ArrayList<>();
        if (modifiche.isEmpty()) {
            mancano.add(new Mancanza("NO_MODIFICA", null, List.of()));
        }
        unita.stream()
                .filter(u -> !u.torna())
                .forEach(u -> mancano.add(new Mancanza(
                        "PESI_NOT_100",
                        u.unita(),
                        List.of(
                                annata.nomeDi(u.unita()),
                                u.somma().toPlainString(),
                                u.somma().subtract(new BigDecimal("100.00")).toPlainString()))));
        return mancano;
    }

    private static Segnalata segnalata(Annata annata, VariazioneDocument v, Segnalazione s) {
        Misurazione known = annata.find(s.obiettivo()) == null ? null : known(annata.find(s.obiettivo()), v, s);
        return new Segnalata(
                s.tipo(),
                s.obiettivo(),
                s.indicatore(),
                s.notiDal(),
                known == null ? null : known.period(),
                known == null ? null : known.valore());
    }

    private static @Nullable Misurazione known(@Nullable ObjectiveDocument o, VariazioneDocument v, Segnalazione s) {
        Decisione decisione = v.decisione();
        if (o == null || s.indicatore() == null) {
            return null;
        }
        return o.misurazioni().stream()
                .filter(m -> m.indicatore().equals(s.indicatore()))
                .filter(m -> m.valore() != null
                        && (decisione == null || m.registratoIl().isBefore(decisione.registrataIl())))
                .max(Comparator.comparing(Misurazione::period))
                .orElse(null);
    }
}
