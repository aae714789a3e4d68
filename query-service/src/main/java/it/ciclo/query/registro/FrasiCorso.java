// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.ObjectiveEvent.Assegnazione;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseCompleted;
import it.ciclo.contracts.objective.ObjectiveEvent.FasePostponed;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseReopened;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseStarted;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveCommunicated;
import it.ciclo.contracts.objective.ObjectiveEvent.PeopleAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.RisorseAssigned;
import it.ciclo.contracts.objective.Risorse;
import it.ciclo.query.objective.Corso.FaseCorso;
import it.ciclo.query.objective.ObjectiveDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened while an objective was carried out: phases and people. */
final class FrasiCorso {

    private FrasiCorso() {}

    static Frase started(Frase frase, FaseStarted e, ObjectiveDocument after) {
        return of(frase, "ha iniziato la fase ", e.fase(), after).text(" il " + Italiano.day(e.iniziataIl()));
    }

    static Frase completed(Frase frase, FaseCompleted e, ObjectiveDocument after) {
        return of(frase, "ha concluso la fase ", e.fase(), after).text(" il " + Italiano.day(e.fattaIl()));
    }

    static Frase reopened(Frase frase, FaseReopened e, ObjectiveDocument after) {
        return of(frase, "ha riaperto la fase ", e.fase(), after);
    }

    static Frase postponed(Frase frase, FasePostponed e, ObjectiveDocument was, ObjectiveDocument after) {
        FaseCorso before = was.corso().fase(e.fase());
        Misura.Fase planned = planned(e.fase(), after);
        LocalDate dal = before != null && before.dal() != null ? before.dal() : planned == null ? null : planned.dal();
        LocalDate al = before != null && before.al() != null ? before.al() : planned == null ? null : planned.al();
        Frase said = of(frase, "ha spostato la fase ", e.fase(), after);
        return dal == null || al == null
                ? said.text(": ora " + span(e.dal(), e.al()))
                : said.change(" da ", span(dal, al), " a ", span(e.dal(), e.al()));
    }

    static Frase people(Frase frase, PeopleAssigned e, ObjectiveDocument after) {
        List<Assegnazione> people = e.persone();
        if (people.isEmpty()) {
            return frase.text("ha tolto le persone da ").objective(after);
        }
        Frase said = frase.text("ha indicato chi lavora a ").objective(after).text(": ");
        for (int i = 0; i < people.size(); i++) {
            said.text(i == 0 ? "" : ", ")
                    .person(people.get(i).persona())
                    .text(" al " + Italiano.peso(people.get(i).quota().value()) + "%");
        }
        return said;
    }

    static Frase resources(Frase frase, RisorseAssigned e, ObjectiveDocument after) {
        Frase said = e.risorse().none()
                ? frase.text("ha tolto le risorse da ").objective(after)
                : frase.text("ha indicato le risorse di ").objective(after).text(": " + said(e.risorse()));
        return e.motivo() == null ? said : said.text(". Motivo: " + e.motivo());
    }

    static String said(Risorse risorse) {
        return Stream.concat(
                        risorse.capitoli().stream().map(FrasiCorso::capitolo),
                        risorse.strumenti().stream().map(s -> s.quanti() + " " + s.nome()))
                .collect(Collectors.joining(", "));
    }

    static String capitolo(Risorse.Capitolo c) {
        return "capitolo " + c.codice() + " di " + (c.verso() == Risorse.Verso.SPESA ? "spesa" : "entrata") + " "
                + Italiano.number(c.stanziamento(), 2) + " €";
    }

    static Frase communicated(Frase frase, ObjectiveCommunicated e, ObjectiveDocument after) {
        Frase said = frase.text("ha comunicato ").objective(after).text(" a ");
        for (int i = 0; i < e.persone().size(); i++) {
            said.text(i == 0 ? "" : ", ").person(e.persone().get(i));
        }
        return said.text(" il " + Italiano.day(e.comunicatoIl()));
    }

    private static Frase of(Frase frase, String verb, FaseId id, ObjectiveDocument after) {
        Misura.Fase fase = planned(id, after);
        return frase.text(verb + (fase == null ? "" : "«" + fase.nome() + "» ") + "di ")
                .objective(after);
    }

    static Misura.@Nullable Fase planned(FaseId id, ObjectiveDocument objective) {
        for (Indicatore indicatore : objective.indicatori()) {
            if (indicatore.misura() instanceof Misura.PerFasi misura) {
                for (Misura.Fase fase : misura.fasi()) {
                    if (fase.id().equals(id)) {
                        return fase;
                    }
                }
            }
        }
        return null;
    }

    private static String span(LocalDate dal, LocalDate al) {
        return Italiano.day(dal) + "–" + Italiano.day(al);
    }
}
