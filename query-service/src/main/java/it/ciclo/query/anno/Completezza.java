// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.query.ente.EnteDocument.Unita;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.rules.Quadratura;
import it.ciclo.rules.grado.IndicatoreGrado;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the Piano lacks to be proposed, in the codes and arguments of the refusal that command-service would answer with, and what
 * does not block but is seen. The decision is taken there; this only says it beforehand.
 */
public record Completezza(Quadratura quadratura, List<Controllo> blocchi, List<Controllo> avvisi) {

    /** @param codice of the refusal @param indicatore the one it is about, where it is about one */
    public record Controllo(
            String codice,
            @Nullable UnitaId unita,
            @Nullable ObjectiveId obiettivo,
            @Nullable IndicatoreId indicatore,
            List<String> args) {}

    public static Completezza of(Annata annata) {
        Quadratura quadratura = quadratura(annata);
        return new Completezza(quadratura, blocchi(annata, quadratura), avvisi(annata));
    }

    /** What one objective lacks by itself. */
    public static List<Controllo> missing(Annata annata, ObjectiveDocument o) {
        String codice = o.scheda().codice();
        List<Controllo> missing = new ArrayList<>();
        if (!annata.haTitolare(o)) {
            missing.add(of("OWNER_NOT_ACTIVE", o, codice, o.scheda().titolo()));
        }
        if (o.indicatori().stream().noneMatch(i -> i.misura().hasGrado())) {
            missing.add(of("INDICATORE_MISSING", o, codice, o.scheda().titolo()));
            return missing;
        }
        List<Peso> pesi = o.indicatori().stream().map(Indicatore::peso).toList();
        if (!Quadratura.ofIndicatori(pesi, annata.rules().weights())) {
            BigDecimal somma = Quadratura.somma(pesi);
            missing.add(of("PESI_INDICATORI_NOT_100", o, codice, number(somma), toHundred(somma)));
        }
        for (Indicatore i : o.indicatori()) {
            if (IndicatoreGrado.lacksTarget(i.misura(), annata.rules())) {
                missing.add(of("TARGET_MISSING", o, i));
            }
            if (i.misura() instanceof Misura.PerFasi fasi
                    && fasi.fasi().stream().anyMatch(fase -> fase.peso().signum() <= 0)) {
                missing.add(of("FASE_PESO_MISSING", o, i));
            }
            if (IndicatoreGrado.lacksBaseline(i, annata.rules())) {
                missing.add(of("BASELINE_MISSING", o, i));
            }
            if (i.fonte().isBlank()) {
                missing.add(of("FONTE_MISSING", o, i));
            }
        }
        return missing;
    }

    private static Quadratura quadratura(Annata annata) {
        Map<UnitaId, List<Peso>> pesi = new LinkedHashMap<>();
        for (Unita unita : annata.unita()) {
            List<Peso> ofUnita = annata.contanoIn(unita.id()).stream()
                    .map(o -> o.pesi().getOrDefault(unita.id(), Peso.ZERO))
                    .toList();
            if (!ofUnita.isEmpty()) {
                pesi.put(unita.id(), ofUnita);
            }
        }
        return Quadratura.of(pesi, annata.rules().weights());
    }

    private static List<Controllo> blocchi(Annata annata, Quadratura quadratura) {
        if (annata.obiettivi().isEmpty()) {
            return List.of(new Controllo("NO_OBJECTIVE", null, null, null, List.of()));
        }
        List<Controllo> blocchi = new ArrayList<>();
        quadratura.righe().stream()
                .filter(riga -> !riga.torna())
                .forEach(riga -> blocchi.add(new Controllo(
                        "PESI_NOT_100",
                        riga.unita(),
                        null,
                        null,
                        List.of(
                                annata.nomeDi(riga.unita()),
                                number(riga.somma()),
                                number(riga.differenza()),
                                toHundred(riga.somma())))));
        annata.obiettivi().forEach(o -> blocchi.addAll(missing(annata, o)));
        return blocchi;
    }

    private static List<Controllo> avvisi(Annata annata) {
        List<Controllo> avvisi = new ArrayList<>();
        if (annata.ciclo().smvpPredefinito()) {
            avvisi.add(new Controllo("SMVP_PREDEFINITO", null, null, null, List.of()));
        }
        LocalDate term = annata.termine(Scadenza.Kind.PIANO);
        if (term != null && !annata.approvato() && annata.oggi().isAfter(term)) {
            avvisi.add(new Controllo("PIANO_IN_RITARDO", null, null, null, List.of(term.toString())));
        }
        if (!annata.obiettivi().isEmpty()) {
            annata.unita().stream()
                    .filter(unita -> annata.contanoIn(unita.id()).isEmpty())
                    .forEach(unita -> avvisi.add(
                            new Controllo("SETTORE_SENZA_OBIETTIVI", unita.id(), null, null, List.of(unita.nome()))));
        }
        for (ObjectiveDocument o : annata.obiettivi()) {
            if (o.sostituto() == null) {
                avvisi.add(of(
                        "SOSTITUTO_MISSING", o, o.scheda().codice(), o.scheda().titolo()));
            }
        }
        return avvisi;
    }

    private static Controllo of(String codice, ObjectiveDocument o, String... args) {
        return new Controllo(codice, o.scheda().unita(), o.id(), null, List.of(args));
    }

    private static Controllo of(String codice, ObjectiveDocument o, Indicatore i) {
        return new Controllo(
                codice, o.scheda().unita(), o.id(), i.id(), List.of(o.scheda().codice(), i.nome()));
    }

    private static String number(BigDecimal value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        symbols.setMinusSign('-');
        return new DecimalFormat("#,##0.00", symbols).format(value.setScale(2, RoundingMode.HALF_UP));
    }

    private static String toHundred(BigDecimal somma) {
        BigDecimal missing = BigDecimal.valueOf(100).subtract(somma);
        return missing.signum() < 0
                ? "Superano 100,00 di " + number(missing.negate()) + "."
                : "Mancano " + number(missing) + " per arrivare a 100,00.";
    }
}
