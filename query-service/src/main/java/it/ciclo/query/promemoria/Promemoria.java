// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.promemoria;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.platform.PlatformConfiguration;
import it.ciclo.query.anno.Affidati;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Fase;
import it.ciclo.query.anno.Monitoraggi;
import it.ciclo.query.monitoraggio.MonitoraggioDocument;
import it.ciclo.query.objective.Misurazione;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.registro.Italiano;
import it.ciclo.query.scadenzario.Scadenzario;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Whom to remind of what: pure. Nobody is written to every day: a value when its period is over, two days before it is late, the day
 * after and then once a week; a term a week and a day before, and once a week when it has gone by; a titolare, of what an act gave or
 * changed, the day after and each week of the first month. Who is written to on a day gets all
 * that is open, the latest first, in one letter. What is still to come is made up for where nobody planned on its day: it is told with
 * the day that was its reason, and who was written to on that day or later has read it.
 */
public final class Promemoria {

    private static final int SHOWN = 7;
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    /** One thing to do. @param dove a path of the portal */
    public record Riga(String testo, String dove) {}

    /**
     * @param altre how many things more there are
     * @param dal the last day that was a reason to write; before today where it is made up for
     */
    public record Avviso(PersonId persona, List<Riga> righe, int altre, LocalDate dal) {}

    /** @param ritardo days late; below 0 while in time @param dal the last day that was a reason to write; null where none was */
    private record Cosa(
            String testo,
            String dove,
            long ritardo,
            @Nullable LocalDate dal) {}

    private final TenantId tenant;
    private final Map<PersonId, List<Cosa>> cose = new LinkedHashMap<>();

    private Promemoria(TenantId tenant) {
        this.tenant = tenant;
    }

    /** @param segretari who are it on that day */
    public static List<Avviso> of(TenantId tenant, List<Annata> years, Set<PersonId> segretari) {
        Promemoria all = new Promemoria(tenant);
        for (Annata annata : years) {
            all.affidati(annata);
            all.valori(annata);
            all.monitoraggi(annata);
            segretari.forEach(one -> {
                all.conferme(annata, one);
                all.scadenze(annata, one);
            });
        }
        return all.avvisi();
    }

    private List<Avviso> avvisi() {
        List<Avviso> avvisi = new ArrayList<>();
        cose.forEach((persona, all) -> {
            LocalDate dal = all.stream()
                    .map(Cosa::dal)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            if (dal != null) {
                List<Riga> righe = all.stream()
                        .sorted(Comparator.comparingLong(Cosa::ritardo).reversed())
                        .limit(SHOWN)
                        .map(cosa -> new Riga(cosa.testo(), cosa.dove()))
                        .toList();
                avvisi.add(new Avviso(persona, righe, all.size() - righe.size(), dal));
            }
        });
        return List.copyOf(avvisi);
    }

    private void add(PersonId persona, Cosa cosa) {
        cose.computeIfAbsent(persona, _ -> new ArrayList<>()).add(cosa);
    }

    private static @Nullable LocalDate today(Annata annata, boolean reason) {
        return reason ? annata.oggi() : null;
    }

    /** The last day, of a week at most, on which it was a reason; what has gone by comes again by itself. */
    private static @Nullable LocalDate lately(Annata annata, long late, LongPredicate reason) {
        for (int back = 0; back < WEEK; back++) {
            if (reason.test(late - back)) {
                return annata.oggi().minusDays(back);
            }
            if (late > 0) {
                return null;
            }
        }
        return null;
    }

    private String at(Annata annata, String page) {
        return "/enti/" + tenant + "/" + annata.anno() + "/" + page;
    }

    /** Who answers for it, or stands in for who left; nobody where neither is there. */
    private static @Nullable PersonId chi(Annata annata, ObjectiveDocument o) {
        if (annata.haTitolare(o)) {
            return o.responsabile();
        }
        PersonId sostituto = o.sostituto();
        boolean there = sostituto != null
                && annata.titolari().active(sostituto, o.scheda().unita(), annata.oggi());
        return there ? sostituto : annata.titolari().of(o.scheda().unita(), annata.oggi());
    }

    /** What the acts told the titolari, the day after and each week of the first month, until they have seen it. */
    private void affidati(Annata annata) {
        Act atto = annata.atto();
        if (annata.fase() != Fase.GESTIONE || atto == null) {
            return;
        }
        Map<PersonId, Integer> given = new LinkedHashMap<>();
        for (ObjectiveDocument o : annata.obiettivi()) {
            if (!annata.haTitolare(o)) {
                continue;
            }
            if (Affidati.nuovo(o)) {
                given.merge(o.responsabile(), 1, Integer::sum);
            }
            Affidati.variati(annata, o).forEach(v -> {
                LocalDate written = LocalDate.ofInstant(v.decisione().registrataIl(), PlatformConfiguration.ITALY);
                add(
                        o.responsabile(),
                        new Cosa(
                                o.scheda().codice() + " " + o.scheda().titolo() + ": cambiato con la variazione n. "
                                        + v.variazione().numero() + ", prendine visione",
                                at(annata, "obiettivi/" + o.id()),
                                0,
                                today(annata, inItsFirstMonth(annata, written))));
            });
        }
        String approved = annata.approvato()
                ? "Il Piano " + annata.anno() + " è approvato"
                : "Gli obiettivi provvisori sono dati";
        given.forEach((persona, many) -> add(
                persona,
                new Cosa(
                        approved + ": " + (many == 1 ? "un obiettivo è tuo" : many + " obiettivi sono tuoi")
                                + ", prendine visione",
                        at(annata, "presa-visione"),
                        0,
                        today(annata, inItsFirstMonth(annata, atto.data())))));
    }

