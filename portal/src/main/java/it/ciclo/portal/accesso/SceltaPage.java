// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.accesso;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Texts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The enti of a person with the roles held there. @param ended roles that are over, in words */
public record SceltaPage(
        List<Ente> enti,
        List<String> ended,
        List<Io.Consorzio> consorzi,
        boolean gestore,
        @Nullable String pagina) {

    /** @param conflict programmes and validates in the same body: said here, repeated where it bites @param estinto that it is only read */
    public record Ente(
            TenantId tenant,
            String denominazione,
            @Nullable String provincia,
            List<Ruolo> ruoli,
            boolean conflict,
            @Nullable String estinto) {}

    /** @param delegante whose role it is, by id; null for one's own @param last the one used last: its button is the filled one */
    public record Ruolo(Role role, @Nullable String delegante, String label, String since, boolean last) {}

    static SceltaPage of(
            Io io, LocalDate today, @Nullable TenantId lastTenant, @Nullable Role lastRole, @Nullable String pagina) {
        Map<TenantId, List<Io.Appartenenza>> active = new LinkedHashMap<>();
        io.appartenenze().stream()
                .filter(a -> a.activeOn(today))
                .forEach(a -> active.computeIfAbsent(a.tenant(), _ -> new java.util.ArrayList<>())
                        .add(a));
        boolean none = lastTenant == null || lastRole == null;
        var enti = active.values().stream()
                .map(all -> ente(all, today, none, lastTenant, lastRole))
                .toList();
        var ended = io.finite().stream()
                .map(a -> Texts.t(
                        "scelta.finito",
                        a.denominazione(),
                        Texts.t("ruolo." + a.ruolo()),
                        Formats.date(a.dal()),
                        Formats.date(a.al())))
                .toList();
        return new SceltaPage(enti, ended, io.consorzi(), io.gestore(), pagina);
    }

    private static Ente ente(
            List<Io.Appartenenza> all,
            LocalDate today,
            boolean none,
            @Nullable TenantId lastTenant,
            @Nullable Role lastRole) {
        var first = all.getFirst();
        var roles = all.stream().map(Io.Appartenenza::ruolo).distinct().toList();
        var hats = all.stream()
                .map(Io.Hat::of)
                .distinct()
                .sorted(Comparator.comparing((Io.Hat hat) -> hat.delegante() != null)
                        .thenComparing(Io.Hat::role))
                .toList();
        return new Ente(
                first.tenant(),
                first.denominazione(),
                first.provincia(),
                hats.stream()
                        .map(hat -> ruolo(
                                hat,
                                all.stream()
                                        .filter(a -> Io.Hat.of(a).equals(hat))
                                        .findFirst()
                                        .orElseThrow(),
                                !none && first.tenant().equals(lastTenant) && hat.role() == lastRole))
                        .toList(),
                roles.contains(Role.OIV)
                        && (roles.contains(Role.SEGRETARIO) || roles.contains(Role.DIRETTORE_GENERALE)),
                first.extinctOn(today)
                        ? Texts.t(
                                "estinto.avviso", Formats.date(first.estintoDal()), String.valueOf(first.successore()))
                        : null);
    }

    private static Ruolo ruolo(Io.Hat hat, Io.Appartenenza a, boolean last) {
        String label = Texts.t("ruolo." + hat.role());
        return a.delegante() == null
                ? new Ruolo(hat.role(), null, label, since(a), last)
                : new Ruolo(
                        hat.role(),
                        a.delegante().id().toString(),
                        label + ", " + Texts.t("ruolo.per.delega", a.delegante().fullName()),
                        Texts.t("scelta.fino.al", Formats.date(a.al())),
                        false);
    }

    private static String since(Io.Appartenenza a) {
        return a.al() == null
                ? Texts.t("scelta.dal", Formats.date(a.dal()))
                : Texts.t("scelta.dal.al", Formats.date(a.dal()), Formats.date(a.al()));
    }
}
