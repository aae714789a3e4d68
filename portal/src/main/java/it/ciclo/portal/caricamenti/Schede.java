// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.caricamenti;

import static it.ciclo.portal.caricamenti.Colonna.folded;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Cicli.Unita;
import it.ciclo.portal.client.TenantClient.Persona;
import it.ciclo.portal.foglio.Foglio;
import it.ciclo.portal.foglio.Foglio.Riga;
import it.ciclo.portal.foglio.FoglioIllegibile;
import it.ciclo.portal.foglio.FoglioIllegibile.Motivo;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From the rows of a sheet to objectives. A row is an indicatore of its objective, or a phase of an indicatore; rows of the same code
 * are the same objective, and what they repeat may be left out.
 */
final class Schede {

    private static final int HEADINGS_WITHIN = 10;

    private final Map<Colonna, Integer> colonne = new EnumMap<>(Colonna.class);
    private final Map<String, Bozza> bozze = new LinkedHashMap<>();
    private final List<String> avvisi = new ArrayList<>();
    private final Persone persone;

    private final int anno;

    private Schede(Persone persone, int anno) {
        this.persone = persone;
        this.anno = anno;
    }

    /** @param avvisi what was seen in the sheet as a whole */
    record Lette(List<Bozza> bozze, List<String> avvisi) {}

    /** @throws FoglioIllegibile where the columns are not those of the template, or nothing stands below them */
    static Lette read(Foglio foglio, Persone persone, int anno) {
        Schede schede = new Schede(persone, anno);
        List<Riga> righe = foglio.righe();
        int headings = schede.headings(righe);
        schede.avvisi.addAll(0, foglio.avvisi());
        righe.stream().skip(headings + 1L).forEach(schede::row);
        if (schede.bozze.isEmpty()) {
            throw new FoglioIllegibile(Motivo.SENZA_RIGHE);
        }
        return new Lette(List.copyOf(schede.bozze.values()), List.copyOf(schede.avvisi));
    }

    private int headings(List<Riga> righe) {
        for (int i = 0; i < Math.min(righe.size(), HEADINGS_WITHIN); i++) {
            colonne.clear();
            avvisi.clear();
            Riga riga = righe.get(i);
            for (int c = 0; c < riga.celle().size(); c++) {
                heading(riga.cella(c), c);
            }
            if (colonne.keySet().containsAll(Colonna.NECESSARIE)) {
                return i;
            }
        }
        heads(righe.getFirst());
        throw new FoglioIllegibile(
                Motivo.INTESTAZIONI,
                Colonna.NECESSARIE.stream()
                        .filter(column -> !colonne.containsKey(column))
                        .map(Colonna::intestazione)
                        .collect(Collectors.joining(", ")));
    }

    private void heads(Riga riga) {
        colonne.clear();
        for (int c = 0; c < riga.celle().size(); c++) {
            heading(riga.cella(c), c);
        }
    }

    private void heading(String text, int column) {
        if (text.isEmpty()) {
            return;
        }
        Colonna colonna = Colonna.called(text);
        if (colonna == null) {
            avvisi.add(t("foglio.ignorata.colonna", text, Foglio.lettera(column)));
        } else if (colonne.putIfAbsent(colonna, column) != null) {
            throw new FoglioIllegibile(Motivo.INTESTAZIONI, t("foglio.due.volte", text));
        }
    }

    private int column(Colonna colonna) {
        return colonne.getOrDefault(colonna, -1);
    }

    private String cell(Riga riga, Colonna colonna) {
        return riga.cella(column(colonna));
    }

    private void row(Riga riga) {
        String codice = cell(riga, Colonna.CODICE);
        if (codice.isEmpty()) {
            Bozza nameless = new Bozza(riga.numero(), "");
            nameless.wrong(Colonna.CODICE, column(Colonna.CODICE), riga.numero(), t("foglio.codice.manca"));
            bozze.put("riga " + riga.numero(), nameless);
            return;
        }
        Bozza bozza = bozze.get(folded(codice));
        if (bozza == null) {
            bozza = new Bozza(riga.numero(), codice);
            bozze.put(folded(codice), bozza);
            objective(bozza, riga);
        } else {
            again(bozza, riga);
        }
        indicatore(bozza, riga);
    }

