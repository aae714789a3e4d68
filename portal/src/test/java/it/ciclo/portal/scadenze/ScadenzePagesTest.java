// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.scadenze;

import static it.ciclo.portal.frame.Answered.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScadenzePagesTest {

    private static final ScadenzeAnswer SCADENZE = json("""
            {'anno': 2027, 'versione': 2, 'termini': [
              {'codice': 'BILANCIO', 'entro': '2027-02-28', 'fonte': 'art. 151 c. 1 TUEL', 'certezza': 'NOTO',
               'proroga': {'prima': '2026-12-31', 'provvedimento': 'D.M. 24 dicembre 2026', 'motivo': 'per tutti gli enti'},
               'stato': 'RISPETTATA', 'fattoIl': '2027-02-20', 'prorogabile': true},
              {'codice': 'PEG', 'entro': '2027-03-12', 'giorni': 20, 'da': 'BILANCIO_APPROVATO', 'fonte': 'art. 169 c. 1 TUEL',
               'certezza': 'LETTO', 'stato': 'IN_RITARDO', 'fattoIl': '2027-03-20', 'motivo': 'Il responsabile era assente.',
               'prorogabile': false},
              {'codice': 'PIANO', 'entro': '2027-03-30', 'fonte': 'art. 6 D.L. 80/2021', 'certezza': 'LETTO',
               'stato': 'PASSATA', 'prorogabile': true},
              {'codice': 'SECONDA_FASE', 'giorni': 60, 'da': 'PEG_APPROVATO', 'fonte': 'prassi di alcuni enti',
               'certezza': 'DA_VERIFICARE', 'stato': 'NON_CALCOLABILE', 'prorogabile': false},
              {'codice': 'MONITORAGGIO', 'entro': '2027-07-31', 'fonte': 'art. 6 D.Lgs. 150/2009', 'certezza': 'DA_VERIFICARE',
               'stato': 'DA_VENIRE', 'prorogabile': true}],
              'dimensione': [
                {'codice': 'PIAO_INTERO', 'conta': 'DIPENDENTI', 'quanti': 6, 'soglia': 50, 'dovuto': false, 'fonte': 'art. 6 D.M. 132/2022', 'certezza': 'DA_VERIFICARE'},
                {'codice': 'PEG', 'conta': 'ABITANTI', 'soglia': 5000, 'fonte': 'art. 169 c. 3 TUEL', 'certezza': 'LETTO'}]}""", ScadenzeAnswer.class);

    private static RenderedPage render(Role role) {
        Acting acting = Somebody.in(2027, LocalDate.of(2027, 4, 3), role);
        return RenderedPage.page(
                acting,
                Head.of("Scadenze 2027").in(Nav.PIANO).under("Piano 2027", "/piano"),
                "scadenze/scadenze.jte",
                Map.of("page", ScadenzePage.of(acting, SCADENZE, List.of())));
    }

    @Test
    void eachTermSaysWhereItComesFromHowSureThatIsAndWhetherItWasMet() {
        assertThat(render(Role.SEGRETARIO).text())
                .contains("Bilancio di previsione", "28/02/2027", "Fatto il 20/02/2027", "Termine da far confermare")
                .contains("Era il 31/12/2026. D.M. 24 dicembre 2026: per tutti gli enti")
                .contains("20 giorni dopo l’approvazione del bilancio (art. 169 c. 1 TUEL)")
                .contains("Fatto in ritardo, il 20/03/2027", "Il responsabile era assente.")
                .contains("Passata", "Non si calcola ancora", "Le fonti non concordano: da verificare.");
    }

    @Test
    void theMonitoringOfTheMiddleOfTheYearSaysWhenItIsDoneAndCanBePutOff() {
        assertThat(render(Role.SEGRETARIO).text())
                .contains("Monitoraggio di metà anno", "31/07/2027", "il monitoraggio di giugno o di un mese dopo");
        assertThat(render(Role.SEGRETARIO).html()).contains("scadenze/proroga?termine=MONITORAGGIO");
    }

    @Test
    void aSmallEnteReadsWhatItMayLeaveOutAndWhatItMayNot() {
        assertThat(render(Role.SEGRETARIO).text())
                .contains("PIAO semplificato", "Gli obiettivi servono lo stesso", "dipendenti: 6, soglia 50 dipendenti")
                .contains(
                        "Il PEG è dovuto o facoltativo secondo quanti abitanti",
                        "scrivi quanti sono in Ente e persone");
    }

    @Test
    void onlyWhoMayPutsATermOff() {
        assertThat(render(Role.SEGRETARIO).html())
                .contains("scadenze/proroga?termine=BILANCIO")
                .doesNotContain("termine=PEG");
        assertThat(render(Role.OIV).html()).doesNotContain("scadenze/proroga");
        assertThat(render(Role.OIV).text()).contains("Le proroghe le scrivono il segretario");
    }

    @Test
    void aProrogaIsReadBeforeItIsRecorded() {
        Acting acting = Somebody.in(2027, LocalDate.of(2027, 1, 3), Role.SEGRETARIO);
        Form form = Form.fresh(2L, Map.of("termine", "BILANCIO", "entro", "2027-03-31"));
        RenderedPage page = RenderedPage.page(
                acting,
                Head.of("Registra una proroga").in(Nav.PIANO).under("Scadenze 2027", "/scadenze"),
                "scadenze/proroga.jte",
                Map.of("page", ProrogaPage.of(acting, SCADENZE, form), "form", form));
        assertThat(page.text())
                .contains(
                        "ha prorogato il termine «Bilancio di previsione» del ciclo 2027 dal 28/02/2027 al 31/03/2027");
    }

    /** RFC 5545: lines of at most 75 bytes, ended by CR and LF; what is not computed has no day. */
    @Test
    void theCalendarHasADayForEachTerm() {
        String text = Calendario.of(
                "t", "Comune di Lovere, provincia di Bergamo", SCADENZE, Instant.parse("2027-01-03T10:00:00Z"));
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20270228\r\nDTEND;VALUE=DATE:20270301\r\n")
                .contains("UID:t-2027-PEG@ciclo")
                .contains("DTSTAMP:20270103T100000Z")
                .doesNotContain("SECONDA_FASE");
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:Approvazione del PEG 2027\\, Comune di Lovere\\,");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }
}
