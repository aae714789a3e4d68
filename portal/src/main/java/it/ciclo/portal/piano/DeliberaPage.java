// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Act;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Acting;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recording the act that approves the Piano.
 *
 * @param frase what the register will say, as far as the form is filled
 * @param attesi which values the day written makes expected
 * @param inRitardo the day written, or today, is after the term
 * @param termine how the day written lies to the term
 * @param regole which act adopted the rules it rests on, {@code primaDelleRegole} whether the day written is before it
 */
public record DeliberaPage(
        String anno,
        String indirizzo,
        List<Passo> stati,
        List<Option> organi,
        boolean inRitardo,
        String aiutoRitardo,
        String frase,
        String attesi,
        String quanti,
        boolean torna,
        String quadratura,
        @Nullable String termine,
        @Nullable String regole,
        boolean primaDelleRegole) {

    static DeliberaPage of(Acting acting, PianoAnswer piano, Form form) {
        String anno = String.valueOf(acting.anno());
        LocalDate written = Formats.parseDate(form.value("atto/data"));
        LocalDate day = written == null ? acting.today() : written;
        LocalDate term = piano.scadenza();
        Act rules = piano.smvpAdottato();
        boolean before = rules != null && written != null && written.isBefore(rules.data());
        boolean adds = piano.quadrature().stream().allMatch(PianoAnswer.Quadratura::torna);
        return new DeliberaPage(
                anno,
                acting.address(),
                Passo.of(piano.stato()),
                Acts.organs(),
                term != null && day.isAfter(term),
                term == null ? t("piano.ritardo.aiuto.senza") : t("piano.ritardo.aiuto", Formats.date(term)),
                t(
                        "piano.frase.approvazione",
                        Acts.subject(form),
                        anno,
                        Acts.typed(form),
                        acting.io().fullName(),
                        Pages.roleInSentence(acting),
                        count("piano.con", piano.obiettivi())),
                Attesi.of(acting.anno(), written),
                count("piano.assegnati", piano.obiettivi()),
                adds,
                adds ? count("piano.quadratura.torna", piano.quadrature().size()) : t("piano.quadratura.non.torna"),
                term == null || written == null ? null : distance(written, term),
                rules == null
                        ? null
                        : t(before ? "piano.delibera.regole.prima" : "piano.delibera.regole", Formats.act(rules)),
                before);
    }

    private static String distance(LocalDate day, LocalDate term) {
        long days = ChronoUnit.DAYS.between(day, term);
        String date = Formats.date(term);
        if (days == 0) {
            return t("piano.termine.stesso", date);
        }
        return count(days > 0 ? "piano.termine.prima" : "piano.termine.dopo", Math.abs(days), date);
    }
}
