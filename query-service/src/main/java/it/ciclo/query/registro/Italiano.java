// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Prova;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import it.ciclo.contracts.smvp.ObjectiveRules.Combination;
import it.ciclo.contracts.variazione.Causa;
import it.ciclo.query.objective.ObjectiveDocument.Posizione;
import it.ciclo.rules.grado.Rapporti;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as an Italian reader writes them. */
public final class Italiano {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ITALIAN);

    /** Fixed here: what a runtime's locale data say about Italian must not change the register. */
    private static final List<String> MONTHS = List.of(
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre");

    private Italiano() {}

    static String organo(Organ organ) {
        return switch (organ) {
            case CONSIGLIO -> "Il Consiglio";
            case GIUNTA -> "La Giunta";
            case SINDACO -> "Il Sindaco";
            case COMMISSARIO -> "Il Commissario";
            case OIV -> "L’OIV";
        };
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String number(BigDecimal number, int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        symbols.setMinusSign('−');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(Math.max(decimals, 4));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** Inside a sentence the full stop of what was typed is no end. */
    static String inside(String typed) {
        return typed.strip().replaceAll("[.;,\\s]+$", "");
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ITALIAN) + text.substring(1);
    }

    static String peso(BigDecimal peso) {
        return number(peso, 2);
    }

    /** {@code il valore di ottobre}, {@code il valore finale}. */
    static String valueOf(Period period) {
        return switch (period) {
            case Period.Month m -> "il valore di " + MONTHS.get(m.month().getMonthValue() - 1);
            case Period.Finale _ -> "il valore finale";
        };
    }

    public static String period(Period period) {
        return switch (period) {
            case Period.Month m ->
                MONTHS.get(m.month().getMonthValue() - 1) + " " + m.month().getYear();
            case Period.Finale f -> "finale " + f.of();
        };
    }

    /** "«verbale.pdf»", "3 file" of several. */
    static String prove(List<Prova> prove) {
        return prove.size() == 1 ? "«" + prove.getFirst().nome() + "»" : prove.size() + " file";
    }

    static String prova(Prova prova) {
        return prova.nome() + ", " + number(new BigDecimal(prova.dimensione()), 0) + " byte, SHA-256 "
                + prova.impronta();
    }

    static String ambito(SchedaObiettivo.Ambito ambito) {
        return switch (ambito) {
            case UNITA -> "del settore";
            case TRASVERSALE -> "trasversale";
            case GRUPPO -> "di gruppo";
            case INDIVIDUALE -> "individuale";
            case ENTE -> "di ente";
        };
    }

    static String classe(Fonte.Classe classe) {
        return switch (classe) {
            case ESTERNA_CERTIFICATA -> "fonte esterna certificata";
            case INTERNA -> "gestionale o documento dell’ente";
            case DICHIARATA -> "dichiarazione";
        };
    }

    static String fonte(Fonte fonte) {
        String classe = classe(fonte.classe());
        return fonte.descrizione().isBlank() ? classe : classe + ", " + fonte.descrizione();
    }

    static String sezione(Sezione sezione) {
        return switch (sezione) {
            case SINTESI -> "In sintesi";
            case CONTESTO -> "Contesto e risorse";
            case VARIAZIONI -> "Variazioni nell’anno";
            case RISULTATI -> "Risultati";
            case SCOSTAMENTI -> "Scostamenti e cause";
            case PROCESSO -> "Processo e tempi";
        };
    }

    /** A value with its unit; the indicatore may be gone from the objective. */
    static String valore(Valore valore, @Nullable Indicatore indicatore) {
        int decimals = indicatore == null ? 0 : indicatore.decimali();
        return switch (valore) {
            case Valore.Numero v -> withUnit(number(v.numero(), decimals), indicatore);
            case Valore.Rapporto v -> rapporto(v, indicatore, decimals);
            case Valore.SiNo v -> v.si() ? "sì" : "no";
            case Valore.Data v -> day(v.fattoIl());
            case Valore.Fasi v -> Fasi.said(v, indicatore);
            case Valore.Livello v -> "«" + v.livello() + "»";
        };
    }

    private static String rapporto(Valore.Rapporto v, @Nullable Indicatore indicatore, int decimals) {
        String parts = number(v.numeratore(), 0) + " su " + number(v.denominatore(), 0);
        Misura.Quoziente kind = indicatore != null && indicatore.misura() instanceof Misura.Rapporto m
                ? m.quoziente()
                : Misura.Quoziente.PERCENTUALE;
        BigDecimal quotient = Rapporti.quotient(kind, v);
        return quotient == null
                ? parts + ", non calcolabile"
                : number(quotient.setScale(decimals, RoundingMode.HALF_UP), decimals) + percent(kind) + " (" + parts
                        + ")";
    }

    private static String percent(Misura.Quoziente kind) {
        return kind.inPercent() ? "%" : "";
    }

    /** What is promised. */
    static String target(Indicatore indicatore) {
        int decimals = indicatore.decimali();
        return switch (indicatore.misura()) {
            case Misura.Crescente m -> target(m.target(), decimals, indicatore);
            case Misura.Decrescente m -> target(m.target(), decimals, indicatore);
            case Misura.OnOff m -> m.atteso() ? "sì" : "no";
            case Misura.Scadenza m -> m.entro() == null ? "nessuno" : "entro il " + day(m.entro());
            case Misura.Rapporto m ->
                m.target() == null ? "nessuno" : number(m.target(), decimals) + percent(m.quoziente());
            case Misura.PerFasi m -> m.fasi().size() == 1 ? "1 fase" : m.fasi().size() + " fasi";
            case Misura.Intervallo m ->
                m.minimo() == null || m.massimo() == null
                        ? "nessuno"
                        : withUnit(
                                "da " + number(m.minimo(), decimals) + " a " + number(m.massimo(), decimals),
                                indicatore);
            case Misura.Scala m ->
                m.livelli().isEmpty()
                        ? "nessuno"
                        : "livello «" + m.livelli().getFirst().nome() + "»";
            case Misura.Fasce m -> m.fasce().isEmpty() ? "nessuno" : fasce(m, decimals, indicatore);
            case Misura.Eventi _ -> "nessun caso";
            case Misura.Contesto _ -> "di contesto";
        };
    }

    /** From where on it is worth most. */
    private static String fasce(Misura.Fasce m, int decimals, Indicatore indicatore) {
        return m.crescente()
                ? withUnit("da " + number(m.fasce().getLast().da(), decimals), indicatore) + " in su"
                : withUnit("fino a " + number(m.fasce().getFirst().a(), decimals), indicatore);
    }

    private static String target(@Nullable BigDecimal target, int decimals, Indicatore indicatore) {
        return target == null ? "nessuno" : withUnit(number(target, decimals), indicatore);
    }

    private static String withUnit(String number, @Nullable Indicatore indicatore) {
        String unit = indicatore == null ? "" : indicatore.unitaDiMisura();
        if (unit.isBlank()) {
            return number;
        }
        return unit.equals("%") ? number + unit : number + " " + unit;
    }

    static String combinazione(Combination combination) {
        return switch (combination) {
            case O1 -> "media pesata degli indicatori";
            case O2 -> "ogni indicatore vale la sua quota intera o niente";
            case O3_ALL -> "tutti gli indicatori devono essere raggiunti";
            case O3_WORST -> "decide l’indicatore peggiore";
            case O3_ANY -> "basta un indicatore raggiunto";
        };
    }

    static String cadenza(Cadenza cadenza) {
        return switch (cadenza) {
            case MENSILE -> "ogni mese";
            case TRIMESTRALE -> "ogni trimestre";
            case SEMESTRALE -> "ogni semestre";
            case ANNUALE -> "solo a fine anno";
        };
    }

    static String termine(Scadenza.Kind kind) {
        return switch (kind) {
            case BILANCIO -> "il termine del bilancio";
            case PIANO -> "il termine del Piano";
            case MONITORAGGIO -> "il termine del monitoraggio di metà anno";
            case VARIAZIONI_PEG -> "il termine delle variazioni del PEG";
            case MISURAZIONI -> "il termine delle misurazioni";
            case RELAZIONE -> "il termine della Relazione";
        };
    }

    static String obiettivi(int count) {
        return count == 1 ? "1 obiettivo" : number(BigDecimal.valueOf(count), 0) + " obiettivi";
    }

    static String causa(Causa causa) {
        return switch (causa) {
            case EVENTO_IMPREVEDIBILE -> "evento imprevedibile";
            case RISORSE -> "risorse cambiate";
            case ESITO_MONITORAGGIO -> "esito del monitoraggio";
            case NUOVA_NORMA -> "nuova norma";
            case ALTRO -> "altra causa";
        };
    }

    static String posizione(Posizione posizione) {
        return switch (posizione) {
            case NEL_PIANO -> "nel Piano";
            case DA_APPROVARE -> "in attesa di variazione";
            case SOSPESO -> "sospeso";
            case STRALCIATO -> "stralciato";
        };
    }
}