    private void objective(Bozza b, Riga riga) {
        put(b, riga, "codice", Colonna.CODICE, b.codice);
        put(b, riga, "titolo", Colonna.TITOLO, cell(riga, Colonna.TITOLO));
        put(b, riga, "descrizione", Colonna.DESCRIZIONE, cell(riga, Colonna.DESCRIZIONE));
        put(b, riga, "natura", Colonna.NATURA, choice(b, riga, Colonna.NATURA, "SVILUPPO"));
        put(b, riga, "peso", Colonna.PESO, cell(riga, Colonna.PESO));
        put(b, riga, "albero", Colonna.ALBERO, cell(riga, Colonna.ALBERO));
        b.values.put("calcolo/strategico", "NO");
        String settore = cell(riga, Colonna.SETTORE);
        Unita unita = persone.settore(settore);
        if (unita == null) {
            wrong(
                    b,
                    riga,
                    Colonna.SETTORE,
                    settore.isEmpty() ? t("foglio.settore.manca") : t("foglio.settore.ignoto", settore));
        }
        put(b, riga, "unita", Colonna.SETTORE, unita == null ? "" : unita.id().toString());
        put(b, riga, "responsabile", Colonna.RESPONSABILE, responsabile(b, riga, unita));
        String sostituto = cell(riga, Colonna.SOSTITUTO);
        put(b, riga, "sostituto", Colonna.SOSTITUTO, sostituto.isEmpty() ? "" : person(b, riga, Colonna.SOSTITUTO));
    }

    private String responsabile(Bozza b, Riga riga, @Nullable Unita unita) {
        if (!cell(riga, Colonna.RESPONSABILE).isEmpty()) {
            return person(b, riga, Colonna.RESPONSABILE);
        }
        if (unita == null) {
            return "";
        }
        Persona head = persone.responsabile(unita.id());
        if (head == null) {
            wrong(b, riga, Colonna.RESPONSABILE, t("foglio.responsabile.manca", unita.nome()));
            return "";
        }
        b.avvisi.add(t("foglio.responsabile.del.settore", b.codice, head.fullName()));
        return head.id().toString();
    }

    private String person(Bozza b, Riga riga, Colonna colonna) {
        String written = cell(riga, colonna);
        List<Persona> called = persone.chiamate(written);
        if (called.size() != 1) {
            wrong(b, riga, colonna, t(called.isEmpty() ? "foglio.persona.ignota" : "foglio.persona.due", written));
            return "";
        }
        if (!persone.inServizio(called.getFirst())) {
            wrong(b, riga, colonna, t("foglio.persona.cessata", written));
        }
        return called.getFirst().id().toString();
    }

    /** A later row of an objective says the same of it or nothing. */
    private void again(Bozza b, Riga riga) {
        for (Colonna colonna : Colonna.DELL_OBIETTIVO) {
            String now = cell(riga, colonna);
            String first = b.prima(colonna);
            if (!now.isEmpty() && !folded(now).equals(folded(first))) {
                wrong(b, riga, colonna, t("foglio.diverso", b.codice, String.valueOf(b.riga)));
            }
        }
    }

    private void indicatore(Bozza b, Riga riga) {
        for (Colonna colonna : Colonna.DELL_OBIETTIVO) {
            b.prima(colonna, cell(riga, colonna));
        }
        String nome = cell(riga, Colonna.INDICATORE);
        String fase = cell(riga, Colonna.FASE);
        if (nome.isEmpty() && fase.isEmpty()) {
            return;
        }
        String last = b.indicatori == 0 ? "" : b.values.getOrDefault(at(b.indicatori - 1) + "nome", "");
        boolean continues = b.indicatori > 0 && (nome.isEmpty() || folded(nome).equals(folded(last)));
        if (!continues && nome.isEmpty()) {
            wrong(b, riga, Colonna.INDICATORE, t("foglio.indicatore.manca"));
            return;
        }
        if (continues && fase.isEmpty()) {
            wrong(b, riga, Colonna.INDICATORE, t("foglio.indicatore.due", nome));
            return;
        }
        if (!continues) {
            begin(b, riga, nome);
        }
        if (!fase.isEmpty()) {
            fase(b, riga, fase);
        }
    }

