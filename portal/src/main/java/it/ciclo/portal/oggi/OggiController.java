// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.Cosa;
import it.ciclo.portal.client.GestoreClient;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.RightsClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.obiettivi.Gradi;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

@Controller
class OggiController {

    private static final String NOT_CONFIRMED = "ente-not-confirmed";
    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final int MOMENTS = 50;

    private final Pages pages;
    private final Desk desk;
    private final QueryClient query;
    private final People people;
    private final Units units;
    private final Gradi gradi;
    private final TenantClient tenants;
    private final RightsClient rights;
    private final GestoreClient gestore;
    private final PrimiGiorni primiGiorni;
    private final Conferme conferme;

    OggiController(
            Pages pages,
            Desk desk,
            QueryClient query,
            People people,
            Units units,
            Gradi gradi,
            TenantClient tenants,
            RightsClient rights,
            GestoreClient gestore,
            PrimiGiorni primiGiorni,
            Conferme conferme) {
        this.conferme = conferme;
        this.primiGiorni = primiGiorni;
        this.gestore = gestore;
        this.tenants = tenants;
        this.rights = rights;
        this.pages = pages;
        this.desk = desk;
        this.query = query;
        this.people = people;
        this.units = units;
        this.gradi = gradi;
    }

    /** An ente without a year in the address: this year's cycle, else the newest there is. */
    @GetMapping("/enti/{tenant}")
    View ente(HttpServletRequest request, @PathVariable String tenant) {
        int now = desk.today().getYear();
        Acting acting;
        try {
            acting = desk.acting(request, TenantId.of(tenant), now);
        } catch (IllegalArgumentException _) {
            throw new ServiceAnswer(Desk.notHere());
        }
        if (acting.io().here(acting.tenant(), acting.today()).stream()
                .anyMatch(a -> a.stato().equals("ONBOARDING"))) {
            return Pages.see("/enti/" + tenant + "/conferma");
        }
        var years = confirmed(acting).stream().map(Cicli.Ciclo::anno).toList();
        return Pages.see("/enti/" + tenant + "/" + landing(years, now) + "/oggi");
    }

    /** That the ente has just been confirmed reaches query-service a moment after tenant-service has said so. */
    private List<Cicli.Ciclo> confirmed(Acting acting) {
        for (int tried = 1; ; tried++) {
            try {
                return query.cicli(acting);
            } catch (ServiceAnswer early) {
                if (tried == MOMENTS || !early.refused().code().equals(NOT_CONFIRMED)) {
                    throw early;
                }
                LockSupport.parkNanos(MOMENT.toNanos());
            }
        }
    }

    /** Without any year it is this one, whose page tells who opens it. */
    static int landing(List<Integer> years, int now) {
        return years.contains(now)
                ? now
                : years.stream().max(Comparator.naturalOrder()).orElse(now);
    }

    @GetMapping("/enti/{tenant}/{anno}/oggi")
    View oggi(Acting acting) {
        var cicli = query.cicli(acting);
        if (cicli.stream().noneMatch(c -> c.anno() == acting.anno())) {
            return years(acting, cicli);
        }
        var ciclo = query.ciclo(acting, acting.anno());
        // Nothing waits in an ente that is only read.
        List<Cosa> cose = acting.estintoDal() == null ? query.oggi(acting, acting.anno()) : List.of();
        List<ObjectiveRow> rows = objectives(acting);
        var names = units.of(acting);
        boolean whole =
                acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE, Role.SINDACO, Role.GIUNTA, Role.OIV, Role.REVISORE);
        var settori = whole && !rows.isEmpty() ? settori(acting, rows, names) : null;
        var prossimo = whole ? prossimo(acting, cicli) : null;
        var page = OggiPage.of(
                acting,
                desk.time(),
                ciclo,
                cose,
                rows,
                names,
                settori,
                prossimo,
                undelivered(acting),
                toConfirm(acting),
                ofTheOperator(acting));
        return pages.page(
                acting,
                Head.of(Texts.t("nav.oggi")).in(Nav.OGGI),
                "oggi/page.jte",
                with(page, primiGiorni.of(acting, cicli, ciclo, rows), conferme.of(acting)));
    }

    /** The first steps and the notices stand beside a page that has its own record. */
    private static Map<String, Object> with(Object page, @Nullable PrimiPassi passi, List<OggiPage.Avviso> avvisi) {
        return passi == null
                ? Map.of("page", page, "avvisi", avvisi)
                : Map.of("page", page, "passi", passi, "avvisi", avvisi);
    }

    /** How many reminders nobody got; a day without this service is a day like others. */
    private long undelivered(Acting acting) {
        try {
            return acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)
                    ? tenants.promemoria(acting).falliti()
                    : 0;
        } catch (ServiceAnswer _) {
            return 0;
        }
    }

    /** Erasures that another has asked for and this person may confirm. */
    private long toConfirm(Acting acting) {
        try {
            return acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE, Role.SINDACO, Role.PERSONALE)
                    ? rights.cancellazioni(acting).stream()
                            .filter(c -> c.aperta()
                                    && !c.chiestaDa().equals(acting.io().id()))
                            .count()
                    : 0;
        } catch (ServiceAnswer _) {
            return 0;
        }
    }

    /** What the operator asked for, reads or has read lately; the newest. */
    private @Nullable String ofTheOperator(Acting acting) {
        try {
            return acting.is(Role.SEGRETARIO, Role.OIV)
                    ? gestore.of(acting).stream()
                            .map(GestoreClient.Subito::accesso)
                            .map(a -> Avvisi.of(a, acting.today()))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null)
                    : null;
        } catch (ServiceAnswer _) {
            return null;
        }
    }

    private Settori settori(Acting acting, List<ObjectiveRow> rows, Units.Names names) {
        var ids = new ArrayList<@Nullable PersonId>();
        rows.forEach(o -> ids.add(o.responsabile()));
        return Settori.of(acting, rows, names, people.names(acting, ids), gradi.of(acting));
    }

    /** The year after this one is made while this one runs. */
    private @Nullable Prossimo prossimo(Acting acting, List<Cicli.Ciclo> cicli) {
        int anno = acting.anno() + 1;
        return cicli.stream()
                .filter(c -> c.anno() == anno && c.fase() == Cicli.Fase.PROGRAMMAZIONE)
                .findFirst()
                .map(Cicli.Ciclo::piano)
                .map(piano -> Prossimo.of(acting, piano, query.ciclo(acting, anno)))
                .orElse(null);
    }

    /** Some roles read objectives only once the Piano is approved: then the page goes without. */
    private List<ObjectiveRow> objectives(Acting acting) {
        try {
            return query.obiettivi(acting, acting.anno());
        } catch (ServiceAnswer answer) {
            if (answer.refused().status() == 403) {
                return List.of();
            }
            throw answer;
        }
    }

    @GetMapping("/enti/{tenant}/{anno}/anni")
    View years(Acting acting) {
        return years(acting, query.cicli(acting));
    }

    private View years(Acting acting, List<Cicli.Ciclo> cicli) {
        // Without a year there is no Oggi, and this is the first page of the ente.
        PrimiPassi passi = cicli.isEmpty() ? primiGiorni.of(acting, cicli, null, List.of()) : null;
        return pages.page(
                acting,
                Head.of(Texts.t("anni.titolo")),
                "oggi/anni.jte",
                with(AnniPage.of(acting, cicli), passi, conferme.of(acting)));
    }
}
