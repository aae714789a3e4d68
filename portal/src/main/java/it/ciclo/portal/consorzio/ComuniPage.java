// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Consorzi;
import it.ciclo.portal.client.Consorzi.Avvio;
import it.ciclo.portal.client.Consorzi.PassoFatto;
import it.ciclo.portal.client.Consorzi.Stato;
import it.ciclo.portal.client.Consorzi.Tutti;
import it.ciclo.portal.frame.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The comuni of a consortium, those that need somebody first. */
public record ComuniPage(
        String nome,
        String indirizzo,
        List<Foglio> fogli,
        List<DaSistemare> daSistemare,
        List<String> legenda,
        List<Comune> comuni,
        @Nullable Integer altri,
        boolean aggiorna) {

    private static final int SHOWN = 50;

    /** A sheet that was loaded. @param fatti of how many rows the comuni are ready */
    public record Foglio(
            String file,
            String quando,
            int righe,
            int accettate,
            String testo,
            @Nullable String rifiutate) {}

    /** @param riga of the sheet, empty for a comune typed alone @param bottone null where only a link helps */
    public record DaSistemare(
            String riga,
            String che,
            String segno,
            String perche,
            @Nullable String dove,
            @Nullable String bottone,
            @Nullable String togli,
            @Nullable String riprova) {}

    public record Segno(String css, String parole, String mostra) {}

    public record Comune(String nome, String codici, List<Segno> passi, int prontezza, String manca, String dove) {}

    static ComuniPage of(Consorzio consorzio, Tutti all, boolean tutti) {
        String at = consorzio.at("");
        List<Avvio> avvii = all.avvii();
        List<Avvio> shown = tutti ? avvii : avvii.stream().limit(SHOWN).toList();
        return new ComuniPage(
                consorzio.nome(),
                at,
                all.caricamenti().stream()
                        .limit(3)
                        .map(f -> foglio(at, f, avvii))
                        .toList(),
                daSistemare(at, all),
                Arrays.stream(Consorzi.Passo.values())
                        .map(p -> t("avvio.passo." + p))
                        .toList(),
                shown.stream().map(a -> comune(at, a)).toList(),
                shown.size() == avvii.size() ? null : avvii.size(),
                avvii.stream().anyMatch(ComuniPage::isMoving));
    }

    /** Whether the next look will show something else without anybody doing anything. */
    static boolean isMoving(Avvio avvio) {
        return avvio.confermatoIl() == null
                && avvio.passi().stream().anyMatch(p -> p.stato() == Stato.DA_FARE)
                && avvio.passi().stream().noneMatch(p -> p.stato() == Stato.MANCA || p.stato() == Stato.FALLITO);
    }

    private static Foglio foglio(String at, Consorzi.Caricamento f, List<Avvio> avvii) {
        List<Avvio> mine = avvii.stream()
                .filter(a -> Objects.equals(a.caricamento(), f.id()))
                .toList();
        long ready = mine.stream().filter(a -> a.prontezza() == 100).count();
        long stuck = mine.stream()
                .filter(a -> a.passi().stream().anyMatch(p -> p.stato() == Stato.MANCA || p.stato() == Stato.FALLITO))
                .count();
        List<String> parts = new ArrayList<>();
        parts.add(count("avvio.foglio.pronti", ready));
        if (mine.size() > ready + stuck) {
            parts.add(count("avvio.foglio.corso", mine.size() - ready - stuck));
        }
        if (stuck > 0) {
            parts.add(count("avvio.foglio.fermi", stuck));
        }
        String text = String.join(", ", parts)
                + ". "
                + (f.rifiutate().isEmpty()
                        ? ""
                        : count("avvio.foglio.rifiutate", f.rifiutate().size()));
        return new Foglio(
                f.file(),
                day(f.creatoIl()),
                f.righe(),
                mine.size(),
                text.strip(),
                f.rifiutate().isEmpty() ? null : at + "/caricamenti/" + f.id() + "/rifiutate.csv");
    }

    private static List<DaSistemare> daSistemare(String at, Tutti all) {
        List<DaSistemare> rows = new ArrayList<>();
        for (Consorzi.Caricamento f : all.caricamenti()) {
            for (Consorzi.Rifiutata r : f.rifiutate()) {
                String row = at + "/caricamenti/" + f.id() + "/righe/" + r.riga();
                rows.add(new DaSistemare(
                        String.valueOf(r.riga()),
                        r.richiesta().comune() == null ? "" : r.richiesta().comune(),
                        "late",
                        String.join(
                                " ",
                                r.errori().stream()
                                        .map(Consorzi.Errore::message)
                                        .toList()),
                        row,
                        t("avvio.correggi"),
                        row + "/rimozione",
                        null));
            }
        }
        for (Avvio a : all.avvii()) {
            PassoFatto stuck = stuck(a);
            if (stuck != null && stuck.stato() == Stato.FALLITO) {
                String one = at + "/comuni/" + a.tenant();
                rows.add(new DaSistemare(
                        a.riga() == null ? "" : a.riga().toString(),
                        nome(a),
                        "late",
                        t(
                                "avvio.fallito",
                                t("avvio.passo." + stuck.passo()),
                                stuck.perche() == null ? "" : stuck.perche(),
                                String.valueOf(stuck.tentativi()),
                                Formats.time(stuck.aggiornatoIl())),
                        one,
                        t("avvio.apri"),
                        null,
                        one + "/riprova"));
            }
        }
        return rows;
    }

    static @Nullable PassoFatto stuck(Avvio a) {
        return a.passi().stream()
                .filter(p -> p.stato() == Stato.MANCA || p.stato() == Stato.FALLITO)
                .findFirst()
                .orElse(null);
    }

    static String nome(Avvio a) {
        String name = a.dati().profilo().denominazione();
        return name == null ? a.dati().comune() : name;
    }

    static List<Segno> segni(Avvio a) {
        List<Segno> all = new ArrayList<>();
        boolean now = true;
        for (PassoFatto p : a.passi()) {
            String name = t("avvio.passo." + p.passo());
            switch (p.stato()) {
                case FATTO -> all.add(new Segno("ok", t("avvio.segno.fatto", name), "✓"));
                case MANCA -> all.add(new Segno("warn", t("avvio.segno.manca", name), "!"));
                case FALLITO -> all.add(new Segno("late", t("avvio.segno.fallito", name), "×"));
                case DA_FARE ->
                    all.add(
                            now && isMoving(a)
                                    ? new Segno("now", t("avvio.segno.corso", name), "…")
                                    : new Segno("", t("avvio.segno.dafare", name), String.valueOf(all.size() + 1)));
            }
            now = now && p.stato() == Stato.FATTO;
        }
        return all;
    }

    static String manca(Avvio a) {
        if (a.confermatoIl() != null) {
            return t("avvio.confermato", day(a.confermatoIl()));
        }
        PassoFatto stuck = stuck(a);
        if (stuck != null) {
            return (stuck.stato() == Stato.FALLITO ? t("avvio.passo." + stuck.passo()) + ": " : "")
                    + Formats.capital(stuck.perche() == null ? "" : stuck.perche());
        }
        if (a.prontezza() == 100) {
            return t("avvio.aspetta.conferma");
        }
        return a.passi().stream()
                .filter(p -> p.stato() == Stato.DA_FARE)
                .findFirst()
                .map(p -> t("avvio.in.corso", t("avvio.passo." + p.passo())))
                .orElse("");
    }

    private static Comune comune(String at, Avvio a) {
        Integer people = a.dati().profilo().popolazione();
        return new Comune(
                nome(a),
                t("avvio.codici", a.dati().comune(), people == null ? "-" : Formats.number(people)),
                segni(a),
                a.prontezza(),
                manca(a),
                at + "/comuni/" + a.tenant());
    }

    static String day(Instant at) {
        return Formats.date(at);
    }
}
