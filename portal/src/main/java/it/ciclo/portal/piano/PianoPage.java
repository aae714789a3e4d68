// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.ciclo.Deadline;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.SumBar;
import it.ciclo.portal.piano.PianoAnswer.Stato;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.variazioni.VariazioniPage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the Piano shows; everything is ready to be read.
 *
 * @param proposta there while the acting role may propose a Piano that is still a draft
 * @param delibera there while the acting role may record the act of a proposed Piano
 * @param darePrima there while the acting role may record that the objectives are given before the Piano
 * @param provvisori there once objectives were given before the Piano
 * @param approvato there once the organ has approved it
 * @param variazioni there once the objectives are in force
 * @param scadenze whether the acting role reads the terms, {@code peg} whether it reads the PEG
 * @param comunica where the acting role tells everybody of the objectives in force
 * @param pubblicazione there while the acting role may record where an approved Piano is published
 */
public record PianoPage(
        String anno,
        String indirizzo,
        String lead,
        List<Passo> stati,
        List<Cosa> blocchi,
        String quantiBlocchi,
        String nullaBlocca,
        List<Cosa> avvisi,
        List<Somma> somme,
        List<String> superati,
        @Nullable Proposta proposta,
        boolean delibera,
        boolean darePrima,
        @Nullable Provvisori provvisori,
        @Nullable Approvato approvato,
        boolean pubblicazione,
        boolean puoScrivere,
        @Nullable Deadline termine,
        @Nullable VariazioniPage variazioni,
        boolean scadenze,
        boolean peg,
        @Nullable String comunica) {

    /** Something to mend. @param dove the page that mends it; absent where the acting role may not */
    public record Cosa(
            String titolo,
            String perche,
            String rimedio,
            @Nullable String dove) {}

    /**
     * The weights of one unit.
     *
     * @param pesatura where its weights follow from points; null where the SMVP has none
     * @param pesi where they are written all at once; null where they are fixed or follow from points, or the role may not
     */
    public record Somma(
            String unita,
            String obiettivi,
            String somma,
            SumBar barra,
            boolean torna,
            String esito,
            @Nullable String pesatura,
            @Nullable String pesi) {}

    /** @param bloccata why it cannot be done yet; absent when it can */
    public record Proposta(@Nullable String bloccata, String frase) {}

    public record Approvato(
            String atto,
            @Nullable String ritardo,
            @Nullable String avvertenza,
            @Nullable String senzaPeg,
            @Nullable String primaDelleRegole,
            @Nullable String url,
            @Nullable String pubblicatoIl) {}

    static PianoPage of(
            Acting acting,
            PianoAnswer piano,
            Cicli.CicloDetail ciclo,
            List<Cicli.Unita> units,
            List<ObjectiveRow> objectives,
            @Nullable VariazioniPage variazioni) {
        String anno = String.valueOf(piano.anno());
        var nomi = units.stream().collect(Collectors.toMap(Cicli.Unita::id, Cicli.Unita::nome));
        var righe = objectives.stream().collect(Collectors.toMap(ObjectiveRow::id, o -> o, (a, _) -> a));
        boolean ordina = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        boolean scrive = ordina || acting.is(Role.RESPONSABILE);
        boolean prima = piano.stato() == Stato.BOZZA || piano.stato() == Stato.PROPOSTO;
        var controlli = new Controlli(acting, piano, nomi, righe, scrive);
        List<Cosa> blocchi = prima ? controlli.blocchi() : List.of();
        return new PianoPage(
                anno,
                acting.address(),
                lead(piano, ciclo),
                Passo.of(piano.stato()),
                blocchi,
                count("piano.blocca", blocchi.size(), passo(piano)),
                t("piano.nulla.blocca", passo(piano)),
                prima ? controlli.avvisi() : List.of(),
                piano.quadrature().stream()
                        .map(q -> somma(
                                acting,
                                piano,
                                q,
                                nomi,
                                prima && piano.provvisorio() == null && weighs(acting, q.unita())))
                        .toList(),
                prima ? controlli.superati(ciclo) : List.of(),
                ordina && piano.stato() == Stato.BOZZA ? proposta(acting, piano, blocchi.size()) : null,
                ordina && piano.stato() == Stato.PROPOSTO,
                ordina && prima && piano.provvisorio() == null,
                Provvisori.of(acting, piano),
                prima ? null : approvato(piano, ciclo),
                acting.is(Role.SEGRETARIO, Role.EDITOR) && piano.stato() == Stato.APPROVATO && ciclo.chiusoIl() == null,
                scrive && prima && piano.provvisorio() == null,
                prima ? Deadline.next(ciclo, acting.today()) : null,
                variazioni,
                acting.is(
                        Role.SEGRETARIO,
                        Role.DIRETTORE_GENERALE,
                        Role.RESPONSABILE,
                        Role.SINDACO,
                        Role.GIUNTA,
                        Role.OIV,
                        Role.EDITOR),
                acting.is(
                        Role.SEGRETARIO,
                        Role.DIRETTORE_GENERALE,
                        Role.RESPONSABILE,
                        Role.SINDACO,
                        Role.GIUNTA,
                        Role.OIV),
                scrive && piano.inVigore() && ciclo.fase() == Cicli.Fase.GESTIONE ? acting.at("comunicazione") : null);
    }

    /** What comes next for a Piano that is not approved. */
    private static String passo(PianoAnswer piano) {
        return t(piano.stato() == Stato.PROPOSTO ? "piano.passo.delibera" : "piano.passo.proposta");
    }

    private static Proposta proposta(Acting acting, PianoAnswer piano, int blocchi) {
        return new Proposta(
                blocchi == 0 ? null : count("piano.prima", blocchi),
                t(
                        "piano.frase.proposta",
                        acting.io().fullName(),
                        String.valueOf(piano.anno()),
                        objectives(piano),
                        units(piano)));
    }

    private static String lead(PianoAnswer piano, Cicli.CicloDetail ciclo) {
        int fino = piano.triennioFinoAl() == null ? piano.anno() + 2 : piano.triennioFinoAl();
        String dove = piano.contenitore() == null
                ? ""
                : t("piano.contenitore." + piano.contenitore(), String.valueOf(piano.anno()), String.valueOf(fino))
                        + " · ";
        String chiuso =
                ciclo.chiusoIl() == null ? "" : " · " + t("relazione.anno.chiuso", Formats.date(ciclo.chiusoIl()));
        return dove + objectives(piano) + " " + units(piano) + chiuso;
    }

    private static String objectives(PianoAnswer piano) {
        return count("piano.obiettivi", piano.obiettivi());
    }

    private static String units(PianoAnswer piano) {
        return count("piano.settori", piano.quadrature().size());
    }

    private static boolean weighs(Acting acting, UnitaId unita) {
        return acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)
                || (acting.is(Role.RESPONSABILE) && acting.ownUnit(unita));
    }

    private static Somma somma(
            Acting acting, PianoAnswer piano, PianoAnswer.Quadratura q, Map<UnitaId, String> units, boolean weighs) {
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
                                Formats.number(q.differenza().abs(), 2)),
                piano.pesatura() == null ? null : acting.at("pesatura/" + q.unita()),
                piano.pesatura() == null && weighs ? acting.at("pesi/" + q.unita()) : null);
    }

    private static Approvato approvato(PianoAnswer piano, Cicli.CicloDetail ciclo) {
        return new Approvato(
                piano.atto() == null ? t("piano.atto.ignoto") : Acts.full(piano.atto()),
                piano.inRitardo()
                        ? t("piano.ritardo", piano.motivoRitardo() == null ? "" : piano.motivoRitardo())
                        : null,
                piano.soloSmvpPredefinito() ? t("piano.smvp.predefinito") : null,
                piano.senzaPeg() ? seen(t("piano.senza.peg"), ciclo) : null,
                piano.smvpAdottatoDopo() == null
                        ? null
                        : seen(t("piano.prima.delle.regole", Formats.act(piano.smvpAdottatoDopo())), ciclo),
                piano.pubblicazione() == null ? null : piano.pubblicazione().url(),
                piano.pubblicazione() == null
                        ? null
                        : Formats.date(piano.pubblicazione().pubblicatoIl()));
    }

    /** In a year that is closed the OIV has seen it. */
    private static String seen(String what, Cicli.CicloDetail ciclo) {
        return ciclo.chiusoIl() == null ? t("piano.oiv.vedra", what) : what;
    }
}