    private static boolean inItsFirstMonth(Annata annata, LocalDate day) {
        long after = ChronoUnit.DAYS.between(day, annata.oggi());
        return after > 0 && after <= MONTH && after % WEEK == 1;
    }

    private void valori(Annata annata) {
        for (ObjectiveDocument o : annata.obiettivi()) {
            PersonId persona = chi(annata, o);
            if (persona == null) {
                continue;
            }
            for (Indicatore i : o.indicatori()) {
                for (Period period : annata.mancanti(o, i)) {
                    add(persona, valore(annata, o, i, period));
                }
            }
        }
    }

    private Cosa valore(Annata annata, ObjectiveDocument o, Indicatore i, Period period) {
        LocalDate entro = annata.inTempoFino(period);
        long late = ChronoUnit.DAYS.between(entro, annata.oggi());
        long ended = ChronoUnit.DAYS.between(entro, period.lastDay().plusDays(1));
        String when = late > 0 ? ", in ritardo di " + giorni(late) : ", entro il " + Italiano.day(entro);
        return new Cosa(
                o.scheda().codice() + " " + o.scheda().titolo() + ", «" + i.nome() + "»: " + Italiano.period(period)
                        + when,
                at(annata, "obiettivi/" + o.id() + "/registra/" + i.id() + "/" + period.code()),
                late,
                lately(annata, late, l -> l == ended || l == -2 || l == 1 || (l > 0 && l % WEEK == 0)));
    }

    private void monitoraggi(Annata annata) {
        for (MonitoraggioDocument m : annata.monitoraggi()) {
            if (m.stato() != MonitoraggioDocument.Stato.APERTO) {
                continue;
            }
            Map<PersonId, Integer> open = new LinkedHashMap<>();
            for (ObjectiveDocument o : Monitoraggi.senzaRapporto(annata, m)) {
                PersonId persona = chi(annata, o);
                if (persona != null) {
                    open.merge(persona, 1, Integer::sum);
                }
            }
            long late = ChronoUnit.DAYS.between(m.entro(), annata.oggi());
            open.forEach((persona, many) -> add(
                    persona,
                    new Cosa(
                            "Monitoraggio di " + Italiano.period(m.period()) + ": " + obiettivi(many) + " entro il "
                                    + Italiano.day(m.entro()),
                            at(annata, "monitoraggi"),
                            late,
                            lately(annata, late, l -> l == -WEEK || l == -1 || l == 1 || (l > 0 && l % WEEK == 0)))));
        }
    }

    /** Once a week: whoever confirms does it when there are several. */
    private void conferme(Annata annata, PersonId segretario) {
        long many = annata.obiettivi().stream()
                .flatMap(o -> o.misurazioni().stream())
                .filter(m -> m.stato() == Misurazione.Stato.REGISTRATO)
                .count();
        if (many > 0) {
            add(
                    segretario,
                    new Cosa(
                            many == 1 ? "Un valore da confermare" : many + " valori da confermare",
                            at(annata, "valori"),
                            0,
                            today(annata, annata.oggi().getDayOfWeek() == DayOfWeek.MONDAY)));
        }
    }

    private void scadenze(Annata annata, PersonId segretario) {
        for (Scadenzario.Termine term : Scadenzario.of(annata)) {
            LocalDate entro = term.entro();
            boolean open = term.stato() == Scadenzario.Stato.IN_SCADENZA || term.stato() == Scadenzario.Stato.PASSATA;
            if (entro == null || !open) {
                continue;
            }
            long late = ChronoUnit.DAYS.between(entro, annata.oggi());
            add(
                    segretario,
                    new Cosa(
                            nome(term.codice()) + " " + annata.anno() + ": "
                                    + (late > 0
                                            ? "il termine era il " + Italiano.day(entro)
                                            : "entro il " + Italiano.day(entro)),
                            at(annata, "scadenze"),
                            late,
                            lately(annata, late, l -> l == -WEEK || l == -1 || (l > 0 && l % WEEK == 1))));
        }
    }

    private static String nome(Scadenzario.Codice codice) {
        return switch (codice) {
            case BILANCIO -> "Bilancio di previsione";
            case PEG -> "Approvazione del PEG";
            case PIANO -> "Piano della performance";
            case SECONDA_FASE -> "Obiettivi comunicati al personale";
            case MONITORAGGIO -> "Monitoraggio di metà anno";
            case VARIAZIONI_PEG -> "Variazioni del PEG";
            case MISURAZIONI -> "Chiusura delle misurazioni";
            case RELAZIONE -> "Relazione sulla performance";
        };
    }

    private static String giorni(long days) {
        return days == 1 ? "un giorno" : days + " giorni";
    }

    private static String obiettivi(int many) {
        return many == 1 ? "riferisci di un obiettivo" : "riferisci di " + many + " obiettivi";
    }
}
