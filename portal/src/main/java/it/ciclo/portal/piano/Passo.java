// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import static it.ciclo.portal.frame.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One state of the Piano on its way to publication. */
public record Passo(String nome, boolean fatto, boolean ora) {

    public String classe() {
        return ora ? "now" : fatto ? "done" : "";
    }

    static List<Passo> of(PianoAnswer.Stato stato) {
        List<Passo> passi = new ArrayList<>();
        for (var s : PianoAnswer.Stato.values()) {
            if (s != PianoAnswer.Stato.NON_CREATO) {
                passi.add(new Passo(
                        t("piano.stato." + s.name().toLowerCase(Locale.ROOT)), s.compareTo(stato) < 0, s == stato));
            }
        }
        return passi;
    }
}
