// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Consorzi;
import it.ciclo.portal.client.Consorzi.Avvio;
import it.ciclo.portal.client.Consorzi.Conteggi;
import it.ciclo.portal.client.Consorzi.Pagina;
import it.ciclo.portal.client.Consorzi.PassoFatto;
import it.ciclo.portal.client.Consorzi.Stato;
import it.ciclo.portal.client.Consorzi.StatoAvvio;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The comuni of a consortium, those that need somebody first.
 *
 * @param quanti how many there are of each state; absent while there are none
 * @param consegna what the button says that gives all links not handed over; absent where there are none
 * @param enti that were not brought in here
 * @param qui the address of what is shown
 * @param altri the address of the next page; absent on the last one
 * @param primi the address of the first page; absent there
 */
public record ComuniPage(
        String indirizzo,
        Filtro filtro,
        List<Option> stati,
        List<Foglio> fogli,
        List<DaSistemare> daSistemare,
        List<String> legenda,
        @Nullable String quanti,
        @Nullable String consegna,
        List<Comune> comuni,
        List<Ente> enti,
        String qui,
        @Nullable String altri,
        @Nullable String primi,
        boolean aggiorna) {

    /** So many sheets, and rows of them, are shown at once; the others are in the file. */
    private static final int FOGLI = 3;

    private static final int RIGHE = 50;

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

    public record Ente(String nome, String segno, String stato) {}

    /** @param enti that were not brought in step by step */
    static ComuniPage of(
            Consorzio consorzio,
            Filtro filtro,
            Pagina page,
            List<Consorzi.Caricamento> fogli,
            List<Consorzi.Ente> enti) {
        String at = consorzio.at("");
        Conteggi counts = page.conteggi();
        return new ComuniPage(
                at,
                filtro,
                stati(counts),
                fogli.stream().limit(FOGLI).map(f -> foglio(at, f)).toList(),
                filtro.isEmpty() ? daSistemare(at, page.avvii(), fogli) : List.of(),
                Arrays.stream(Consorzi.Passo.values())
                        .map(p -> t("avvio.passo." + p))
                        .toList(),
                counts.tutti() == 0 ? null : quanti(counts),
                page.daConsegnare() == 0 ? null : count("avvio.consegna", page.daConsegnare()),
                page.avvii().stream().map(a -> comune(at, a)).toList(),
                enti.stream().map(ComuniPage::ente).toList(),
                filtro.indirizzo(at, filtro.dopo()),
                page.altri() == null ? null : filtro.indirizzo(at, page.altri()),
                filtro.dopo().isEmpty() ? null : filtro.indirizzo(at, null),
                counts.inCorso() > 0 || page.avvii().stream().anyMatch(ComuniPage::isMoving));
    }

    private static Ente ente(Consorzi.Ente e) {
        return new Ente(
                e.denominazione(), e.stato().equals("ACTIVE") ? "ok" : "late", t("avvio.ente.stato." + e.stato()));
    }

    private static List<Option> stati(Conteggi counts) {
        List<Option> all = new ArrayList<>();
        all.add(new Option("", t("avvio.filtro.tutti", Formats.number(counts.tutti()))));
        all.add(stato(StatoAvvio.FALLITO, counts.falliti()));
        all.add(stato(StatoAvvio.MANCA, counts.mancanti()));
        all.add(stato(StatoAvvio.IN_CORSO, counts.inCorso()));
        all.add(stato(StatoAvvio.PRONTO, counts.pronti()));
        all.add(stato(StatoAvvio.CONFERMATO, counts.confermati()));
        return all;
    }

    private static Option stato(StatoAvvio stato, int many) {
        return new Option(stato.name(), t("avvio.filtro." + stato, Formats.number(many)));
    }

    private static String quanti(Conteggi c) {
        List<String> parts = new ArrayList<>();
        if (c.falliti() + c.mancanti() > 0) {
            parts.add(count("avvio.quanti.fermi", c.falliti() + c.mancanti()));
        }
        if (c.inCorso() > 0) {
            parts.add(count("avvio.quanti.corso", c.inCorso()));
        }
        if (c.pronti() > 0) {
            parts.add(count("avvio.quanti.pronti", c.pronti()));
        }
        if (c.confermati() > 0) {
            parts.add(count("avvio.quanti.confermati", c.confermati()));
        }
        return count("avvio.quanti", c.tutti()) + ": " + String.join(", ", parts) + ".";
    }

    /** Whether the next look will show something else without anybody doing anything. */
    static boolean isMoving(Avvio avvio) {
        return avvio.confermatoIl() == null
                && avvio.passi().stream().anyMatch(p -> p.stato() == Stato.DA_FARE)
                && avvio.passi().stream().noneMatch(p -> p.stato() == Stato.MANCA || p.stato() == Stato.FALLITO);
    }

    private static Foglio foglio(String at, Consorzi.Caricamento f) {
        List<String> parts = new ArrayList<>();
        parts.add(count("avvio.foglio.pronti", f.pronti()));
        int moving = f.avviati() - f.pronti() - f.fermi();
        if (moving > 0) {
            parts.add(count("avvio.foglio.corso", moving));
        }
        if (f.fermi() > 0) {
            parts.add(count("avvio.foglio.fermi", f.fermi()));
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
                f.avviati(),
                text.strip(),
                f.rifiutate().isEmpty() ? null : at + "/caricamenti/" + f.id() + "/rifiutate.csv");
    }

    private static List<DaSistemare> daSistemare(String at, List<Avvio> avvii, List<Consorzi.Caricamento> fogli) {
        List<DaSistemare> rows = new ArrayList<>();
        for (Consorzi.Caricamento f : fogli) {
            for (Consorzi.Rifiutata r : f.rifiutate()) {
                String row = at + "/caricamenti/" + f.id() + "/righe/" + r.riga();
                rows.add(new DaSistemare(
                        String.valueOf(r.riga()),
                        r.richiesta().comune() == null ? "" : r.richiesta().comune(),
                        "late",
                        Errori.testo(r.richiesta(), r.errori()),
                        row,
                        t("avvio.correggi"),
                        row + "/rimozione",
                        null));
            }
        }
        for (Avvio a : avvii) {
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
        return rows.stream().limit(RIGHE).toList();
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
