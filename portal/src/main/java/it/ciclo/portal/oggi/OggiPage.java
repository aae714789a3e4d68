// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Period;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.ciclo.Deadline;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.Cosa;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.obiettivi.Rows;
import it.ciclo.portal.session.Acting;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must I do today?
 *
 * @param conflitto whether the OIV also programmes here
 * @param attese erasures that wait for a second person, in words; null where none does
 * @param gestore what the operator asked for or reads, in words; null where it is nothing
 */
public record OggiPage(
        String greeting,
        String lead,
        String count,
        List<Todo> first,
        List<Todo> more,
        String moreLabel,
        @Nullable String nothing,
        boolean conflitto,
        @Nullable Settori settori,
        @Nullable Own own,
        @Nullable Deadline next,
        @Nullable Prossimo prossimo,
        int anno,
        List<Step> steps,
        @Nullable String falliti,
        @Nullable String attese,
        @Nullable String gestore,
        @Nullable String promemoria) {

    private static final LocalTime MORNING = LocalTime.of(5, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /**
     * One thing to do.
     *
     * @param when in words, with its shape
     * @param kind late, soon or calm
     * @param filled the first one's button is filled
     */
    public record Todo(
            String what, @Nullable String when, String kind, String why, String href, String button, boolean filled) {}

    /** What the ente is told without having asked. @param kind info or risk */
    public record Avviso(String kind, String testo, String href, String link) {}

    /** The objectives of the responsabile. */
    public record Own(String href, List<Rows.Row> rows) {}

    static OggiPage of(
            Acting acting,
            LocalTime time,
            Cicli.CicloDetail ciclo,
            List<Cosa> cose,
            List<ObjectiveRow> rows,
            Units.Names names,
            @Nullable Settori settori,
            @Nullable Prossimo prossimo,
            long falliti,
            long attese,
            @Nullable String gestore) {
        var todos = Todos.of(cose, acting, names, rows);
        var first = todos.subList(0, Math.min(Todos.SHOWN, todos.size()));
        var more = todos.subList(first.size(), todos.size());
        boolean lives = acting.estintoDal() == null;
        var next = lives ? Deadline.next(ciclo, acting.today()) : null;
        return new OggiPage(
                greeting(time, acting.io().nome()),
                Formats.longDate(acting.today()) + " · " + where(acting, names) + closed(ciclo),
                todos.isEmpty() ? "" : Todos.count(cose),
                first,
                more,
                Texts.count("oggi.altre", more.size()),
                !lives ? t("oggi.estinto") : todos.isEmpty() ? nothing(next) : null,
                acting.is(Role.OIV) && acting.programmesAndValidates(),
                settori,
                acting.is(Role.RESPONSABILE) ? own(acting, rows, names) : null,
                next,
                prossimo,
                acting.anno(),
                Step.of(ciclo, rows, acting),
                falliti == 0 ? null : Texts.count("promemoria.falliti", falliti),
                attese == 0 ? null : Texts.count("cancellazioni.attesa", attese),
                gestore,
                acting.is(Role.OPERATOR) ? null : acting.at("promemoria"));
    }

    private static String closed(Cicli.CicloDetail ciclo) {
        return ciclo.chiusoIl() == null ? "" : " · " + t("relazione.anno.chiuso", Formats.date(ciclo.chiusoIl()));
    }

    /** From six in the evening to five in the morning it is evening. */
    static String greeting(LocalTime time, String nome) {
        boolean day = !time.isBefore(MORNING) && time.isBefore(EVENING);
        return t(day ? "oggi.buongiorno" : "oggi.buonasera", nome);
    }

    private static String nothing(@Nullable Deadline next) {
        return next == null || next.late()
                ? t("oggi.niente")
                : t("oggi.niente.prossima", next.day() + " " + next.month());
    }

    private static String where(Acting acting, Units.Names names) {
        var own = acting.unita();
        return own.isEmpty()
                ? acting.denominazione()
                : String.join(", ", own.stream().map(names::of).toList());
    }

    /** The own unit, where the objective is of another that shares it. */
    private static UnitaId in(Acting acting, ObjectiveRow o) {
        return o.pesi().keySet().stream().filter(acting::ownUnit).findFirst().orElse(o.unita());
    }

    private static Own own(Acting acting, List<ObjectiveRow> rows, Units.Names names) {
        var mine = rows.stream()
                .filter(o -> o.pesi().keySet().stream().anyMatch(acting::ownUnit)
                        || acting.io().id().equals(o.responsabile()))
                .toList();
        Period common = Rows.common(mine);
        return new Own(
                acting.at("obiettivi"),
                mine.stream()
                        .map(o -> Rows.of(o, in(acting, o), acting.at("obiettivi/" + o.id()), common, names))
                        .toList());
    }
}
