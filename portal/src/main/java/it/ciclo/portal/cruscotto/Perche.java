// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.cruscotto;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.cruscotto.CruscottoAnswer.Addendo;
import it.ciclo.portal.cruscotto.CruscottoAnswer.UnitaRow;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.session.Acting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a grado comes about, to be checked by hand.
 *
 * @param pesata whether each part counts with a weight
 * @param conto sum, division and rounding
 */
public record Perche(
        String grado, String colonna, String regola, boolean pesata, List<Parte> parti, List<Riga> conto, String smvp) {

    /** @param punti grado times weight, null where all count the same or this one does not */
    public record Parte(
            String nome,
            @Nullable String dove,
            @Nullable String nota,
            String grado,
            @Nullable String punti) {}

    public record Riga(String nome, String valore) {}

    /** What is added up while the parts are listed. */
    private static final class Conto {
        private final boolean pesata;
        private final List<Parte> parti = new ArrayList<>();
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal divisor = BigDecimal.ZERO;

        Conto(boolean pesata) {
            this.pesata = pesata;
        }

        void add(String nome, @Nullable String dove, @Nullable String nota, BigDecimal grado, BigDecimal peso) {
            BigDecimal counts = pesata ? peso : BigDecimal.ONE;
            BigDecimal points = grado.multiply(counts);
            sum = sum.add(points);
            divisor = divisor.add(counts);
            String shown = Formats.exact(grado, 2);
            parti.add(new Parte(
                    nome,
                    dove,
                    nota,
                    pesata ? shown + " × " + Formats.exact(counts, 0) : shown,
                    pesata ? Formats.exact(points, 2) : null));
        }

        void leave(String nome, @Nullable String dove, String nota) {
            parti.add(new Parte(nome, dove, nota, Formats.NOT_YET, pesata ? Formats.NOT_YET : null));
        }

        List<Riga> righe(BigDecimal exact, BigDecimal rounded) {
            return List.of(
                    new Riga(t("scheda.somma"), Formats.exact(sum, 2)),
                    new Riga(t("cruscotto.diviso", Formats.exact(divisor, 0)), Formats.exact(exact, 2)),
                    new Riga(t("cruscotto.arrotondato"), Formats.grado(rounded)));
        }
    }

    /** Null while there is nothing to explain. */
    static @Nullable Perche ofEnte(CruscottoAnswer c, Cicli.CicloDetail ciclo, Function<UnitaId, String> nomi) {
        if (c.grado() == null || c.gradoEsatto() == null) {
            return null;
        }
        boolean pesata = c.regola().equals("E3");
        String colonna = t(pesata ? "obiettivi.obiettivo" : "obiettivi.settore");
        String grado = Formats.grado(c.grado());
        if (!pesata && !c.regola().equals("E1")) {
            // Of the others the answer does not name the parts: the rule in words and the result, no sum that is
            // another one.
            return new Perche(
                    grado,
                    colonna,
                    rule(c, "lunga"),
                    false,
                    List.of(),
                    List.of(new Riga(t("cruscotto.arrotondato"), grado)),
                    smvp(ciclo));
        }
        Conto conto = new Conto(pesata);
        for (UnitaRow u : c.unita()) {
            if (pesata) {
                own(conto, nomi.apply(u.unita()), u.addendi());
            } else if (u.gradoEsatto() != null) {
                conto.add(nomi.apply(u.unita()), null, null, u.gradoEsatto(), BigDecimal.ONE);
            }
        }
        return new Perche(
                grado,
                colonna,
                rule(c, "lunga"),
                pesata,
                List.copyOf(conto.parti),
                conto.righe(c.gradoEsatto(), c.grado()),
                smvp(ciclo));
    }

    /** Where the ente counts objectives, each counts in the settore that answers for it. */
    private static void own(Conto conto, String settore, List<Addendo> addendi) {
        for (Addendo a : addendi) {
            if (!a.condiviso() && a.grado() != null) {
                conto.add(
                        a.codice() + " " + a.titolo(),
                        null,
                        settore,
                        a.grado(),
                        a.peso().value());
            }
        }
    }

    /** Null while no objective of it has a grado. */
    static @Nullable Perche ofSettore(Acting acting, CruscottoAnswer c, Cicli.CicloDetail ciclo, UnitaRow u) {
        if (u.grado() == null || u.gradoEsatto() == null) {
            return null;
        }
        Conto conto = new Conto(c.regolaUnita().equals("WEIGHTED_MEAN"));
        for (Addendo a : u.addendi()) {
            String nome = a.codice() + " " + a.titolo();
            String dove = acting.at("obiettivi/" + a.obiettivo());
            if (a.grado() == null) {
                conto.leave(nome, dove, senza(c, a));
            } else {
                conto.add(nome, dove, nota(c, a), a.grado(), a.peso().value());
            }
        }
        return new Perche(
                Formats.grado(u.grado()),
                t("obiettivi.obiettivo"),
                t("cruscotto.perche." + c.regolaUnita()),
                conto.pesata,
                List.copyOf(conto.parti),
                conto.righe(u.gradoEsatto(), u.grado()),
                smvp(ciclo));
    }

    private static String senza(CruscottoAnswer c, Addendo a) {
        return a.neutralizzato()
                ? neutralizzato(c)
                : t(a.nonCalcolabile() ? "cruscotto.perche.non.calcolabile" : "cruscotto.perche.senza");
    }

    private static @Nullable String nota(CruscottoAnswer c, Addendo a) {
        if (a.neutralizzato()) {
            return neutralizzato(c);
        }
        return a.condiviso() ? t("cruscotto.perche.condiviso") : null;
    }

    private static String neutralizzato(CruscottoAnswer c) {
        return t("cruscotto.perche.neutralizzato." + c.neutralizzati());
    }

    static String rule(CruscottoAnswer c, String form) {
        String key = "cruscotto.regola." + form + "." + c.regola();
        if (Texts.has(key + ".con") && c.grado() != null) {
            return count(key + ".con", c.copertura().settori());
        }
        return Texts.has(key) ? t(key) : c.regola();
    }

    private static String smvp(Cicli.CicloDetail ciclo) {
        return t(
                ciclo.smvpPredefinito() ? "cruscotto.smvp.predefinito" : "cruscotto.smvp",
                String.valueOf(ciclo.smvpVersione()));
    }
}
