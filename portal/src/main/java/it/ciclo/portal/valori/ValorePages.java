// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.obiettivi.OpenPeriods;
import it.ciclo.portal.obiettivi.Recording;
import it.ciclo.portal.session.Acting;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The page around the form of a value. */
@Component
class ValorePages {

    private final People people;
    private final Pages pages;

    ValorePages(People people, Pages pages) {
        this.people = people;
        this.pages = pages;
    }

    /** @param doubt what to ask before the value is sent; null when there is nothing to ask */
    View recording(Acting acting, Place place, Form form, @Nullable String doubt) {
        // Only a final value is declared not available.
        var missing = place.period().isFinale() ? Form.fresh(place.objective().versione(), Map.of("motivo", "")) : null;
        return show(acting, place, form, false, missing, doubt);
    }

    View correcting(Acting acting, Place place, Form form) {
        return show(acting, place, form, true, null, null);
    }

    /** The page that records, with the form that says why there is no value. */
    View explaining(Acting acting, Place place, Form missing) {
        return show(acting, place, ValoreForm.fresh(place, acting.today()), false, missing, null);
    }

    private View show(
            Acting acting, Place place, Form form, boolean correction, @Nullable Form missing, @Nullable String doubt) {
        var o = place.objective();
        var page = RegistraPage.of(
                place,
                form,
                correction,
                acting.today(),
                acting.at(place.page()),
                others(acting, place),
                missing,
                doubt,
                Recording.why(acting, o, place.indicatore(), place.period(), people.name(acting, o.responsabile())));
        int status = form.wrong() || missing == null || !missing.wrong() ? form.status() : missing.status();
        var head = Head.of(t(correction ? "valori.correggi.valore" : "valori.registra") + ": " + page.title())
                .in(Nav.VALORI)
                .under(t("nav.valori"), acting.at("valori"))
                .under(o.codice(), acting.at(place.page()))
                .here(page.period());
        return pages.page(acting, head, "valori/registra.jte", Map.of("page", page))
                .withStatus(status);
    }

    private static List<RegistraPage.Other> others(Acting acting, Place place) {
        return place.objective().indicatori().stream()
                .flatMap(i -> Stream.concat(
                                OpenPeriods.of(i, acting.today()).stream(),
                                Stream.ofNullable(OpenPeriods.early(i, acting.today())))
                        .filter(p -> !(i.id().equals(place.indicatore().id()) && p.equals(place.period())))
                        .map(p -> new RegistraPage.Other(
                                i.nome() + ", " + Formats.period(p),
                                acting.at(place.page() + "/registra/" + i.id() + "/" + p))))
                .toList();
    }
}
