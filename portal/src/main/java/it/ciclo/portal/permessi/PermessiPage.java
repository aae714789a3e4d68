// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.permessi;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.RightsClient.Permessi;
import it.ciclo.portal.client.RightsClient.Permesso;
import it.ciclo.portal.client.RightsClient.Ruolo;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Acting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the matrix lets the person do here, area by area.
 *
 * @param ruolo the role she acts in now, where she has several
 * @param deleghe where she sees roles in the hands of another; null where she has nothing to do with any
 * @param accesso when she signed in, and how long that does; null where it is not known
 */
public record PermessiPage(
        String lead,
        @Nullable String ruolo,
        @Nullable String accesso,
        boolean confermato,
        @Nullable String deleghe,
        List<Parte> parti) {

    /** @param no how many she may not, in words; null where she may do all */
    public record Parte(
            String titolo,
            List<Si> si,
            List<No> no,
            @Nullable String quanti) {}

    /** @param ruoli with which of her roles, and how far @param serve what it asks for @param manca what is missing just now */
    public record Si(
            String che,
            String ruoli,
            String serve,
            @Nullable String manca) {}

    public record No(String che, String perche) {}

    static PermessiPage of(Acting acting, Permessi all) {
        return new PermessiPage(
                t("permessi.lead", acting.denominazione()),
                acting.severalRoles() ? t("permessi.adesso", Pages.role(acting)) : null,
                all.accessoIl() == null
                        ? null
                        : t("permessi.accesso", Formats.dateTime(all.accessoIl()), Formats.number(all.minuti())),
                all.confermato(),
                reads(all, "ReadDeleghe") ? acting.at("deleghe") : null,
                Arrays.stream(Area.values())
                        .map(area -> parte(area, acting, all))
                        .filter(p -> !p.si().isEmpty() || !p.no().isEmpty())
                        .toList());
    }

    private static boolean reads(Permessi all, String action) {
        return all.permessi().stream()
                .anyMatch(p -> p.azione().equals(action) && !p.ruoli().isEmpty());
    }

    private static Parte parte(Area area, Acting acting, Permessi all) {
        List<Permesso> here =
                all.permessi().stream().filter(p -> area.has(p.azione())).toList();
        List<No> no = here.stream()
                .filter(p -> p.ruoli().isEmpty())
                .map(p -> new No(area.words(p.azione()), perche(p)))
                .toList();
        return new Parte(
                area.titolo(),
                here.stream()
                        .filter(p -> !p.ruoli().isEmpty())
                        .map(p -> new Si(area.words(p.azione()), ruoli(p), serve(p), manca(acting, p)))
                        .toList(),
                no,
                no.isEmpty() ? null : count("permessi.no", no.size()));
    }

    private static String ruoli(Permesso p) {
        return p.ruoli().stream().map(PermessiPage::ruolo).collect(Collectors.joining("; "));
    }

    private static String ruolo(Ruolo r) {
        String name = t("ruolo." + r.ruolo());
        return r.portata() == null ? name : t("permessi.portata", name, t("permessi.portata." + r.portata()));
    }

    private static String serve(Permesso p) {
        var needs = new ArrayList<String>();
        if (p.atto()) {
            needs.add(t("permessi.serve.atto"));
        }
        if (p.motivo()) {
            needs.add(t("permessi.serve.motivo"));
        }
        if (p.accessoRecente()) {
            needs.add(t("permessi.serve.accesso"));
        }
        if (p.privilegiato()) {
            needs.add(t("permessi.serve.anagrafe"));
        }
        return needs.isEmpty() ? Formats.NOT_YET : String.join(", ", needs);
    }

    /** What would be refused if she tried now; the role she acts in comes first, as it does for a request. */
    private static @Nullable String manca(Acting acting, Permesso p) {
        if (p.ruoli().stream().noneMatch(r -> r.ruolo() == acting.role())) {
            return t("permessi.manca.ruolo");
        }
        return p.ostacolo() == null ? null : t("permessi.manca." + p.ostacolo());
    }

    private static String perche(Permesso p) {
        return p.altri().isEmpty()
                ? t("permessi.perche.nessuno")
                : t(
                        "permessi.perche",
                        p.altri().stream().map(r -> t("ruolo." + r)).collect(Collectors.joining(", ")));
    }
}
