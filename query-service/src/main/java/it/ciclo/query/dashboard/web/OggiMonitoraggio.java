// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.dashboard.web;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.query.anno.Affidati;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Monitoraggi;
import it.ciclo.query.anno.Monitoraggi.Decisa;
import it.ciclo.query.dashboard.web.Cosa.Tipo;
import it.ciclo.query.dashboard.web.Cosa.Urgenza;
import it.ciclo.query.monitoraggio.MonitoraggioDocument;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.Stato;
import it.ciclo.query.objective.Corso;
import it.ciclo.query.objective.ObjectiveDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits while the year is carried out: reports, examinations, corrective actions, receipts. Pure. */
final class OggiMonitoraggio {

    private final Annata annata;
    private final PersonId person;
    private final Set<UnitaId> units;
    private final List<Cosa> cose = new ArrayList<>();

    private OggiMonitoraggio(Annata annata, PersonId person, Set<UnitaId> units) {
        this.annata = annata;
        this.person = person;
        this.units = units;
    }

    static List<Cosa> of(Annata annata, Role role, PersonId person, Set<UnitaId> units) {
        OggiMonitoraggio oggi = new OggiMonitoraggio(annata, person, units);
        switch (role) {
            case SEGRETARIO -> oggi.segretario();
            case DIRETTORE_GENERALE -> oggi.watched();
            case RESPONSABILE -> oggi.responsabile();
            case DIPENDENTE -> oggi.dipendente(false);
            case OIV -> oggi.daEsaminare();
            case SINDACO, GIUNTA, PERSONALE, REVISORE, EDITOR, CONSORTIUM_ADMIN, OPERATOR, CITIZEN -> {
                // They read; nothing waits for them.
            }
        }
        return oggi.cose;
    }

    private void segretario() {
        watched();
        for (MonitoraggioDocument m : annata.monitoraggi()) {
            if (m.stato() == Stato.ESAMINATO) {
                cose.add(Cosa.ofPeriod(Tipo.MONITORAGGIO_DA_CHIUDERE, Urgenza.PUO_ASPETTARE, m.period(), null));
            }
        }
    }

    /** What who watches over all opens, presses for and decides. */
    private void watched() {
        for (Period period : Monitoraggi.mancanti(annata)) {
            cose.add(Cosa.ofPeriod(Tipo.MONITORAGGIO_DA_APRIRE, byTerm(period.lastDay()), period, period.lastDay()));
        }
        for (MonitoraggioDocument m : annata.monitoraggi()) {
            int missing = Monitoraggi.senzaRapporto(annata, m).size();
            if (m.stato() == Stato.APERTO && missing > 0 && annata.oggi().isAfter(m.entro())) {
                cose.add(Cosa.ofPeriod(Tipo.RAPPORTI_MANCANTI, Urgenza.IN_RITARDO, m.period(), m.entro(), missing));
            }
            long asked = annata.obiettivi().stream()
                    .filter(o -> Monitoraggi.attendeAzione(m, o))
                    .count();
            if (asked > 0) {
                cose.add(Cosa.ofPeriod(Tipo.AZIONE_DA_DECIDERE, Urgenza.PRESTO, m.period(), null, asked));
            }
        }
        Monitoraggi.aperte(annata)
                .filter(d -> d.azione().isLate(annata.oggi()))
                .filter(d -> !d.azione().incaricato().equals(person))
                .forEach(d -> cose.add(action(Tipo.AZIONE_IN_RITARDO, Urgenza.IN_RITARDO, d)));
        own();
    }

    private void responsabile() {
        List<ObjectiveDocument> mine = annata.obiettivi().stream()
                .filter(o -> units.isEmpty()
                        ? o.responsabile().equals(person)
                        : units.contains(o.scheda().unita()))
                .toList();
        for (MonitoraggioDocument m : annata.monitoraggi()) {
            long missing = mine.stream().filter(o -> m.detto(o.id()) == null).count();
            if (m.stato() == Stato.APERTO && missing > 0) {
                cose.add(Cosa.ofPeriod(Tipo.RAPPORTI_DA_DARE, byTerm(m.entro()), m.period(), m.entro(), missing));
            }
        }
        long untold = mine.stream()
                .filter(o ->
                        o.corso().persone().stream().anyMatch(p -> o.corso().visione(p.persona()) == null))
                .count();
        if (untold > 0) {
            cose.add(Cosa.of(Tipo.OBIETTIVI_DA_COMUNICARE, Urgenza.PUO_ASPETTARE, null, untold));
        }
        affidati();
        dipendente(true);
    }

