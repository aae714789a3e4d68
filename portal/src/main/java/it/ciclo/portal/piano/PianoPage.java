// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.SumBar;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.piano.PianoAnswer.Controllo;
import it.ciclo.portal.piano.PianoAnswer.Stato;
import it.ciclo.portal.session.Acting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the Piano shows; everything is ready to be read.
 *
 * @param proposta there while the acting role may propose a Piano that is still a draft
 * @param delibera there while the acting role may record the act of a proposed Piano
 * @param approvato there once the organ has approved it
 * @param pubblicazione there while the acting role may record where an approved Piano is published
 */
public record PianoPage(
        String anno,
        String indirizzo,
        String lead,
        List<Passo> stati,
        List<Cosa> blocchi,
        String quantiBlocchi,
        List<Cosa> avvisi,
        List<Somma> somme,
        List<String> superati,
        @Nullable Proposta proposta,
        boolean delibera,
        @Nullable Approvato approvato,
        boolean pubblicazione,
        boolean puoScrivere,
        @Nullable Termine termine) {

    /** Something to mend. @param dove the page that mends it; absent where the acting role may not */
    public record Cosa(
            String titolo,
            String perche,
            String rimedio,
            @Nullable String dove) {}

    /** The weights of one unit. */
    public record Somma(String unita, String obiettivi, String somma, SumBar barra, boolean torna, String esito) {}

    /** @param bloccata why it cannot be done yet; absent when it can */
    public record Proposta(@Nullable String bloccata, String frase) {}

    public record Approvato(
            String atto,
            @Nullable String ritardo,
            @Nullable String avvertenza,
            @Nullable String url,
            @Nullable String pubblicatoIl) {}

    /** A term with its day for the calendar leaf. */
    public record Termine(String giorno, String mese, String titolo, String quando) {}

    /** What every check of the Piano is called when nothing fails it, and the codes that fail it. */
    private static final Map<String, Set<String>> CONTROLLI = Map.of(
            "piano.controllo.pesi", Set.of("PESI_NOT_100"),
            "piano.controllo.titolari", Set.of("OWNER_NOT_ACTIVE"),
            "piano.controllo.indicatori", Set.of("INDICATORE_MISSING"),
            "piano.controllo.target", Set.of("TARGET_MISSING"),
            "piano.controllo.fonti", Set.of("FONTE_MISSING"),
            "piano.controllo.pesi.indicatori", Set.of("PESI_INDICATORI_NOT_100"));

    /** What nobody mends in a page of the Piano: it is only said. */
    private static final Set<String> FATTI = Set.of("SMVP_PREDEFINITO", "PIANO_IN_RITARDO");

    private static final int SINGLY = 2;
    private static final String MANY = ".molti";

    static PianoPage of(
            Acting acting,
            PianoAnswer piano,
            Cicli.CicloDetail ciclo,
            List<Cicli.Unita> units,
            List<ObjectiveRow> objectives) {
        String anno = String.valueOf(piano.anno());
        var nomi = units.stream().collect(Collectors.toMap(Cicli.Unita::id, Cicli.Unita::nome));
        var titoli = objectives.stream()
                .collect(Collectors.toMap(ObjectiveRow::id, o -> o.codice() + " " + o.titolo(), (a, _) -> a));
        boolean ordina = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        boolean scrive = ordina || acting.is(Role.RESPONSABILE);
        boolean prima = piano.stato() == Stato.BOZZA || piano.stato() == Stato.PROPOSTO;
        List<Cosa> blocchi = prima ? cose(acting, piano.blocchi(), piano, nomi, titoli, scrive) : List.of();
        return new PianoPage(
                anno,
                address(acting),
                lead(piano),
                Passo.of(piano.stato()),
                blocchi,
                t(blocchi.size() == 1 ? "piano.blocca.una" : "piano.blocca", String.valueOf(blocchi.size())),
                prima ? cose(acting, few(piano.avvisi()), piano, nomi, titoli, scrive) : List.of(),
                piano.quadrature().stream().map(q -> somma(q, nomi)).toList(),
                prima ? superati(piano, ciclo) : List.of(),
                ordina && piano.stato() == Stato.BOZZA
                        ? new Proposta(
                                blocchi.isEmpty()
                                        ? null
                                        : t(
                                                blocchi.size() == 1 ? "piano.prima.una" : "piano.prima",
                                                String.valueOf(blocchi.size())),
                                t(
                                        "piano.frase.proposta",
                                        acting.io().fullName(),
                                        anno,
                                        objectives(piano),
                                        units(piano)))
                        : null,
                ordina && piano.stato() == Stato.PROPOSTO,
                prima ? null : approvato(piano),
                acting.is(Role.SEGRETARIO, Role.EDITOR) && piano.stato() == Stato.APPROVATO,
                scrive && prima,
                prima ? termine(piano, acting.today()) : null);
    }

    /** The address of the year, without a slash at the end. */
    static String address(Acting acting) {
        return acting.at("").replaceFirst("/$", "");
    }

    private static String lead(PianoAnswer piano) {
        int fino = piano.triennioFinoAl() == null ? piano.anno() + 2 : piano.triennioFinoAl();
        String dove = piano.contenitore() == null
                ? ""
                : t("piano.contenitore." + piano.contenitore(), String.valueOf(piano.anno()), String.valueOf(fino))
                        + " · ";
        return dove + objectives(piano) + " " + units(piano);
    }

    private static String objectives(PianoAnswer piano) {
        return t(piano.obiettivi() == 1 ? "piano.obiettivi.uno" : "piano.obiettivi", Formats.number(piano.obiettivi()));
    }

    private static String units(PianoAnswer piano) {
        int units = piano.quadrature().size();
        return t(units == 1 ? "piano.settori.uno" : "piano.settori", Formats.number(units));
    }

    private static List<Cosa> cose(
            Acting acting,
            List<Controllo> controlli,
            PianoAnswer piano,
            Map<UnitaId, String> units,
            Map<ObjectiveId, String> objectives,
            boolean scrive) {
        return controlli.stream()
                .map(c -> {
                    String chi = who(c, units, objectives);
                    String key = "piano.controlla." + c.codice();
                    // A check that is newer than this page still says whom it is about.
                    boolean known = Texts.has(key);
                    return new Cosa(
                            known ? t(key, chi, sum(c, piano)) : t("piano.controlla.altro", chi),
                            known ? why(key, c, piano) : String.join(", ", c.args()),
                            t(known ? key + ".rimedio" : "piano.controlla.rimedio"),
                            scrive && !FATTI.contains(c.codice()) ? acting.at(page(c)) : null);
                })
                .toList();
    }

    /** The same remark about many objectives is made once. */
    private static List<Controllo> few(List<Controllo> avvisi) {
        var counted = avvisi.stream().collect(Collectors.groupingBy(Controllo::codice, Collectors.counting()));
        var told = new HashSet<String>();
        return avvisi.stream()
                .filter(a -> counted.getOrDefault(a.codice(), 0L) <= SINGLY || told.add(a.codice()))
                .map(a -> {
                    long all = counted.getOrDefault(a.codice(), 0L);
                    return all <= SINGLY
                            ? a
                            : new Controllo(a.codice() + MANY, null, null, List.of(String.valueOf(all)));
                })
                .toList();
    }

    private static String who(Controllo c, Map<UnitaId, String> units, Map<ObjectiveId, String> objectives) {
        if (c.codice().endsWith(MANY)) {
            return c.args().getFirst();
        }
        if (c.obiettivo() != null) {
            return objectives.getOrDefault(c.obiettivo(), t("piano.un.obiettivo"));
        }
        return c.unita() == null ? "" : units.getOrDefault(c.unita(), t("piano.un.settore"));
    }

    private static String sum(Controllo c, PianoAnswer piano) {
        return piano.quadrature().stream()
                .filter(q -> q.unita().equals(c.unita()))
                .map(q -> Formats.number(q.somma(), 2))
                .findFirst()
                .orElse("");
    }

    private static String why(String key, Controllo c, PianoAnswer piano) {
        if (!c.codice().equals("PESI_NOT_100")) {
            // What is about an indicatore names it last.
            return t(
                    key + ".perche", c.args().isEmpty() ? "" : readable(c.args().getLast()));
        }
        return piano.quadrature().stream()
                .filter(q -> q.unita().equals(c.unita()))
                .map(q -> t(
                        q.differenza().signum() < 0 ? "piano.controlla.mancano" : "piano.controlla.avanzano",
                        Formats.number(q.differenza().abs(), 2)))
                .findFirst()
                .orElse("");
    }

    /** Days arrive as ISO. */
    private static String readable(String arg) {
        return arg.matches("\\d{4}-\\d\\d-\\d\\d") ? Formats.date(LocalDate.parse(arg)) : arg;
    }

    /** Where it is mended. */
    private static String page(Controllo c) {
        if (c.codice().endsWith(MANY)) {
            return "obiettivi";
        }
        return c.obiettivo() != null
                ? "obiettivi/" + c.obiettivo() + "/modifica"
                : c.unita() != null ? "obiettivi?settore=" + c.unita() : "obiettivi/nuovo";
    }

    private static Somma somma(PianoAnswer.Quadratura q, Map<UnitaId, String> units) {
        return new Somma(
                units.getOrDefault(q.unita(), t("piano.un.settore")),
                Formats.number(q.obiettivi()),
                Formats.number(q.somma(), 2),
                SumBar.of(BigDecimal.ZERO, q.somma()),
                q.torna(),
                q.torna()
                        ? t("piano.torna")
                        : t(
                                q.differenza().signum() < 0 ? "piano.mancano" : "piano.avanzano",
                                Formats.number(q.differenza().abs(), 2)));
    }

    private static List<String> superati(PianoAnswer piano, Cicli.CicloDetail ciclo) {
        List<String> superati = new ArrayList<>();
        superati.add(t(
                ciclo.smvpPredefinito() ? "piano.controllo.smvp.predefinito" : "piano.controllo.smvp",
                String.valueOf(ciclo.smvpVersione())));
        if (piano.obiettivi() > 0) {
            var falliti = piano.blocchi().stream().map(Controllo::codice).collect(Collectors.toSet());
            CONTROLLI.entrySet().stream()
                    .filter(c -> c.getValue().stream().noneMatch(falliti::contains))
                    .map(c -> t(c.getKey()))
                    .sorted()
                    .forEach(superati::add);
        }
        return superati;
    }

    private static Approvato approvato(PianoAnswer piano) {
        return new Approvato(
                piano.atto() == null ? t("piano.atto.ignoto") : Acts.full(piano.atto()),
                piano.inRitardo()
                        ? t("piano.ritardo", piano.motivoRitardo() == null ? "" : piano.motivoRitardo())
                        : null,
                piano.soloSmvpPredefinito() ? t("piano.smvp.predefinito") : null,
                piano.pubblicazione() == null ? null : piano.pubblicazione().url(),
                piano.pubblicazione() == null
                        ? null
                        : Formats.date(piano.pubblicazione().pubblicatoIl()));
    }

    private static @Nullable Termine termine(PianoAnswer piano, LocalDate today) {
        LocalDate day = piano.scadenza();
        if (day == null) {
            return null;
        }
        return new Termine(
                String.valueOf(day.getDayOfMonth()),
                Formats.monthShort(day),
                t(
                        "piano.termine." + (piano.contenitore() == null ? "AUTONOMO" : piano.contenitore()),
                        String.valueOf(piano.anno())),
                Formats.capital(Formats.until(day, today)) + ". " + t("piano.termine.rinvio"));
    }
}
