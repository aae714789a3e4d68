// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.variazioni.VariazioneAnswer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The page around the form of an objective. */
@Component
class ObjectivePages {

    private final QueryClient query;
    private final TenantClient tenants;
    private final Units units;
    private final Catalogo catalogo;
    private final Pages pages;

    ObjectivePages(QueryClient query, TenantClient tenants, Units units, Catalogo catalogo, Pages pages) {
        this.query = query;
        this.tenants = tenants;
        this.units = units;
        this.catalogo = catalogo;
        this.pages = pages;
    }

    /** The fields after a button that changes the form; null when it saves. */
    @Nullable
    Map<String, String> changed(Acting acting, Form form, String azione) {
        return catalogo.changed(acting, form, azione);
    }

    /** What is wrong with the titolare that was chosen; null where the person answers for the settore that was chosen, or nobody was. */
    Form.@Nullable FieldError titolare(Acting acting, Form form) {
        Units.Names names = units.of(acting);
        return FormPage.titolare(acting, form, names.all(), tenants.persone(acting));
    }

    View assigning(Acting acting, Form form) {
        return show(acting, null, form, withdrawal(null));
    }

    View revising(Acting acting, ObjectiveDetail o, Form form) {
        return show(acting, o, form, withdrawal(o));
    }

    /** The page that changes a draft, with the form that takes it out again. */
    View withdrawing(Acting acting, ObjectiveDetail o, Form withdrawal) {
        return show(acting, o, Form.fresh(o.versione(), ObjectiveForm.of(o)), withdrawal);
    }

    View varying(Acting acting, ObjectiveDetail o, VariazioneAnswer v, Form form) {
        var page = FormPage.varying(
                acting,
                o,
                v,
                form,
                units.of(acting),
                query.obiettivi(acting, acting.anno()),
                query.ciclo(acting, acting.anno()),
                catalogo.options(acting));
        Head head = Head.of(page.title())
                .in(Nav.PIANO)
                .under(t("variazioni"), acting.at("variazioni"))
                .under(t("variazione.breve", String.valueOf(v.numero())), acting.at("variazioni/" + v.id()))
                .here(o.codice());
        return pages.page(acting, head, "obiettivi/form.jte", Map.of("page", page))
                .withStatus(form.status());
    }

    private static Form withdrawal(@Nullable ObjectiveDetail o) {
        return Form.fresh(o == null ? null : o.versione(), Map.of("motivo", ""));
    }

    private View show(Acting acting, @Nullable ObjectiveDetail o, Form form, Form withdrawal) {
        var page = FormPage.of(
                acting,
                o,
                form,
                withdrawal,
                units.of(acting),
                tenants.persone(acting),
                query.obiettivi(acting, acting.anno()),
                query.ciclo(acting, acting.anno()),
                catalogo.options(acting));
        int status = form.wrong() || !withdrawal.wrong() ? form.status() : withdrawal.status();
        return pages.page(acting, head(acting, o, page.title()), "obiettivi/form.jte", Map.of("page", page))
                .withStatus(status);
    }

    private static Head head(Acting acting, @Nullable ObjectiveDetail o, String title) {
        var head = Head.of(title)
                .in(Nav.OBIETTIVI)
                .under(t("obiettivi.titolo", String.valueOf(acting.anno())), acting.at("obiettivi"));
        return o == null
                ? head.here(t("form.nuovo.breve"))
                : head.under(o.codice(), acting.at("obiettivi/" + o.id())).here(t("scheda.modifica"));
    }
}
