// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.dashboard.web;

import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import it.ciclo.contracts.smvp.RelazioneRules.RelazioneOrder;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.platform.PlatformConfiguration;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Completezza;
import it.ciclo.query.anno.Fase;
import it.ciclo.query.anno.Ritardo;
import it.ciclo.query.anno.Scostamenti;
import it.ciclo.query.anno.Segnalate;
import it.ciclo.query.anno.Vigenza;
import it.ciclo.query.dashboard.web.Cosa.Tipo;
import it.ciclo.query.dashboard.web.Cosa.Urgenza;
import it.ciclo.query.ente.EnteDocument.Unita;
import it.ciclo.query.objective.Misurazione;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.piano.PianoDocument;
import it.ciclo.query.relazione.RelazioneDocument;
import it.ciclo.query.variazione.VariazioneDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person has to do today in the role acted in, worst first: pure. */
final class Oggi {

    /** The most urgent first, then by the day each is due. */
    private static final Comparator<Cosa> FIRST = Comparator.comparing(Cosa::urgenza)
            .thenComparing(Cosa::data, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Annata annata;
    private static final Set<Tipo> TAKEN_NOTE_OF =
            EnumSet.of(Tipo.OBIETTIVI_AFFIDATI, Tipo.OBIETTIVO_VARIATO, Tipo.TITOLARE_CAMBIATO, Tipo.PRESA_VISIONE);

    private final PersonId person;
    private final Set<UnitaId> units;
    private final List<Cosa> cose = new ArrayList<>();

    private Oggi(Annata annata, PersonId person, Set<UnitaId> units) {
        this.annata = annata;
        this.person = person;
        this.units = units;
    }

    /** Who acts by delegation has to do what waits for the titolare, except what that person takes note of herself. */
    static List<Cosa> todo(Annata annata, TenantContext who) {
        List<Cosa> all = todo(annata, Role.valueOf(who.role()), who.titolare(), who.units());
        return who.delegante() == null
                ? all
                : all.stream()
                        .filter(cosa -> !TAKEN_NOTE_OF.contains(cosa.tipo()))
                        .toList();
    }

    /** @param units those the person answers for in this role */
    static List<Cosa> todo(Annata annata, Role role, PersonId person, Set<UnitaId> units) {
        Oggi oggi = new Oggi(annata, person, units);
        if (annata.fase() != Fase.CHIUSO) {
            oggi.ofRole(role);
        }
        if (annata.fase() == Fase.GESTIONE) {
            oggi.cose.addAll(OggiMonitoraggio.of(annata, role, person, units));
        }
        return oggi.cose.stream().sorted(FIRST).toList();
    }

    private void ofRole(Role role) {
        switch (role) {
            case SEGRETARIO, DIRETTORE_GENERALE -> segretario(role);
            case RESPONSABILE -> responsabile();
            case OIV -> {
                daValidare();
                variazioniDaEsaminare();
                neutralizzazioni();
            }
            case SINDACO, GIUNTA -> {
                daDeliberare();
                variazioni(false);
            }
            case EDITOR -> daPubblicare();
            case DIPENDENTE, PERSONALE, REVISORE, CONSORTIUM_ADMIN, OPERATOR, CITIZEN -> {
                // They read; nothing waits for them.
            }
        }
    }

    private void segretario(Role role) {
        switch (annata.fase()) {
            case PROGRAMMAZIONE -> {
                senzaTitolare();
                piano();
            }
            case GESTIONE -> {
                senzaTitolare();
                if (!annata.approvato()) {
                    piano();
                }
                daPubblicare();
                variazioni(true);
                valori(role);
            }
            case CONSUNTIVO -> relazione();
            case CHIUSO -> {
                // Nothing happens in a closed year.
            }
        }
    }

    /** What is proposed and complete waits for the act; what is not, for whoever completes it. */
    private void variazioni(boolean segretario) {
        if (annata.fase() != Fase.GESTIONE) {
            return;
        }
        for (VariazioneDocument v : annata.variazioni()) {
            if (v.stato().isOpen()) {
                List<Modifica> modifiche = Vigenza.modifiche(annata, v);
                if (isComplete(modifiche)) {
                    cose.add(Cosa.of(
                            Tipo.VARIAZIONE_DA_DELIBERARE,
                            byYearEnd(),
                            annata.anno().lastDay(),
                            v.numero(),
                            modifiche.size()));
                } else if (segretario) {
                    cose.add(Cosa.of(
                            Tipo.VARIAZIONE_DA_COMPLETARE,
                            byYearEnd(),
                            annata.anno().lastDay(),
                            v.numero()));
                }
            }
        }
    }

    private void variazioniProprie() {
        annata.variazioni().stream()
                .filter(v -> v.stato().isOpen() && v.propostaDa().equals(person))
                .filter(v -> !isComplete(Vigenza.modifiche(annata, v)))
                .forEach(v -> cose.add(Cosa.of(
                        Tipo.VARIAZIONE_DA_COMPLETARE,
                        byYearEnd(),
                        annata.anno().lastDay(),
                        v.numero())));
    }

    private void variazioniDaEsaminare() {
        if (annata.fase() != Fase.GESTIONE) {
            return;
        }
        annata.variazioni().stream()
                .filter(v -> v.stato() == VariazioneDocument.Stato.PROPOSTA)
                .filter(v -> isComplete(Vigenza.modifiche(annata, v)))
                .forEach(v -> {
                    int flags = Segnalate.of(annata, v, Vigenza.modifiche(annata, v))
                            .size();
                    cose.add(Cosa.of(
                            Tipo.VARIAZIONE_DA_ESAMINARE,
                            flags == 0 ? Urgenza.PUO_ASPETTARE : Urgenza.PRESTO,
                            null,
                            v.numero(),
                            flags));
                });
    }

    private void neutralizzazioni() {
        annata.obiettivi().stream()
                .filter(o -> o.giudizio().inAttesa())
                .forEach(o -> cose.add(Cosa.ofObjective(
                        Tipo.NEUTRALIZZAZIONE_DA_DECIDERE,
                        Urgenza.PRESTO,
                        o,
                        o.scheda().codice(),
                        o.scheda().titolo())));
    }

    private boolean isComplete(List<Modifica> modifiche) {
        return !modifiche.isEmpty() && Vigenza.pesi(annata, modifiche).stream().allMatch(Vigenza.UnitaPesi::torna);
    }

    /** After 31 December no act varies the Piano any more. */
    private Urgenza byYearEnd() {
        return byTerm(annata.anno().lastDay());
    }

    /** No phantom owners: this comes first. */
    private void senzaTitolare() {
        for (Unita unita : annata.unita()) {
            List<ObjectiveDocument> orphans = annata.obiettiviDi(unita.id()).stream()
                    .filter(o -> !annata.haTitolare(o))
                    .toList();
            if (!orphans.isEmpty()) {
                LocalDate since = orphans.stream()
                        .map(o -> CruscottoPage.senzaTitolareDal(annata, o))
                        .min(Comparator.naturalOrder())
                        .orElse(null);
                cose.add(Cosa.ofUnit(Tipo.SENZA_TITOLARE, Urgenza.BLOCCA, unita.id(), since, orphans.size()));
            }
        }
    }

    private void piano() {
        PianoDocument piano = annata.piano();
        LocalDate term = annata.termine(Scadenza.Kind.PIANO);
        Urgenza byTerm = byTerm(term);
        if (piano == null) {
            cose.add(Cosa.of(Tipo.PIANO_DA_CREARE, byTerm, term));
            return;
        }
        if (annata.obiettivi().isEmpty()) {
            cose.add(Cosa.of(Tipo.OBIETTIVI_DA_ASSEGNARE, byTerm, term));
            return;
        }
        Completezza completezza = Completezza.of(annata);
        completezza.quadratura().righe().stream()
                .filter(riga -> !riga.torna())
                .forEach(riga -> cose.add(Cosa.ofUnit(
                        Tipo.PESI_NON_TORNANO,
                        Urgenza.BLOCCA,
                        riga.unita(),
                        term,
                        riga.somma().toPlainString(),
                        riga.differenza().toPlainString())));
        if (!completezza.blocchi().isEmpty()) {
            cose.add(Cosa.of(
                    Tipo.PIANO_DA_COMPLETARE,
                    byTerm,
                    term,
                    completezza.blocchi().size()));
        } else if (piano.stato() == PianoDocument.Stato.PROPOSTO) {
            daDeliberare();
        } else {
            cose.add(Cosa.of(
                    Tipo.PIANO_DA_PROPORRE, byTerm, term, annata.obiettivi().size()));
        }
    }

    private void daDeliberare() {
        PianoDocument piano = annata.piano();
        if (piano != null && piano.stato() == PianoDocument.Stato.PROPOSTO) {
            LocalDate term = annata.termine(Scadenza.Kind.PIANO);
            cose.add(Cosa.of(
                    Tipo.PIANO_DA_DELIBERARE,
                    term != null && annata.oggi().isAfter(term) ? Urgenza.IN_RITARDO : Urgenza.PRESTO,
                    term,
                    annata.obiettivi().size()));
        }
        RelazioneDocument relazione = annata.relazione();
        if (relazione != null && relazione.atto() == null && isComplete(relazione) && mayBeApproved(relazione)) {
            LocalDate term = annata.termine(Scadenza.Kind.RELAZIONE);
            cose.add(Cosa.of(Tipo.RELAZIONE_DA_DELIBERARE, byTerm(term), term));
        }
    }

    private void daPubblicare() {
        PianoDocument piano = annata.piano();
        if (piano != null && piano.stato() == PianoDocument.Stato.APPROVATO) {
            cose.add(Cosa.of(Tipo.PIANO_DA_PUBBLICARE, Urgenza.PRESTO, null));
        }
        RelazioneDocument relazione = annata.relazione();
        if (relazione != null && relazione.atto() != null && relazione.validazione() != null) {
            if (relazione.pubblicazione() == null) {
                cose.add(Cosa.of(Tipo.RELAZIONE_DA_PUBBLICARE, Urgenza.PRESTO, null));
            }
        }
    }

    private void valori(Role role) {
        for (Unita unita : annata.unita()) {
            List<Ritardo> late = annata.obiettiviDi(unita.id()).stream()
                    .flatMap(o -> annata.ritardi(o).stream())
                    .toList();
            if (!late.isEmpty()) {
                int worst = late.stream().mapToInt(Ritardo::giorni).max().orElse(0);
                cose.add(Cosa.ofUnit(Tipo.VALORI_IN_RITARDO, Urgenza.IN_RITARDO, unita.id(), null, late.size(), worst));
            }
        }
        // Nobody else answers for these.
        annata.obiettivi().stream().filter(o -> !annata.haTitolare(o)).forEach(this::rinviati);
        if (role == Role.SEGRETARIO) {
            long toConfirm = daConfermare();
            if (toConfirm > 0) {
                cose.add(Cosa.of(Tipo.VALORI_DA_CONFERMARE, Urgenza.PRESTO, null, toConfirm));
            }
        }
        if (annata.oggi().isAfter(annata.anno().lastDay())) {
            consuntivo(role);
        }
    }

    /** Recorded by others, unless the rules of the year let who recorded confirm. */
    private long daConfermare() {
        boolean another = annata.rules().measurement().confirmationByAnother();
        return annata.obiettivi().stream()
                .flatMap(o -> o.misurazioni().stream())
                .filter(m -> m.stato() == Misurazione.Stato.REGISTRATO)
                .filter(m -> !another || !m.registratoDa().equals(person))
                .count();
    }

    private void consuntivo(Role role) {
        LocalDate term = annata.termine(Scadenza.Kind.MISURAZIONI);
        Period finale = Period.finale(annata.anno());
        List<@Nullable Misurazione> finali = new ArrayList<>();
        annata.obiettivi().forEach(o -> o.indicatori().forEach(i -> finali.add(o.misurazione(i.id(), finale))));
        long missing = finali.stream().filter(m -> m == null).count();
        boolean settled = finali.stream().allMatch(m -> m != null && m.stato().isSettled());
        if (missing > 0) {
            cose.add(Cosa.of(Tipo.VALORI_FINALI_MANCANTI, byTerm(term), term, missing));
        } else if (settled && annata.approvato() && role == Role.SEGRETARIO) {
            cose.add(Cosa.of(Tipo.MISURAZIONI_DA_CHIUDERE, byTerm(term), term));
        }
    }

    private void relazione() {
        RelazioneDocument relazione = annata.relazione();
        LocalDate term = annata.termine(Scadenza.Kind.RELAZIONE);
        daPubblicare();
        if (relazione == null) {
            cose.add(Cosa.of(Tipo.RELAZIONE_DA_APRIRE, byTerm(term), term));
            return;
        }
        if (relazione.atto() == null) {
            cause(Scostamenti.of(annata).senzaCausa());
            if (sintesiMancante(relazione)) {
                cose.add(Cosa.of(Tipo.SINTESI_MANCANTE, byTerm(term), term));
            }
        }
        daDeliberare();
        if (relazione.stato() == RelazioneDocument.Stato.NON_VALIDATA) {
            cose.add(Cosa.of(Tipo.RELAZIONE_DA_RIVEDERE, Urgenza.BLOCCA, term));
        }
        // In whichever order they came: the year can be closed when all three are there, and not before.
        if (relazione.atto() != null && relazione.validazione() != null && relazione.pubblicazione() != null) {
            cose.add(Cosa.of(Tipo.CICLO_DA_CHIUDERE, Urgenza.PUO_ASPETTARE, null));
        }
    }

    private void cause(List<Scostamenti.Dovuto> senzaCausa) {
        if (!senzaCausa.isEmpty()) {
            LocalDate term = annata.termine(Scadenza.Kind.RELAZIONE);
            cose.add(Cosa.of(Tipo.CAUSE_MANCANTI, byTerm(term), term, senzaCausa.size()));
        }
    }

    private boolean isComplete(RelazioneDocument relazione) {
        return !sintesiMancante(relazione)
                && Scostamenti.of(annata).senzaCausa().isEmpty();
    }

    private static boolean sintesiMancante(RelazioneDocument relazione) {
        String sintesi = relazione.testo(Sezione.SINTESI);
        return sintesi == null || sintesi.isBlank();
    }

    private boolean mayBeApproved(RelazioneDocument relazione) {
        return annata.rules().relazione().order() == RelazioneOrder.APPROVE_THEN_VALIDATE
                || relazione.validazione() != null;
    }

    private void daValidare() {
        RelazioneDocument relazione = annata.relazione();
        if (relazione == null || relazione.validazione() != null) {
            return;
        }
        boolean ready = switch (annata.rules().relazione().order()) {
            case APPROVE_THEN_VALIDATE -> relazione.stato() == RelazioneDocument.Stato.APPROVATA;
            case VALIDATE_THEN_APPROVE -> isComplete(relazione);
        };
        if (ready) {
            LocalDate term = annata.termine(Scadenza.Kind.RELAZIONE);
            cose.add(Cosa.of(Tipo.RELAZIONE_DA_VALIDARE, byTerm(term), term));
        }
    }

    private void responsabile() {
        List<ObjectiveDocument> own = annata.obiettivi().stream()
                .filter(o -> units.isEmpty()
                        ? o.responsabile().equals(person)
                        : units.contains(o.scheda().unita()))
                .toList();
        switch (annata.fase()) {
            case PROGRAMMAZIONE -> draft(own);
            case GESTIONE -> {
                variazioniProprie();
                own.forEach(this::values);
            }
            case CONSUNTIVO -> {
                RelazioneDocument relazione = annata.relazione();
                if (relazione != null && relazione.atto() == null) {
                    cause(Scostamenti.of(annata).senzaCausa().stream()
                            .filter(d -> own.contains(d.obiettivo()))
                            .toList());
                }
            }
            case CHIUSO -> {
                // Nothing happens in a closed year.
            }
        }
    }

    private void draft(List<ObjectiveDocument> own) {
        LocalDate term = annata.termine(Scadenza.Kind.PIANO);
        if (annata.piano() != null && own.isEmpty()) {
            cose.add(Cosa.of(Tipo.OBIETTIVI_DA_ASSEGNARE, byTerm(term), term));
        }
        for (ObjectiveDocument o : own) {
            int missing = Completezza.missing(annata, o).size();
            if (missing > 0) {
                cose.add(Cosa.ofObjective(
                        Tipo.OBIETTIVO_DA_COMPLETARE,
                        byTerm(term),
                        o,
                        o.scheda().codice(),
                        o.scheda().titolo(),
                        missing));
            }
        }
        Completezza.of(annata).quadratura().righe().stream()
                .filter(riga -> !riga.torna() && units.contains(riga.unita()))
                .forEach(riga -> cose.add(Cosa.ofUnit(
                        Tipo.PESI_NON_TORNANO,
                        Urgenza.BLOCCA,
                        riga.unita(),
                        term,
                        riga.somma().toPlainString(),
                        riga.differenza().toPlainString())));
    }

    private void values(ObjectiveDocument o) {
        rinviati(o);
        List<Ritardo> late = annata.ritardi(o);
        late.forEach(r -> cose.add(Cosa.late(r)));
        for (Indicatore i : o.indicatori()) {
            for (Period period : annata.mancanti(o, i)) {
                boolean isLate = late.stream()
                        .anyMatch(r -> r.indicatore().equals(i) && r.period().equals(period));
                if (!isLate) {
                    cose.add(Cosa.ofValue(
                            Tipo.VALORE_DA_REGISTRARE,
                            Urgenza.PRESTO,
                            o,
                            i.id(),
                            period,
                            annata.inTempoFino(period),
                            o.scheda().codice(),
                            i.nome()));
                }
            }
        }
    }

    /** Somebody looked at it and said no: it comes before what nobody asked for yet. */
    private void rinviati(ObjectiveDocument o) {
        for (Misurazione m : o.misurazioni()) {
            Indicatore i = o.indicatore(m.indicatore());
            if (m.rinvio() != null && i != null) {
                cose.add(Cosa.ofValue(
                        Tipo.VALORE_RINVIATO,
                        Urgenza.BLOCCA,
                        o,
                        i.id(),
                        m.period(),
                        LocalDate.ofInstant(m.rinvio().il(), PlatformConfiguration.ITALY),
                        o.scheda().codice(),
                        i.nome(),
                        m.rinvio().motivo()));
            }
        }
    }

    private Urgenza byTerm(@Nullable LocalDate term) {
        if (term == null) {
            return Urgenza.PUO_ASPETTARE;
        }
        if (annata.oggi().isAfter(term)) {
            return Urgenza.IN_RITARDO;
        }
        return annata.oggi().plusDays(30).isBefore(term) ? Urgenza.PUO_ASPETTARE : Urgenza.PRESTO;
    }
}
