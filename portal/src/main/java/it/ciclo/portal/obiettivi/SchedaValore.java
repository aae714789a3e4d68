// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveDetail.IndicatoreDetail;
import it.ciclo.portal.client.ObjectiveDetail.Misurazione;
import it.ciclo.portal.client.ObjectiveRow.StatoValore;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Measures;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.prove.Allegato;
import it.ciclo.portal.session.Acting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value in the list of values of an indicatore.
 *
 * @param before what corrections replaced, newest first
 * @param prove the files that bear it out
 * @param attach the page that takes more of them; absent where the acting role may not
 * @param correct the page that corrects it; absent where the acting role may not
 */
public record SchedaValore(
        String period,
        State state,
        String value,
        List<String> before,
        String source,
        String who,
        @Nullable String note,
        List<Allegato> prove,
        @Nullable String correct,
        @Nullable String attach) {

    static SchedaValore of(Acting acting, ObjectiveDetail o, IndicatoreDetail i, Misurazione m, People.Names people) {
        return new SchedaValore(
                Formats.capital(Formats.periodShort(m.period())),
                state(m.stato()),
                m.stato() == StatoValore.NON_DISPONIBILE ? "n.d." : Measures.valore(m.valore(), m.numero(), i),
                m.precedenti().reversed().stream()
                        .map(p -> Measures.valore(p.valore(), Measures.number(p.valore(), i.misura()), i))
                        .toList(),
                m.fonte() == null
                        ? ""
                        : t("fonte." + m.fonte().classe()) + dash(m.fonte().descrizione()),
                who(m, people),
                note(m),
                Allegato.of(m.prove(), acting, o, people),
                corrects(acting, o, m)
                        ? acting.at("obiettivi/" + o.id() + "/correggi/" + i.id() + "/" + m.period())
                        : null,
                attaches(acting, o, m)
                        ? acting.at("obiettivi/" + o.id() + "/prove/" + i.id() + "/" + m.period())
                        : null);
    }

    private static String who(Misurazione m, People.Names people) {
        String recorded = m.registratoDa() == null || m.registratoIl() == null
                ? ""
                : t("valore.registrato.da", people.brief(m.registratoDa()), Formats.dateTime(m.registratoIl()));
        return m.confermatoDa() == null || m.confermatoIl() == null
                ? recorded
                : recorded
                        + " · "
                        + t("valore.confermato.da", people.brief(m.confermatoDa()), Formats.dateTime(m.confermatoIl()));
    }

    /** Own values while nobody has confirmed them; after that it is for the segretario. */
    private static boolean corrects(Acting acting, ObjectiveDetail o, Misurazione m) {
        if (!o.fase().equals("GESTIONE")) {
            return false;
        }
        boolean own = acting.is(Role.RESPONSABILE) && acting.ownUnit(o.unita());
        boolean segretario = acting.is(Role.SEGRETARIO);
        return m.stato() == StatoValore.CONFERMATO ? segretario : own || (segretario && !o.responsabileAttivo());
    }

    /** As long as values are open: who may record it, and the segretario once it is confirmed. */
    private static boolean attaches(Acting acting, ObjectiveDetail o, Misurazione m) {
        boolean own = acting.is(Role.RESPONSABILE) && acting.ownUnit(o.unita());
        return o.fase().equals("GESTIONE") && (own || corrects(acting, o, m));
    }

    private static @Nullable String note(Misurazione m) {
        if (m.rinvio() != null) {
            return t("valori.rinviato.perche", m.rinvio().motivo());
        }
        return m.motivo() == null ? m.nota() : m.motivo();
    }

    private static State state(StatoValore stato) {
        return switch (stato) {
            case CONFERMATO -> new State("ok", t("valore.CONFERMATO"));
            case REGISTRATO -> new State("none", t("valore.REGISTRATO"));
            case RINVIATO -> new State("late", t("valore.RINVIATO"));
            case NON_DISPONIBILE -> new State("risk", t("valore.NON_DISPONIBILE"));
        };
    }

    private static String dash(String text) {
        return text.isBlank() ? "" : ": " + text;
    }
}
