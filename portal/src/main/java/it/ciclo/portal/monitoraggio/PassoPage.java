// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.monitoraggio;

import it.ciclo.portal.frame.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a monitoring as a form of its own.
 *
 * @param frase what the register will say
 * @param organi who may decide, where there is a choice
 * @param scelte of the step: months, people, objectives
 * @param obiettivi those an action or a request may be about
 * @param avviso what to know before, null where nothing
 */
public record PassoPage(
        String titolo,
        String lead,
        String azione,
        String annulla,
        @Nullable String frase,
        List<Option> organi,
        List<Option> scelte,
        List<Option> obiettivi,
        @Nullable String avviso) {

    PassoPage(String titolo, String lead, String azione, String annulla) {
        this(titolo, lead, azione, annulla, null, List.of(), List.of(), List.of(), null);
    }

    PassoPage frase(String text) {
        return new PassoPage(titolo, lead, azione, annulla, text, organi, scelte, obiettivi, avviso);
    }

    PassoPage organi(List<Option> all) {
        return new PassoPage(titolo, lead, azione, annulla, frase, all, scelte, obiettivi, avviso);
    }

    PassoPage scelte(List<Option> all) {
        return new PassoPage(titolo, lead, azione, annulla, frase, organi, all, obiettivi, avviso);
    }

    PassoPage obiettivi(List<Option> all) {
        return new PassoPage(titolo, lead, azione, annulla, frase, organi, scelte, all, avviso);
    }

    PassoPage avviso(@Nullable String text) {
        return new PassoPage(titolo, lead, azione, annulla, frase, organi, scelte, obiettivi, text);
    }
}
