// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.NoteTaken;
import it.ciclo.query.objective.ObjectiveDocument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence in the making: subject, verb in the past, object. The subject of an act is the organ, the person records it. */
final class Frase {

    /** Instead of a value nobody had written. */
    private static final String EMPTY = "vuoto";

    private final List<Pezzo> pezzi = new ArrayList<>();

    private Frase() {}

    static Frase by(DomainEvent event, PersonId actor, String actingRole, @Nullable PersonId delegante) {
        Frase frase = new Frase();
        Organ organ = organ(event);
        if (organ != null) {
            return frase.text(Italiano.organo(organ) + " ");
        }
        if (actingRole.equals(Role.SISTEMA)) {
            return frase.text("Il sistema ");
        }
        return delegante == null
                ? frase.person(actor).text(" ")
                : frase.person(actor).text(", per delega di ").person(delegante).text(", ");
    }

    private static @Nullable Organ organ(DomainEvent event) {
        if (event instanceof NoteTaken note) {
            return note.organo();
        }
        Act act = event instanceof DomainEvent.WithAct withAct ? withAct.atto() : null;
        return act == null ? null : act.organo();
    }

    Frase text(String text) {
        int last = pezzi.size() - 1;
        boolean joins =
                last >= 0 && pezzi.get(last).equals(Pezzo.testo(pezzi.get(last).plain()));
        if (joins) {
            pezzi.set(last, Pezzo.testo(pezzi.get(last).plain() + text));
        } else {
            pezzi.add(Pezzo.testo(text));
        }
        return this;
    }

    Frase person(PersonId person) {
        pezzi.add(Pezzo.persona(person));
        return this;
    }

    /** Code and title as they were then. */
    Frase objective(ObjectiveDocument objective) {
        pezzi.add(Pezzo.obiettivo(
                objective.id(),
                objective.scheda().codice() + " " + objective.scheda().titolo()));
        return this;
    }

    /** Code and title as the event says them. */
    Frase objective(ObjectiveId id, String text) {
        pezzi.add(Pezzo.obiettivo(id, text));
        return this;
    }

    /** An objective of which the event knows only the id. */
    Frase objective(ObjectiveId id) {
        pezzi.add(Pezzo.obiettivo(id, null));
        return this;
    }

    /** An indicatore of which the event knows only the id. */
    Frase indicatore(IndicatoreId id) {
        pezzi.add(Pezzo.indicatore(id));
        return this;
    }

    Frase unita(UnitaId unita) {
        pezzi.add(Pezzo.unita(unita));
        return this;
    }

    Frase change(String link, String prima, String between, String dopo) {
        text(link);
        pezzi.add(Pezzo.prima(prima.isBlank() ? EMPTY : prima));
        text(between);
        pezzi.add(Pezzo.dopo(dopo.isBlank() ? EMPTY : dopo));
        return this;
    }

    List<Pezzo> end() {
        text(".");
        return List.copyOf(pezzi);
    }
}