    private void begin(Bozza b, Riga riga, String nome) {
        String at = at(b.indicatori);
        b.indicatori++;
        put(b, riga, at + "nome", Colonna.INDICATORE, nome);
        put(b, riga, at + "peso", Colonna.PESO_INDICATORE, cell(riga, Colonna.PESO_INDICATORE));
        String tipo = choice(b, riga, Colonna.TIPO, "");
        if (tipo.isEmpty() && cell(riga, Colonna.TIPO).isEmpty()) {
            wrong(b, riga, Colonna.TIPO, t("foglio.tipo.manca"));
        }
        put(b, riga, at + "tipo", Colonna.TIPO, tipo.isEmpty() ? "CRESCENTE" : tipo);
        put(b, riga, at + "unitaDiMisura", Colonna.UNITA, cell(riga, Colonna.UNITA));
        put(b, riga, at + "decimali", Colonna.DECIMALI, decimali(b, riga));
        put(b, riga, at + "fonte", Colonna.FONTE, cell(riga, Colonna.FONTE));
        put(b, riga, at + "cadenza", Colonna.CADENZA, choice(b, riga, Colonna.CADENZA, "ANNUALE"));
        put(b, riga, at + "baseline/valore", Colonna.VALORE_DI_PARTENZA, cell(riga, Colonna.VALORE_DI_PARTENZA));
        put(b, riga, at + "baseline/anno", Colonna.ANNO_DI_PARTENZA, cell(riga, Colonna.ANNO_DI_PARTENZA));
        b.values.put(at + "aggregazione/modo", "OWN_VALUE");
        misura(b, riga, at + "misura/", tipo);
        dettagli(b, riga, at + "dettagli/", tipo);
    }

    private void dettagli(Bozza b, Riga riga, String at, String tipo) {
        put(b, riga, at + "formula", Colonna.FORMULA, cell(riga, Colonna.FORMULA));
        put(b, riga, at + "classe", Colonna.CLASSE_FONTE, choice(b, riga, Colonna.CLASSE_FONTE, ""));
        after(b, riga, at + "secondoAnno", at + "entroSecondoAnno", Colonna.SECONDO_ANNO, tipo, anno + 1);
        after(b, riga, at + "terzoAnno", at + "entroTerzoAnno", Colonna.TERZO_ANNO, tipo, anno + 2);
        String soglia = cell(riga, Colonna.SOGLIA);
        if (tipo.equals("CONTESTO") && !soglia.isEmpty()) {
            wrong(b, riga, Colonna.SOGLIA, t("foglio.soglia.contesto"));
        }
        put(b, riga, at + "soglia", Colonna.SOGLIA, soglia);
    }

    /** The target of a year after: a number where one is promised, a day for a scadenza, and nothing for the other kinds. */
    private void after(Bozza b, Riga riga, String number, String day, Colonna colonna, String tipo, int year) {
        String written = cell(riga, colonna);
        switch (tipo) {
            case "SCADENZA" -> put(b, riga, day, colonna, giorno(written, year));
            case "CRESCENTE", "DECRESCENTE", "RAPPORTO_PIU", "RAPPORTO_MENO" -> put(b, riga, number, colonna, written);
            default -> {
                if (!written.isEmpty() && !tipo.isEmpty()) {
                    wrong(b, riga, colonna, t("foglio.triennio.tipo"));
                }
            }
        }
    }

