// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import it.ciclo.contracts.tenancy.Sospensione;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.PortalSession.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the layout shows around a page. Made when the page is rendered, so that it knows what the reading of the page
 * brought to light.
 *
 * @param assets where the static files are, with the version in the path
 * @param csrf the token every form carries
 * @param place null on pages outside an ente
 * @param me null when nobody is signed in
 * @param stale the views are behind what has been written
 */
public record Frame(
        Head head,
        String assets,
        Csrf csrf,
        @Nullable Place place,
        @Nullable Me me,
        boolean demo,
        List<Notice> notices,
        boolean stale,
        String reload) {

    public record Csrf(String parameter, String token) {}

    /**
     * @param yearHref null where the page does not belong to a year
     * @param estinto that the ente is no more; null where it lives on
     * @param sospeso that nothing can be saved for now, why, and whom to ask; null where it can
     * @param accesso of who runs the platform; null for who has a role here
     */
    public record Place(
            String denominazione,
            @Nullable String provincia,
            String home,
            int anno,
            String yearHref,
            String helpHref,
            List<Link> links,
            @Nullable String estinto,
            @Nullable String sospeso,
            @Nullable Accesso accesso) {

        static Place of(Acting acting, Head head, List<Nav> entries) {
            return new Place(
                    acting.denominazione(),
                    acting.provincia(),
                    acting.at("oggi"),
                    acting.anno(),
                    acting.at("anni"),
                    acting.at("aiuto"),
                    entries.stream()
                            .map(n -> new Link(n.label(), acting.at(n.path()), n == head.nav()))
                            .toList(),
                    estinto(acting),
                    sospeso(acting.sospensione()),
                    Accesso.of(acting.accesso()));
        }

        private static @Nullable String estinto(Acting acting) {
            return acting.estintoDal() == null
                    ? null
                    : Texts.t("estinto.avviso", Formats.date(acting.estintoDal()), String.valueOf(acting.successore()));
        }

        private static @Nullable String sospeso(@Nullable Sospensione why) {
            return why == null
                    ? null
                    : Texts.t(
                            "sospeso.avviso",
                            Formats.date(why.dal()),
                            Texts.t("sospeso.causa." + why.causa()),
                            why.atto(),
                            why.contatto());
        }
    }

    /** How long who runs the platform is let in. @param termina where it is ended */
    public record Accesso(String testo, String termina) {

        static @Nullable Accesso of(Io.@Nullable Accesso open) {
            return open == null
                    ? null
                    : new Accesso(
                            Texts.t("gestore.dentro", Formats.time(open.fino())), "/gestore/accessi/" + open.id());
        }
    }

    /** A consortium and the parts of what its administrators do. */
    public record Consorzio(String nome, List<Link> links) {
        public Consorzio {
            links = List.copyOf(links);
        }
    }

    public record Link(String label, String href, boolean current) {}

    /**
     * @param line role and unit, or null before a role is chosen
     * @param access where the person sees and changes how she signs in
     */
    public record Me(
            String name, @Nullable String line, @Nullable String changeRole, String access) {}

    /** Help, within the ente where one works in it. */
    public String help() {
        return place == null ? "/aiuto" : place.helpHref();
    }

    public Frame {
        notices = List.copyOf(notices);
    }

    public String title() {
        Consorzio of = head.consorzio();
        String whose = place != null ? place.denominazione() : of == null ? null : of.nome();
        return head.title() + " · Ciclo" + (whose == null ? "" : " · " + whose);
    }

    public String asset(String file) {
        return assets + "/" + file;
    }

    public @Nullable Consorzio consorzio() {
        return head.consorzio();
    }

    /** The entries of the navigation, of an ente or of a consortium; none elsewhere. */
    public List<Link> links() {
        Consorzio of = head.consorzio();
        return place != null ? place.links() : of == null ? List.of() : of.links();
    }

    public String current() {
        return links().stream()
                .filter(Link::current)
                .findFirst()
                .map(link -> Texts.t("nav.menu") + " · " + link.label())
                .orElseGet(() -> Texts.t("nav.menu"));
    }
}