    /** What the acts of the organ told the titolare: one line for all that was given, one for each change since. */
    private void affidati() {
        List<ObjectiveDocument> own = annata.obiettivi().stream()
                .filter(o -> o.responsabile().equals(person))
                .toList();
        Act atto = annata.atto();
        long given = own.stream().filter(Affidati::nuovo).count();
        if (given > 0 && atto != null) {
            cose.add(Cosa.of(
                    Tipo.OBIETTIVI_AFFIDATI,
                    Urgenza.PRESTO,
                    null,
                    given,
                    atto.organo(),
                    atto.numero(),
                    atto.data(),
                    annata.approvato()));
        }
        for (ObjectiveDocument o : own) {
            Affidati.variati(annata, o).forEach(v -> cose.add(variato(o, v)));
        }
    }

    private static Cosa variato(ObjectiveDocument o, Affidati.Variato v) {
        Act atto = Objects.requireNonNull(v.decisione().atto(), "an approved variazione has its act");
        NuovoTarget target = NuovoTarget.of(v.modifica());
        return Cosa.ofObjective(
                Tipo.OBIETTIVO_VARIATO,
                Urgenza.PRESTO,
                o,
                o.scheda().codice(),
                o.scheda().titolo(),
                atto.organo(),
                atto.numero(),
                atto.data(),
                target == null ? "" : target.prima(),
                target == null ? "" : target.dopo());
    }

    /** @param titolare whether the person acts as one */
    private void dipendente(boolean titolare) {
        for (ObjectiveDocument o : annata.obiettivi()) {
            Corso.PresaVisione told = o.corso().visione(person);
            boolean answers = o.responsabile().equals(person);
            // The titolare is told of all at once.
            boolean together = titolare && answers && told != null && !told.passaggio();
            if (told != null && told.visioneIl() == null && !together) {
                boolean owner = told.passaggio() && answers;
                cose.add(Cosa.ofObjective(
                        owner ? Tipo.TITOLARE_CAMBIATO : Tipo.PRESA_VISIONE,
                        owner ? Urgenza.PRESTO : Urgenza.PUO_ASPETTARE,
                        o,
                        o.scheda().codice(),
                        o.scheda().titolo()));
            }
        }
        own();
    }

    /** The actions this person is to do. */
    private void own() {
        Monitoraggi.aperte(annata)
                .filter(d -> d.azione().incaricato().equals(person))
                .forEach(d ->
                        cose.add(action(Tipo.AZIONE_DA_FARE, byTerm(d.azione().entro()), d)));
    }

    private Cosa action(Tipo tipo, Urgenza urgenza, Decisa d) {
        return Cosa.ofAction(
                tipo,
                urgenza,
                d.monitoraggio().period(),
                objective(d),
                d.azione().entro(),
                d.azione().azione(),
                d.azione().cosa());
    }

    private @Nullable ObjectiveDocument objective(Decisa d) {
        return annata.obiettivi().stream()
                .filter(o -> o.id().equals(d.azione().obiettivo()))
                .findFirst()
                .orElse(null);
    }

    /** Once everything is reported, or the day is over by which it should be. */
    private void daEsaminare() {
        for (MonitoraggioDocument m : annata.monitoraggi()) {
            boolean complete = Monitoraggi.senzaRapporto(annata, m).isEmpty();
            boolean over = annata.oggi().isAfter(m.entro()) && !m.rapporti().isEmpty();
            if (m.stato() == Stato.APERTO && (complete || over)) {
                cose.add(Cosa.ofPeriod(
                        Tipo.MONITORAGGIO_DA_ESAMINARE,
                        Urgenza.PRESTO,
                        m.period(),
                        null,
                        m.rapporti().size()));
            }
        }
    }

    private Urgenza byTerm(LocalDate term) {
        if (annata.oggi().isAfter(term)) {
            return Urgenza.IN_RITARDO;
        }
        return annata.oggi().plusDays(30).isBefore(term) ? Urgenza.PUO_ASPETTARE : Urgenza.PRESTO;
    }
}