    private void misura(Bozza b, Riga riga, String at, String tipo) {
        String target = cell(riga, Colonna.TARGET);
        String tabella = cell(riga, Colonna.TABELLA).replace('|', '\n').replaceAll(";\\s+", "\n");
        switch (tipo) {
            case "INTERVALLO" -> {
                put(b, riga, at + "minimo", Colonna.TARGET, target);
                put(b, riga, at + "massimo", Colonna.TARGET_MASSIMO, cell(riga, Colonna.TARGET_MASSIMO));
                put(b, riga, at + "tolleranza", Colonna.TOLLERANZA, cell(riga, Colonna.TOLLERANZA));
            }
            case "SI_NO" ->
                put(b, riga, at + "atteso", Colonna.TARGET, folded(target).equals("no") ? "NO" : "SI");
            case "SCADENZA" -> {
                put(b, riga, at + "entro", Colonna.TARGET, giorno(target));
                put(b, riga, at + "ritardi", Colonna.TABELLA, tabella);
            }
            case "SCALA" -> put(b, riga, at + "livelli", Colonna.TABELLA, tabella);
            case "FASCE_PIU", "FASCE_MENO" -> put(b, riga, at + "fasce", Colonna.TABELLA, tabella);
            case "EVENTI" -> put(b, riga, at + "tollerati", Colonna.TABELLA, tabella);
            case "FASI", "CONTESTO" -> {}
            default -> {
                put(b, riga, at + "target", Colonna.TARGET, target);
                if (tipo.startsWith("RAPPORTO")) {
                    put(b, riga, at + "quoziente", Colonna.RAPPORTO, choice(b, riga, Colonna.RAPPORTO, "PERCENTUALE"));
                }
            }
        }
    }

    private void fase(Bozza b, Riga riga, String nome) {
        String at = at(b.indicatori - 1);
        if (!"FASI".equals(b.values.get(at + "tipo"))) {
            wrong(b, riga, Colonna.FASE, t("foglio.fase.tipo"));
            return;
        }
        String in = at + "misura/fasi/" + b.fasi(at) + "/";
        put(b, riga, in + "nome", Colonna.FASE, nome);
        put(b, riga, in + "peso", Colonna.PESO_FASE, cell(riga, Colonna.PESO_FASE));
        put(b, riga, in + "dal", Colonna.DAL, giorno(cell(riga, Colonna.DAL)));
        put(b, riga, in + "al", Colonna.AL, giorno(cell(riga, Colonna.AL)));
    }

    /** A day without a year is one of the year of the Piano. */
    private String giorno(String written) {
        return giorno(written, anno);
    }

    private static String giorno(String written, int year) {
        return written.matches("\\d{1,2}/\\d{1,2}") ? written + "/" + year : written;
    }

    private String decimali(Bozza b, Riga riga) {
        String written = cell(riga, Colonna.DECIMALI);
        if (!written.isEmpty() && !written.matches("[0-4]")) {
            wrong(b, riga, Colonna.DECIMALI, t("foglio.decimali"));
        }
        return written.isEmpty() ? "2" : written;
    }

    /** The constant behind what was chosen; what is written and is no choice is wrong. */
    private String choice(Bozza b, Riga riga, Colonna colonna, String otherwise) {
        String written = cell(riga, colonna);
        if (written.isEmpty()) {
            return otherwise;
        }
        String constant = colonna.costante(written);
        if (constant.isEmpty()) {
            wrong(b, riga, colonna, t("foglio.scelta", written, String.join("; ", colonna.scelte())));
        }
        return constant.isEmpty() ? otherwise : constant;
    }

    private void put(Bozza b, Riga riga, String field, Colonna colonna, String value) {
        b.put(field, value, colonna, Math.max(0, column(colonna)), riga.numero());
    }

    private void wrong(Bozza b, Riga riga, Colonna colonna, String message) {
        b.wrong(colonna, Math.max(0, column(colonna)), riga.numero(), message);
    }

    private static String at(int indicatore) {
        return "indicatori/" + indicatore + "/";
    }
}
