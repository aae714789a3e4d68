// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.confronto;

import it.ciclo.contracts.TenantId;
import it.ciclo.tenant.confronto.ConfrontiSql.Adesione;
import it.ciclo.tenant.confronto.ConfrontiSql.Dato;
import it.ciclo.tenant.confronto.ConfrontiSql.Edizione;
import it.ciclo.tenant.confronto.ConfrontiSql.Quartile;
import it.ciclo.tenant.consortium.Consortia;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope;
import it.ciclo.tenant.register.Scope.OfConfronti;
import it.ciclo.tenant.register.Scope.OfConsortium;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the comparison of a year, once: on the first day of a month, from October of the year after on, on which enough enti take part
 * and have given their figures. The day does not depend on who has given what, and what was made is never made again: two comparisons
 * that differ by one ente would tell its figures.
 */
public final class Chiusure {

    private static final int YEARS_BACK = 4;

    private record Voce(TenantId tenant, Dato dato) {}

    private final Register register;
    private final ConfrontiSettings settings;
    private final ZoneId zone;

    Chiusure(Register register, ConfrontiSettings settings, ZoneId zone) {
        this.register = register;
        this.settings = settings;
        this.zone = zone;
    }

    /** The day a comparison can next be made after this one. */
    static LocalDate next(LocalDate today) {
        return last(today).plusMonths(1);
    }

    private static LocalDate last(LocalDate today) {
        return today.withDayOfMonth(1);
    }

    /** Makes what can be made on that day. */
    public void close(LocalDate today) {
        LocalDate day = last(today);
        Set<UUID> consortia = register.during(
                new OfConfronti(),
                jdbc -> ConfrontiSql.running(jdbc).stream()
                        .map(Adesione::consortium)
                        .collect(Collectors.toUnmodifiableSet()));
        for (UUID consortium : consortia) {
            for (int anno = day.getYear() - YEARS_BACK; anno < day.getYear(); anno++) {
                if (!LocalDate.of(anno + 1, Month.OCTOBER, 1).isAfter(day)) {
                    close(consortium, anno, day);
                }
            }
        }
    }

    private void close(UUID consortium, int anno, LocalDate day) {
        Scope[] scopes = {new OfConfronti(), new OfConsortium(consortium)};
        var _ = register.during(scopes, jdbc -> {
            Consortia.alone(jdbc, consortium);
            boolean made = ConfrontiSql.edizioni(jdbc).stream().anyMatch(e -> e.anno() == anno);
            List<Voce> given = made ? List.of() : given(jdbc, consortium, anno, day);
            if (given.size() < settings.gruppo()) {
                return false;
            }
            given.forEach(voce -> {
                register.add(new OfTenant(voce.tenant()));
                ConfrontiSql.entered(jdbc, voce.tenant(), anno);
            });
            ConfrontiSql.add(jdbc, consortium, new Edizione(anno, day, given.size()), quartili(anno, given));
            return true;
        });
    }

    /** Of those who took part before the day began. From here on the transaction sees one ente after the other. */
    private List<Voce> given(JdbcClient jdbc, UUID consortium, int anno, LocalDate day) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        List<Voce> given = new ArrayList<>();
        Set<TenantId> active = active(jdbc, consortium);
        for (Adesione adesione : ConfrontiSql.running(jdbc)) {
            if (!active.contains(adesione.tenant())
                    || !adesione.consortium().equals(consortium)
                    || !adesione.dal().isBefore(begin)) {
                continue;
            }
            register.add(new OfTenant(adesione.tenant()));
            Optional<Dato> dato = ConfrontiSql.dato(jdbc, adesione.tenant(), anno);
            // What is part of a comparison is of no second one, not even in another consortium.
            dato.filter(d -> !d.entrato() && d.datoIl().isBefore(begin))
                    .ifPresent(d -> given.add(new Voce(adesione.tenant(), d)));
        }
        return given;
    }

    private static Set<TenantId> active(JdbcClient jdbc, UUID consortium) {
        return jdbc
                .sql("select tenant_id from ente where consortium_id = :consortium and state = 'ACTIVE'")
                .param("consortium", consortium)
                .query(UUID.class)
                .stream()
                .map(TenantId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Quartile> quartili(int anno, List<Voce> given) {
        Map<String, List<BigDecimal>> values = new TreeMap<>();
        given.forEach(voce -> voce.dato()
                .cifre()
                .forEach(c -> values.computeIfAbsent(c.chiave(), _ -> new ArrayList<>())
                        .add(c.valore())));
        List<Quartile> quartili = new ArrayList<>();
        values.forEach((chiave, all) -> {
            if (all.size() >= settings.gruppo()) {
                quartili.add(new Quartile(anno, chiave, all.size(), Quartili.of(all)));
            }
        });
        return quartili;
    }
}
