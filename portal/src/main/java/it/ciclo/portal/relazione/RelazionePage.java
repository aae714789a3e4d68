// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.relazione;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.ObjectiveRow.IndicatoreRow;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Bullet;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.relazione.RelazioneAnswer.Stato;
import it.ciclo.portal.session.Acting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the Relazione shows; everything is ready to be read.
 *
 * @param atti the acts that stand on it, in the order they came
 * @param rifiuti what the OIV wrote when it did not validate
 * @param mancano what must be there before the organ can approve
 * @param azione the one step that is next for the acting role; absent when there is none
 * @param pubblicazione whether the acting role may record where it is published
 * @param chiudiAnno the page that closes the year, for whom may do it
 */
public record RelazionePage(
        String anno,
        String indirizzo,
        Pillola stato,
        String lead,
        List<Atto> atti,
        List<Rifiuto> rifiuti,
        List<Mancanza> mancano,
        List<Capitolo> sezioni,
        @Nullable Azione azione,
        boolean pubblicazione,
        @Nullable String url,
        @Nullable String chiudiAnno,
        Risultati risultati,
        List<Scostamento> scostamenti,
        List<Fase> passi) {

    public record Pillola(String kind, String testo) {}

    /** An act on the Relazione. @param avvertenza the declared conflict, as the act carries it */
    public record Atto(
            String titolo,
            String testo,
            @Nullable String motivo,
            @Nullable String avvertenza) {}

    public record Rifiuto(
            String atto, String motivo, @Nullable String avvertenza) {}

    public record Mancanza(
            String testo, String rimedio, @Nullable String dove) {}

    /** @param bloccata why it cannot be done yet; absent when it can */
    public record Azione(
            String testo, String dove, @Nullable String bloccata) {}

    /**
     * A part people write.
     *
     * @param gulpease the index, or a dash where there is no text
     * @param giudizio {@code ok}, {@code risk} or {@code none}
     * @param inModifica whether its form is open
     */
    public record Capitolo(
            String codice,
            String ancora,
            String titolo,
            List<String> testo,
            String gulpease,
            String giudizio,
            String parole,
            @Nullable String scritta,
            boolean modificabile,
            boolean inModifica) {}

    /** The results of the year, live in a draft and frozen after. */
    public record Risultati(String nota, List<Settore> settori, String regola, String grado) {}

    public record Settore(String nome, String grado, Bullet barra, String alCento, List<Obiettivo> obiettivi) {}

    public record Obiettivo(String codice, String titolo, String dove, String peso, String grado) {}

    public record Scostamento(
            String ancora,
            String obiettivo,
            String dove,
            String indicatore,
            String target,
            String valore,
            String grado,
            @Nullable String causa,
            boolean modificabile,
            boolean inModifica,
            String azione,
            String modifica) {}

    /** A phase of the year with its date and act. */
    public record Fase(String nome, String stato, String data, String atto) {}

    /** A form is open: then its button is the filled one. */
    public boolean siScrive() {
        return sezioni.stream().anyMatch(Capitolo::inModifica)
                || scostamenti.stream().anyMatch(Scostamento::inModifica);
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is asked of a text before it is called easy: more of the summary, which is for citizens. */
    private static int goal(Sezione sezione) {
        return sezione == Sezione.SINTESI ? 60 : 50;
    }

    private static int number(Sezione sezione) {
        return List.of(Sezione.values()).indexOf(sezione) + 1;
    }

    /** Where a section begins in the page. */
    static String anchor(Sezione sezione) {
        return "s" + number(sezione);
    }

    /** @param open the section or deviation whose form is open; absent when none is */
    static RelazionePage of(
            Acting acting,
            RelazioneAnswer relazione,
            Cicli.CicloDetail ciclo,
            List<Cicli.Unita> units,
            List<ObjectiveRow> objectives,
            People.Names names,
            @Nullable String open) {
        String anno = String.valueOf(relazione.anno());
        boolean ordina = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        boolean aperta = relazione.stato() == Stato.BOZZA || relazione.stato() == Stato.NON_VALIDATA;
        var nomi = units.stream().collect(Collectors.toMap(Cicli.Unita::id, Cicli.Unita::nome));
        var scostamenti = relazione.scostamenti().stream()
                .map(s -> scostamento(acting, s, objectives, aperta, open))
                .toList();
        return new RelazionePage(
                anno,
                address(acting),
                new Pillola(pill(relazione.stato()), t("relazione.stato." + relazione.stato())),
                lead(relazione, ciclo),
                atti(relazione, names),
                relazione.rifiuti().stream()
                        .map(r -> new Rifiuto(Acts.full(r.atto()), r.motivo(), r.conflittoDichiarato()))
                        .toList(),
                aperta ? mancano(relazione, scostamenti, acting) : List.of(),
                Arrays.stream(Sezione.values())
                        .map(s -> capitolo(s, relazione, names, ordina && aperta, open))
                        .toList(),
                azione(acting, relazione, ciclo, scostamenti),
                acting.is(Role.SEGRETARIO, Role.EDITOR)
                        && relazione.atto() != null
                        && !aperta
                        && relazione.pubblicazione() == null,
                relazione.pubblicazione() == null
                        ? null
                        : relazione.pubblicazione().url(),
                acting.is(Role.SEGRETARIO) && relazione.pubblicazione() != null && ciclo.chiusoIl() == null
                        ? acting.at("chiusura")
                        : null,
                risultati(acting, relazione, nomi),
                scostamenti,
                ciclo.passi().stream()
                        .map(p -> new Fase(
                                t("relazione.passo." + p.passo()),
                                t("relazione.passo.stato." + p.stato()),
                                Formats.date(p.data()),
                                p.atto() == null ? Formats.NOT_YET : Formats.act(p.atto())))
                        .toList());
    }

    static String address(Acting acting) {
        return acting.at("").replaceFirst("/$", "");
    }

    private static String pill(Stato stato) {
        return switch (stato) {
            case NON_CREATA, BOZZA -> "";
            case APPROVATA -> "info";
            case VALIDATA, PUBBLICATA -> "ok";
            case NON_VALIDATA -> "late";
        };
    }

    private static String lead(RelazioneAnswer relazione, Cicli.CicloDetail ciclo) {
        List<String> facts = new ArrayList<>();
        if (relazione.misurazioniChiuseIl() != null) {
            facts.add(t("relazione.misure.chiuse", Formats.date(relazione.misurazioniChiuseIl())));
        }
        ciclo.scadenze().stream()
                .filter(s -> s.kind().equals("RELAZIONE"))
                .forEach(s -> facts.add(t("relazione.termine", Formats.date(s.entro()))));
        return String.join(" · ", facts);
    }

    private static List<Atto> atti(RelazioneAnswer relazione, People.Names names) {
        List<Atto> atti = new ArrayList<>();
        if (relazione.atto() != null) {
            atti.add(new Atto(
                    t(relazione.stato() == Stato.NON_VALIDATA ? "relazione.approvata.prima" : "relazione.approvata"),
                    Acts.full(relazione.atto()),
                    null,
                    null));
        }
        var validazione = relazione.validazione();
        if (validazione != null) {
            atti.add(new Atto(
                    t("relazione.esito." + validazione.esito()),
                    Acts.full(validazione.atto())
                            + (validazione.da() == null
                                    ? ""
                                    : ", " + t("relazione.registrata.da", names.full(validazione.da()))),
                    validazione.motivo(),
                    validazione.conflittoDichiarato()));
        }
        return atti;
    }

    private static List<Mancanza> mancano(RelazioneAnswer relazione, List<Scostamento> scostamenti, Acting acting) {
        List<Mancanza> all = new ArrayList<>();
        long cause = scostamenti.stream().filter(s -> s.causa() == null).count();
        if (cause > 0) {
            all.add(new Mancanza(
                    t(cause == 1 ? "relazione.manca.causa" : "relazione.manca.cause", String.valueOf(cause)),
                    t("relazione.scrivi.causa"),
                    scostamenti.stream()
                            .filter(s -> s.causa() == null && s.modificabile())
                            .map(Scostamento::modifica)
                            .findFirst()
                            .orElse("#s5")));
        }
        for (var m : relazione.mancano()) {
            // Deviations without cause are counted above, with the page that mends them.
            if (m.codice().startsWith("SCOSTAMENT")) {
                continue;
            }
            String key = "relazione.manca." + m.codice();
            all.add(new Mancanza(
                    Texts.has(key) ? t(key, m.args().isEmpty() ? "" : m.args().getFirst()) : t("relazione.manca.altro"),
                    t(m.codice().equals("SEZIONE_MISSING") ? "relazione.manca.scrivi" : "relazione.manca.vai"),
                    m.codice().startsWith("MEASUREMENT")
                            ? acting.at("chiusura-misurazioni")
                            : acting.at("relazione?modifica=SINTESI#s1")));
        }
        return all;
    }

    private static @Nullable Azione azione(
            Acting acting, RelazioneAnswer relazione, Cicli.CicloDetail ciclo, List<Scostamento> scostamenti) {
        boolean validateFirst = "VALIDATE_THEN_APPROVE".equals(ciclo.regole().relazioneOrder());
        boolean approvata = relazione.atto() != null && relazione.stato() != Stato.NON_VALIDATA;
        boolean validata = relazione.validazione() != null;
        if (acting.is(Role.OIV) && !validata && (approvata || (validateFirst && relazione.stato() == Stato.BOZZA))) {
            return new Azione(t("relazione.registra.validazione"), acting.at("relazione/validazione"), null);
        }
        if (acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE) && !approvata) {
            int missing = mancano(relazione, scostamenti, acting).size();
            String why = missing > 0
                    ? mancano(relazione, scostamenti, acting).getFirst().testo()
                    : validateFirst && !validata ? t("relazione.prima.oiv") : null;
            return new Azione(t("relazione.registra.delibera"), acting.at("relazione/delibera"), why);
        }
        return null;
    }

    private static Capitolo capitolo(
            Sezione sezione,
            RelazioneAnswer relazione,
            People.Names names,
            boolean modificabile,
            @Nullable String open) {
        var testo = relazione.sezioni().stream()
                .filter(s -> s.sezione() == sezione)
                .findFirst()
                .orElse(null);
        Integer gulpease = testo == null || testo.testo().isBlank() ? null : testo.gulpease();
        boolean easy = gulpease != null && gulpease >= goal(sezione);
        return new Capitolo(
                sezione.name(),
                anchor(sezione),
                number(sezione) + ". " + t("relazione.sezione." + sezione),
                testo == null
                        ? List.of()
                        : Arrays.stream(testo.testo().strip().split("\\R\\s*\\R"))
                                .filter(p -> !p.isBlank())
                                .toList(),
                gulpease == null ? Formats.NOT_YET : gulpease.toString(),
                gulpease == null ? "none" : easy ? "ok" : "risk",
                gulpease == null
                        ? t("relazione.senza.testo")
                        : t(easy ? "relazione.gulpease.bene" : "relazione.gulpease.corto", gulpease.toString()),
                testo == null || testo.scrittaIl() == null
                        ? null
                        : t("relazione.scritta", names.full(testo.scrittaDa()), Formats.dateTime(testo.scrittaIl())),
                modificabile,
                modificabile && sezione.name().equals(open));
    }

    private static Risultati risultati(Acting acting, RelazioneAnswer relazione, Map<UnitaId, String> nomi) {
        var risultati = relazione.risultati();
        if (risultati == null) {
            return new Risultati(t("relazione.risultati.non.ancora"), List.of(), t("relazione.ente"), Formats.NOT_YET);
        }
        String nota = relazione.atto() != null
                ? t("relazione.risultati.congelati", Formats.number(risultati.tenantSequence()))
                : relazione.misurazioniChiuseIl() == null
                        ? t("relazione.risultati.vivi")
                        : t("relazione.risultati.chiusi", Formats.date(relazione.misurazioniChiuseIl()));
        return new Risultati(
                nota,
                risultati.unita().stream()
                        .map(u -> new Settore(
                                nomi.getOrDefault(u.unita(), t("piano.un.settore")),
                                Formats.grado(u.grado()),
                                Bullet.ofGrado(u.grado(), t("relazione.su.cento", Formats.grado(u.grado()))),
                                t(
                                        "relazione.su",
                                        Formats.number(u.obiettivi().stream()
                                                .filter(o -> o.grado() != null
                                                        && o.grado().compareTo(HUNDRED) >= 0)
                                                .count()),
                                        Formats.number(u.obiettivi().size())),
                                u.obiettivi().stream()
                                        .map(o -> new Obiettivo(
                                                o.codice(),
                                                o.titolo(),
                                                acting.at("obiettivi/" + o.obiettivo()),
                                                Formats.number(o.peso(), 2),
                                                Formats.grado(o.grado())))
                                        .toList()))
                        .toList(),
                Texts.has("relazione.rollup." + risultati.rollup())
                        ? t("relazione.rollup." + risultati.rollup())
                        : t("relazione.ente"),
                Formats.grado(risultati.grado()));
    }

    private static Scostamento scostamento(
            Acting acting,
            RelazioneAnswer.Scostamento s,
            List<ObjectiveRow> objectives,
            boolean aperta,
            @Nullable String open) {
        var objective = objectives.stream()
                .filter(o -> o.id().equals(s.obiettivo()))
                .findFirst()
                .orElse(null);
        IndicatoreRow indicatore = objective == null ? null : find(objective, s.indicatore());
        String key = s.obiettivo() + "_" + s.indicatore();
        boolean may = aperta
                && (acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)
                        || (acting.is(Role.RESPONSABILE) && objective != null && acting.ownUnit(objective.unita())));
        return new Scostamento(
                "c-" + key,
                s.codice() + " " + s.titolo(),
                acting.at("obiettivi/" + s.obiettivo()),
                s.nome(),
                indicatore == null
                        ? Formats.NOT_YET
                        : Formats.target(indicatore.misura(), indicatore.decimali(), indicatore.unitaDiMisura()),
                indicatore == null || indicatore.ultimo() == null
                        ? "n.d."
                        : Formats.valore(
                                indicatore.ultimo().valore(),
                                indicatore.ultimo().numero(),
                                indicatore.misura(),
                                indicatore.decimali(),
                                indicatore.unitaDiMisura()),
                Formats.grado(s.grado()),
                s.causa() == null || s.causa().isBlank() ? null : s.causa(),
                may,
                may && key.equals(open),
                acting.at("relazione/cause/" + s.obiettivo() + "/" + s.indicatore()),
                acting.at("relazione?modifica=" + key + "#c-" + key));
    }

    private static @Nullable IndicatoreRow find(ObjectiveRow objective, IndicatoreId id) {
        return objective.indicatori().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
