// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.prove;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.objective.Prova;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveDetail.Allegata;
import it.ciclo.portal.client.ObjectiveDetail.Misurazione;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file where it is listed.
 *
 * @param href where to fetch it; null for who may not
 * @param facts size, the beginning of its hash, who brought it and when
 */
public record Allegato(String nome, @Nullable String href, String facts, String impronta) {

    private static final int SHORT = 12;

    /** @param base the address of the page of its objective */
    public static List<Allegato> of(Misurazione m, String base, People.Names people) {
        return m.prove().stream().map(a -> of(a, base, people)).toList();
    }

    /** On the page of its objective, which more people see than may read its files. */
    public static List<Allegato> of(List<Allegata> prove, Acting acting, ObjectiveDetail o, People.Names people) {
        String base = acting.at("obiettivi/" + o.id());
        boolean reads = reads(acting, o);
        return prove.stream()
                .map(a -> of(a, base, people))
                .map(a -> reads ? a : new Allegato(a.nome(), null, a.facts(), a.impronta()))
                .toList();
    }

    /** Of a corrective action, beside it. @param base the address of the page of its objective */
    public static List<Allegato> of(List<Prova> prove, Acting acting, String base) {
        return prove.stream()
                .map(p -> new Allegato(
                        p.nome(),
                        readsAll(acting) ? base + "/prove/" + p.id() : null,
                        t(
                                "prove.fatti.brevi",
                                Formats.size(p.dimensione()),
                                p.impronta().substring(0, SHORT)),
                        p.impronta()))
                .toList();
    }

    private static boolean readsAll(Acting acting) {
        return acting.is(
                Role.SEGRETARIO,
                Role.DIRETTORE_GENERALE,
                Role.RESPONSABILE,
                Role.SINDACO,
                Role.GIUNTA,
                Role.OIV,
                Role.REVISORE);
    }

    /** As the permissions say: some roles all files, the others those of objectives that name them. */
    private static boolean reads(Acting acting, ObjectiveDetail o) {
        PersonId me = acting.io().id();
        boolean named = me.equals(o.responsabile())
                || me.equals(o.sostituto())
                || o.corso().persone().stream().anyMatch(p -> p.persona().equals(me));
        return readsAll(acting) || (acting.is(Role.DIPENDENTE) && named);
    }

    public static Allegato of(Allegata a, String base, People.Names people) {
        var prova = a.prova();
        return new Allegato(
                prova.nome(),
                base + "/prove/" + prova.id(),
                t(
                        "prove.fatti",
                        Formats.size(prova.dimensione()),
                        prova.impronta().substring(0, SHORT),
                        people.brief(a.da()),
                        Formats.dateTime(a.il())),
                prova.impronta());
    }
}
