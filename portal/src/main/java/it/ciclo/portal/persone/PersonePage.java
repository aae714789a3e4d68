// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.FusioniClient;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ente and who works in it.
 *
 * @param inviti what the link to the invitations says; absent where the acting role does not read them
 * @param puoGestire whether the acting role may add people and end memberships
 * @param puoOrdinare whether it may define and rename units
 */
public record PersonePage(
        String anno,
        String indirizzo,
        String lead,
        List<Persona> persone,
        List<Persona> passate,
        List<Settore> settori,
        List<Dato> dati,
        List<String> nomi,
        List<Predecessore> predecessori,
        @Nullable String inviti,
        boolean puoGestire,
        boolean puoOrdinare) {

    /** @param conflitto whether the person programmes and validates here today @param cancella where her data can be erased @param rinnova where she is let in again */
    public record Persona(
            String nome,
            String aggiungi,
            boolean conflitto,
            List<Incarico> incarichi,
            @Nullable String cancella,
            @Nullable String rinnova) {}

    /** @param fine the page that ends it; absent when it has ended or may not be ended here */
    public record Incarico(
            String ruolo,
            @Nullable String settore,
            String date,
            @Nullable String fine) {}

    /** @param responsabile who heads it today; absent when nobody does */
    public record Settore(
            String codice, String nome, @Nullable String responsabile, String rinomina) {}

    /** An ente that this one succeeds. @param storia where its history is read; absent where the person does not read it */
    public record Predecessore(String nome, @Nullable String storia) {}

    public record Dato(String nome, String valore) {}

    /** @param inviti how many are open; null where the acting role does not read them */
    static PersonePage of(
            Acting acting,
            List<TenantClient.Persona> people,
            List<Cicli.Unita> units,
            TenantClient.Profilo profilo,
            List<FusioniClient.Storia> storie,
            @Nullable Integer inviti) {
        boolean works = acting.estintoDal() == null;
        boolean gestisce = works && acting.is(Role.SEGRETARIO);
        boolean ordina = works && acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        var nomi = units.stream().collect(Collectors.toMap(Cicli.Unita::id, Cicli.Unita::nome));
        LocalDate today = acting.today();
        var sorted = people.stream()
                .sorted(Comparator.comparing(TenantClient.Persona::cognome).thenComparing(TenantClient.Persona::nome))
                .toList();
        return new PersonePage(
                String.valueOf(acting.anno()),
                acting.address(),
                t(
                        "persone.lead",
                        acting.denominazione(),
                        Formats.number(profilo.profilo().popolazione())),
                group(acting, sorted, nomi, m -> !ended(m, today), gestisce),
                group(acting, sorted, nomi, m -> ended(m, today), false),
                units.stream()
                        .map(u -> new Settore(
                                u.codice(),
                                u.nome(),
                                head(sorted, u.id(), today),
                                acting.at("persone/settori/" + u.id())))
                        .toList(),
                dati(profilo.profilo()),
                profilo.storia().size() < 2
                        ? List.of()
                        : profilo.storia().stream().map(PersonePage::periodo).toList(),
                storie.stream().map(s -> predecessore(acting, s)).toList(),
                inviti == null ? null : inviti == 0 ? t("persone.inviti") : count("persone.inviti.aperti", inviti),
                gestisce,
                ordina);
    }

    private static String periodo(TenantClient.Periodo p) {
        if (p.al() != null) {
            return t("anagrafica.fino", p.denominazione(), p.codiceIstat(), p.codiceCatastale(), Formats.date(p.al()));
        }
        var atto = p.atto();
        String why = atto == null ? "" : t("fusioni.atto", atto.organo(), atto.numero(), Formats.date(atto.data()));
        return t("anagrafica.da", p.denominazione(), p.codiceIstat(), p.codiceCatastale(), Formats.date(p.dal()), why);
    }

    private static Predecessore predecessore(Acting acting, FusioniClient.Storia s) {
        return new Predecessore(
                t("successioni.storia", s.denominazione(), Formats.date(s.dal())),
                acting.io().here(s.tenant(), acting.today()).isEmpty()
                        ? null
                        : "/enti/" + s.tenant() + "/" + acting.anno() + "/oggi");
    }

    private static boolean ended(TenantClient.Membership m, LocalDate today) {
        return m.al() != null && m.al().isBefore(today);
    }

    /** The people with the memberships that are asked for; who has none of them is not in the list. */
    private static List<Persona> group(
            Acting acting,
            List<TenantClient.Persona> people,
            Map<UnitaId, String> units,
            Predicate<TenantClient.Membership> which,
            boolean gestisce) {
        return people.stream()
                .map(p -> new Persona(
                        p.fullName(),
                        acting.at("persone/ruolo?persona=" + p.id()),
                        programmesAndValidates(p, acting.today()),
                        p.appartenenze().stream()
                                .filter(which)
                                .sorted(Comparator.comparing(TenantClient.Membership::ruolo))
                                .map(m -> new Incarico(
                                        t("ruolo." + m.ruolo()),
                                        m.unita() == null
                                                ? null
                                                : units.getOrDefault(m.unita(), t("persone.settore.altro")),
                                        dates(m),
                                        gestisce && !ended(m, acting.today())
                                                ? acting.at("persone/ruoli/" + m.id() + "/fine")
                                                : null))
                                .toList(),
                        acting.is(Role.SEGRETARIO) && over(p, acting.today()) && !p.cancellata()
                                ? acting.at("persone/" + p.id() + "/cancellazione")
                                : null,
                        gestisce
                                        && !p.cancellata()
                                        && !p.id().equals(acting.io().id())
                                ? acting.at("persone/" + p.id() + "/rinnovo")
                                : null))
                .filter(p -> !p.incarichi().isEmpty())
                .toList();
    }

    /** Whether she has no role here any more, nor will have one. */
    private static boolean over(TenantClient.Persona p, LocalDate today) {
        return p.appartenenze().stream().allMatch(m -> ended(m, today));
    }

    private static boolean programmesAndValidates(TenantClient.Persona p, LocalDate today) {
        var roles = p.appartenenze().stream()
                .filter(m -> m.activeOn(today))
                .map(TenantClient.Membership::ruolo)
                .toList();
        return roles.contains(Role.OIV) && (roles.contains(Role.SEGRETARIO) || roles.contains(Role.DIRETTORE_GENERALE));
    }

    private static String dates(TenantClient.Membership m) {
        return m.al() == null
                ? t("persone.dal", Formats.date(m.dal()))
                : t("persone.dal.al", Formats.date(m.dal()), Formats.date(m.al()));
    }

    private static @Nullable String head(List<TenantClient.Persona> people, UnitaId unit, LocalDate today) {
        String heads = people.stream()
                .filter(p -> p.headsOn(unit, today))
                .map(TenantClient.Persona::fullName)
                .collect(Collectors.joining(", "));
        return heads.isEmpty() ? null : heads;
    }

    private static List<Dato> dati(EnteProfile p) {
        return Stream.of(
                        new Dato(t("persone.dato.denominazione"), p.denominazione()),
                        new Dato(t("persone.dato.provincia"), p.provincia() + " (" + p.sigla() + ")"),
                        new Dato(
                                t("persone.dato.indirizzo"),
                                p.indirizzo() + ", " + p.cap() + (p.sede() == null ? "" : ", " + p.sede())),
                        new Dato(t("persone.dato.istat"), p.codiceIstat()),
                        new Dato(t("persone.dato.catastale"), p.codiceCatastale()),
                        new Dato(t("persone.dato.fiscale"), p.codiceFiscale()),
                        new Dato(t("persone.dato.iva"), p.partitaIva() == null ? Formats.NOT_YET : p.partitaIva()),
                        new Dato(t("persone.dato.email"), p.email()),
                        new Dato(t("persone.dato.pec"), p.pec()),
                        new Dato(t("persone.dato.dipendenti"), Formats.number(p.dipendenti())))
                .filter(d -> !d.valore().isBlank())
                .toList();
    }
}
