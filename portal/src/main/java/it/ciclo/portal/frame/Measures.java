// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import static it.ciclo.portal.frame.Formats.NOT_YET;
import static it.ciclo.portal.frame.Formats.date;
import static it.ciclo.portal.frame.Formats.measured;

import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.portal.client.Copertura;
import it.ciclo.portal.client.Measurable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How values and targets of an indicatore look. */
public final class Measures {

    private Measures() {}

    /** What a value says. @param numero the value as one number, where it has one */
    public static String valore(@Nullable Valore valore, @Nullable BigDecimal numero, Measurable indicatore) {
        return switch (valore) {
            case null -> "n.d.";
            // What was written is shown whole, however many decimals are usual.
            case Valore.Numero n ->
                measured(
                        n.numero(),
                        Math.max(
                                indicatore.decimali(),
                                n.numero().stripTrailingZeros().scale()),
                        indicatore.unitaDiMisura());
            // Over 0 there is a value, and yet no number.
            case Valore.Rapporto r
            when r.denominatore().signum() == 0 ->
                Texts.t("valore.non.calcolabile", Formats.exact(r.numeratore(), 0), Formats.exact(r.denominatore(), 0));
            case Valore.Rapporto _ -> measured(numero, indicatore.decimali(), indicatore.unit());
            case Valore.SiNo s -> s.si() ? "sì" : "no";
            case Valore.Data d -> date(d.fattoIl());
            case Valore.Fasi f -> Fasi.said(f, indicatore.misura());
            case Valore.Livello l -> l.livello();
        };
    }

    /** "su 1 di 22 obiettivi, peso coperto 4%"; a dash where nothing has a grado yet. */
    public static String copertura(Copertura c) {
        if (c.conGrado() == 0) {
            return Formats.NOT_YET;
        }
        return c.partial()
                ? Texts.t(
                        "copertura.parte",
                        Formats.number(c.conGrado()),
                        Formats.number(c.obiettivi()),
                        Formats.number(c.pesoCoperto()))
                : Texts.count("copertura.tutto", c.obiettivi());
    }

    /** What is promised. */
    public static String target(Measurable indicatore) {
        return switch (indicatore.misura()) {
            case Misura.Crescente m -> promised(m.target(), indicatore);
            case Misura.Decrescente m -> promised(m.target(), indicatore);
            case Misura.Rapporto m -> promised(m.target(), indicatore);
            case Misura.OnOff m -> m.atteso() ? "sì" : "no";
            case Misura.Scadenza m -> m.entro() == null ? NOT_YET : date(m.entro());
            case Misura.PerFasi m -> m.fasi().size() == 1 ? "1 fase" : m.fasi().size() + " fasi";
            case Misura.Intervallo m ->
                m.minimo() == null || m.massimo() == null
                        ? NOT_YET
                        : Texts.t("target.intervallo", Formats.exact(m.minimo(), 0), promised(m.massimo(), indicatore));
            case Misura.Scala m ->
                m.livelli().isEmpty() ? NOT_YET : m.livelli().getFirst().nome();
            case Misura.Fasce m -> best(m) == null ? NOT_YET : fasce(m, indicatore);
            case Misura.Eventi _ -> Texts.t("target.eventi");
            case Misura.Contesto _ -> NOT_YET;
        };
    }

    /** The bound from which on ranges are worth most; null while there is none. */
    public static @Nullable BigDecimal best(Misura.Fasce misura) {
        if (misura.fasce().isEmpty()) {
            return null;
        }
        return misura.crescente()
                ? misura.fasce().getLast().da()
                : misura.fasce().getFirst().a();
    }

    private static String fasce(Misura.Fasce misura, Measurable indicatore) {
        return Texts.t(misura.crescente() ? "target.almeno" : "target.al.piu", promised(best(misura), indicatore));
    }

    /** The number of a value that has one. */
    public static @Nullable BigDecimal number(Valore valore, Misura misura) {
        return switch (valore) {
            case Valore.Numero n -> n.numero();
            case Valore.Rapporto r ->
                r.denominatore().signum() == 0 ? null : quotient(misura, r.numeratore(), r.denominatore());
            case Valore.SiNo _, Valore.Data _, Valore.Fasi _, Valore.Livello _ -> null;
        };
    }

    /** Of two numbers, the second not 0; to be shown, not to be judged. */
    public static BigDecimal quotient(Misura misura, BigDecimal a, BigDecimal b) {
        var kind = misura instanceof Misura.Rapporto r ? r.quoziente() : Misura.Quoziente.PERCENTUALE;
        BigDecimal above = switch (kind) {
            case PERCENTUALE, SEMPLICE -> a;
            case VARIAZIONE_PERCENTUALE, VARIAZIONE -> a.subtract(b);
        };
        return (kind.inPercent() ? above.movePointRight(2) : above).divide(b, 8, RoundingMode.HALF_UP);
    }

    /** A target is written as it was promised: 78%, not 78,0%. */
    private static String promised(@Nullable BigDecimal target, Measurable indicatore) {
        if (target == null) {
            return NOT_YET;
        }
        int least = Math.min(
                indicatore.decimali(), Math.max(0, target.stripTrailingZeros().scale()));
        return measured(target, least, indicatore.unit());
    }
}
