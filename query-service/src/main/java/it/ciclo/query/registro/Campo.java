// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.monitoraggio.Causa;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Risorse;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.platform.rulebook.Parametri;
import it.ciclo.platform.rulebook.Parametro;
import it.ciclo.query.caricamento.CaricamentoDocument;
import it.ciclo.query.ciclo.CicloDocument;
import it.ciclo.query.ente.EnteDocument;
import it.ciclo.query.monitoraggio.MonitoraggioDocument;
import it.ciclo.query.objective.Corso;
import it.ciclo.query.objective.Giudizio;
import it.ciclo.query.objective.Misurazione;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.peg.PegDocument;
import it.ciclo.query.piano.PianoDocument;
import it.ciclo.query.programma.ProgrammaDocument;
import it.ciclo.query.relazione.RelazioneDocument;
import it.ciclo.query.smvp.SmvpDocument;
import it.ciclo.query.stream.Document;
import it.ciclo.query.variazione.VariazioneDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One field of a document that an event changed.
 *
 * @param persona whether the values are ids of persons, which the page names
 * @param indicatore whose field it is, where the document knows only the id; the question names it
 */
public record Campo(
        String campo,
        @Nullable String prima,
        @Nullable String dopo,
        boolean persona,
        @Nullable IndicatoreId indicatore) {

    Campo(String campo, @Nullable String prima, @Nullable String dopo, boolean persona) {
        this(campo, prima, dopo, persona, null);
    }

    /** With the name of its indicatore, once that is known. */
    Campo of(String nome) {
        return new Campo(campo + " «" + nome + "»", prima, dopo, persona);
    }

    /** With the names of the units it speaks of. */
    Campo in(Settori settori) {
        return new Campo(settori.named(campo), prima, dopo, persona, indicatore);
    }

    private static final String CAUSA = "Causa dello scostamento di";

    /** What differs between two states of a document, in the order of its fields. */
    static List<Campo> differences(@Nullable Document before, Document after) {
        Fields old = before == null ? new Fields() : fields(before);
        Fields now = fields(after);
        Set<String> names = new LinkedHashSet<>(old.values.keySet());
        names.addAll(now.values.keySet());
        List<Campo> differences = new ArrayList<>();
        for (String name : names) {
            String was = old.values.get(name);
            String is = now.values.get(name);
            if (!Objects.equals(was, is)) {
                boolean person = old.persons.contains(name) || now.persons.contains(name);
                IndicatoreId indicatore = now.indicatori.getOrDefault(name, old.indicatori.get(name));
                differences.add(new Campo(indicatore == null ? name : CAUSA, was, is, person, indicatore));
            }
        }
        return differences;
    }

    private static final class Fields {
        private final Map<String, String> values = new LinkedHashMap<>();
        private final Set<String> persons = new LinkedHashSet<>();
        private final Map<String, IndicatoreId> indicatori = new LinkedHashMap<>();

        Fields put(String name, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                values.put(name, value);
            }
            return this;
        }

        Fields causa(IndicatoreId indicatore, String causa) {
            String name = CAUSA + " " + indicatore;
            indicatori.put(name, indicatore);
            return put(name, causa);
        }

        Fields person(String name, @Nullable PersonId person) {
            persons.add(name);
            return put(name, person == null ? null : person.toString());
        }
    }

    /** The register knows no names of units: the question names them. */
    static List<Parametro> parametri(SmvpRules rules) {
        return Parametri.of(rules, Settori::of);
    }

    private static Fields fields(Document document) {
        return switch (document) {
            case ObjectiveDocument d -> objective(d);
            case PianoDocument d -> piano(d);
            case PegDocument d -> peg(d);
            case CicloDocument d -> ciclo(d);
            case RelazioneDocument d -> relazione(d);
            case VariazioneDocument d ->
                new Fields()
                        .put(
                                "Stato",
                                d.stato()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' '))
                        .put("Causa", Italiano.causa(d.causa()))
                        .put("Motivo", d.motivo())
                        .put("Obiettivi toccati", Integer.toString(d.modifiche().size()))
                        .put(
                                "Parere dell’OIV",
                                d.parere() == null ? null : d.parere().testo());
            case MonitoraggioDocument d -> monitoraggio(d);
            case CaricamentoDocument d -> caricamento(d);
            case ProgrammaDocument d -> programma(d);
            case EnteDocument d -> {
                Fields fields = new Fields();
                d.unita().forEach(u -> fields.put("Settore " + u.codice(), u.nome()));
                yield fields;
            }
            case SmvpDocument d -> {
                Fields fields = new Fields();
                d.versioni().forEach(v -> fields.put("SMVP versione " + v.version(), "in vigore dal " + v.validFrom()));
                SmvpDocument.Bozza bozza = d.bozza();
                if (bozza != null) {
                    fields.put("Bozza", "versione " + bozza.version() + ", dal " + bozza.validFrom());
                    fields.put(
                            "Conflitto dichiarato",
                            bozza.parere() == null ? null : bozza.parere().conflittoDichiarato());
                    parametri(bozza.rules()).forEach(p -> fields.put(p.nome(), p.valore()));
                }
                yield fields;
            }
            default ->
                throw new IllegalStateException(
                        "the register does not know " + document.getClass().getSimpleName());
        };
    }

    private static Fields objective(ObjectiveDocument d) {
        Fields fields = new Fields()
                .put("Codice", d.scheda().codice())
                .put("Titolo", d.scheda().titolo())
                .put("Descrizione", d.scheda().descrizione())
                .put(
                        "Tipo",
                        switch (d.scheda().natura()) {
                            case MANTENIMENTO -> "di mantenimento";
                            case SVILUPPO -> "di sviluppo";
                        })
                .person("Titolare", d.responsabile())
                .person("Sostituto", d.sostituto())
                .put("Peso", Italiano.peso(d.peso().value()))
                .put("Stato", d.ritirato() ? "ritirato" : Italiano.posizione(d.posizione()))
                .put(
                        "Come si calcola",
                        d.calcolo().combinazione() == null
                                ? null
                                : Italiano.combinazione(d.calcolo().combinazione()))
                .put("Obiettivo strategico", d.calcolo().strategico() ? "sì" : null)
                .put("Ambito", d.calcolo().ambito());
        Map<String, String> scheda = new LinkedHashMap<>();
        Differenze.scheda(scheda, d.scheda().altro());
        scheda.forEach((name, value) -> fields.put(Italiano.capital(name), value));
        Differenze.indicatori(d.indicatori()).forEach((name, value) -> fields.put(Italiano.capital(name), value));
        for (Misurazione m : d.misurazioni()) {
            Indicatore i = d.indicatore(m.indicatore());
            String of = (i == null ? "" : "«" + i.nome() + "», ") + Italiano.period(m.period());
            fields.put("Valore di " + of, m.valore() == null ? null : Italiano.valore(m.valore(), i))
                    .put(
                            "Stato di " + of,
                            switch (m.stato()) {
                                case REGISTRATO -> "registrato";
                                case RINVIATO -> "rinviato";
                                case CONFERMATO -> "confermato";
                                case NON_DISPONIBILE -> "non disponibile";
                            })
                    .put("Fonte di " + of, m.fonte() == null ? null : Italiano.fonte(m.fonte()))
                    .put("Rilevato il, " + of, m.rilevatoIl() == null ? null : Italiano.day(m.rilevatoIl()));
            for (int n = 0; n < m.prove().size(); n++) {
                fields.put(
                        "Prova " + (n + 1) + " di " + of,
                        Italiano.prova(m.prove().get(n).prova()));
            }
        }
        giudizio(fields, d.giudizio());
        corso(fields, d);
        return fields;
    }

    private static void giudizio(Fields fields, Giudizio g) {
        Giudizio.Richiesta asked = g.richiesta();
        if (asked != null) {
            for (int n = 0; n < asked.prove().size(); n++) {
                fields.put(
                        "Prova " + (n + 1) + " della richiesta",
                        Italiano.prova(asked.prove().get(n)));
            }
        }
        Giudizio.Valutata judged = g.valutazione();
        fields.put("Neutralizzazione", g.inAttesa() ? "chiesta" : g.neutralizzato() ? "decisa" : null)
                .put(
                        "Grado valutato",
                        judged == null || judged.grado() == null ? null : Italiano.number(judged.grado(), 2));
    }

    private static void corso(Fields fields, ObjectiveDocument d) {
        for (Corso.FaseCorso f : d.corso().fasi()) {
            Misura.Fase planned = FrasiCorso.planned(f.fase(), d);
            String of = planned == null ? f.fase().toString() : "«" + planned.nome() + "»";
            fields.put("Inizio della fase " + of, day(f.iniziata()))
                    .put("Fine della fase " + of, day(f.fatta()))
                    .put("Fase " + of + " prevista dal", day(f.dal()))
                    .put("Fase " + of + " prevista al", day(f.al()));
        }
        int person = 0;
        d.corso()
                .risorse()
                .capitoli()
                .forEach(c -> fields.put(
                        "Capitolo " + c.codice() + ", " + c.verso().name().toLowerCase(Locale.ROOT),
                        FrasiCorso.capitolo(c)));
        int strumento = 0;
        for (Risorse.Strumento t : d.corso().risorse().strumenti()) {
            strumento++;
            fields.put("Strumento " + strumento, t.nome() + ": " + t.quanti());
        }
        for (Corso.Persona p : d.corso().persone()) {
            person++;
            fields.person("Persona " + person, p.persona())
                    .put(
                            "Quota della persona " + person,
                            Italiano.peso(p.quota().value()) + "%");
        }
        int told = 0;
        for (Corso.PresaVisione v : d.corso().visioni()) {
            told++;
            fields.person("Comunicato a, " + told, v.persona())
                    .put("Comunicato il, " + told, day(v.comunicatoIl()))
                    .put("Presa visione il, " + told, day(v.visioneIl()));
        }
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : Italiano.day(day);
    }

    private static Fields monitoraggio(MonitoraggioDocument d) {
        MonitoraggioDocument.Esame esame = d.esame();
        Fields fields = new Fields()
                .put("Stato", d.stato().name().toLowerCase(Locale.ROOT))
                .put("Riferire entro", Italiano.day(d.entro()));
        for (MonitoraggioDocument.Detto detto : d.rapporti()) {
            String of = ", obiettivo " + detto.obiettivo();
            Causa causa = detto.rapporto().causa();
            fields.put(
                            "Andamento" + of,
                            FrasiMonitoraggio.andamento(detto.rapporto().andamento()))
                    .put("Causa" + of, causa == null ? null : causa.testo())
                    .put("Proposta" + of, detto.rapporto().proposta());
        }
        for (MonitoraggioDocument.Azione a : d.azioni()) {
            fields.put("Azione «" + a.cosa() + "»", a.stato().name().toLowerCase(Locale.ROOT))
                    .put("Azione «" + a.cosa() + "», esito", a.esito());
            for (int n = 0; n < a.prove().size(); n++) {
                fields.put(
                        "Azione «" + a.cosa() + "», prova " + (n + 1),
                        Italiano.prova(a.prove().get(n)));
            }
        }
        return fields.put("Osservazioni dell’OIV", esame == null ? null : esame.osservazioni())
                .put("Conflitto dichiarato", esame == null ? null : esame.conflittoDichiarato());
    }

    private static Fields caricamento(CaricamentoDocument d) {
        Fields fields = new Fields().put("Stato", d.annullamento() == null ? "caricato" : "annullato");
        if (d.file() != null) {
            fields.put("File", d.file().nome())
                    .put("Impronta SHA-256 del file", d.file().sha256());
        }
        d.obiettivi()
                .forEach(o ->
                        fields.put("Obiettivo " + o.codice(), o.riga() == null ? "copiato" : "dalla riga " + o.riga()));
        d.scartate()
                .forEach(r -> fields.put(
                        "Riga " + r.riga() + " scartata" + (r.codice().isEmpty() ? "" : ", " + r.codice()),
                        r.motivo()));
        return fields;
    }

    private static Fields programma(ProgrammaDocument d) {
        Fields fields = new Fields();
        boolean several = d.contenuto().mandati().size() > 1;
        Map<NodoId, String> codici = d.contenuto().rami().stream()
                .collect(Collectors.toMap(r -> r.id(), r -> r.testo().codice()));
        d.contenuto().rami().forEach(r -> {
            String name = "Voce " + r.testo().codice() + (several ? " (mandato dal " + r.mandato() + ")" : "");
            fields.put(name, r.testo().titolo() + (r.ritiro() == null ? "" : " (ritirata)"))
                    .put(name + ", sotto", r.sopra() == null ? null : codici.get(r.sopra()))
                    .put(name + ", descrizione", r.testo().descrizione())
                    .put(name + ", missione", r.testo().missione())
                    .put(name + ", riferimento", r.testo().riferimento());
        });
        return fields;
    }

    private static Fields peg(PegDocument d) {
        PegDocument.Bozza bozza = d.contenuto().bozza();
        PegDocument.Approvazione a = d.contenuto().approvazione();
        return new Fields()
                .put("Stato", d.stato().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .put("Denominazione", bozza == null ? null : bozza.denominazione())
                .put(
                        "Bilancio",
                        bozza == null
                                ? null
                                : "n. " + bozza.bilancio().numero() + " del "
                                        + Italiano.day(bozza.bilancio().data()))
                .put("Motivo del ritardo", a == null ? null : a.motivoRitardo())
                .put("Variazioni", Integer.toString(d.contenuto().variazioni().size()));
    }

    private static Fields piano(PianoDocument d) {
        PianoDocument.Approvazione a = d.approvazione();
        PianoDocument.Pubblicazione p = d.pubblicazione();
        return new Fields()
                .put("Stato", d.stato().name().toLowerCase(java.util.Locale.ROOT))
                .put("Triennio", d.anno() + "–" + d.triennioFinoAl())
                .put(
                        "Obiettivi provvisori",
                        d.provvisorio() == null
                                ? null
                                : Italiano.obiettivi(d.provvisorio().obiettivi().size()))
                .put("Motivo del ritardo", a == null ? null : a.motivoRitardo())
                .put("Pubblicato su", p == null ? null : p.url());
    }

    private static Fields ciclo(CicloDocument d) {
        Fields fields = new Fields();
        d.scadenze().forEach(s -> fields.put(Italiano.termine(s.kind()), Italiano.day(s.entro())));
        return fields.put("SMVP", "versione " + d.smvpVersion() + (d.smvpPredefinito() ? ", predefinito" : ""))
                .put(
                        "Misurazioni",
                        d.misurazioniChiuseIl() == null
                                ? "aperte"
                                : "chiuse al " + Italiano.day(d.misurazioniChiuseIl()))
                .put("Ciclo", d.chiusoIl() == null ? "aperto" : "chiuso al " + Italiano.day(d.chiusoIl()));
    }

    private static Fields relazione(RelazioneDocument d) {
        RelazioneDocument.Validazione v = d.validazione();
        RelazioneDocument.Pubblicazione p = d.pubblicazione();
        Fields fields = new Fields()
                .put(
                        "Stato",
                        d.stato().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        d.sezioni().forEach(t -> fields.put("Sezione «" + Italiano.sezione(t.sezione()) + "»", t.testo()));
        d.cause().forEach(c -> fields.causa(c.indicatore(), c.causa()));
        d.rifiuti()
                .forEach(r -> fields.put(
                        "Conflitto dichiarato, verbale n. " + r.atto().numero(), r.conflittoDichiarato()));
        return fields.put(
                        "Grado dell’ente",
                        d.risultati() == null || d.risultati().grado() == null
                                ? null
                                : Italiano.number(d.risultati().grado().setScale(2, java.math.RoundingMode.HALF_UP), 2))
                .put("Conflitto dichiarato", v == null ? null : v.conflittoDichiarato())
                .put("Pubblicata su", p == null ? null : p.url());
    }
}
