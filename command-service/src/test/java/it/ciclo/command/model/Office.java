// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.people.InOffice;
import it.ciclo.command.people.People;
import it.ciclo.command.shared.Actor;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.platform.tenancy.Membership;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The day it is and who is in office: what both machines are told and neither decides. */
final class Office {

    static final List<UnitaId> UNITA = List.of(unita(1), unita(2), unita(3));
    static final UnitaId NOWHERE = unita(9);
    static final PersonId SEGRETARIA = person(1);
    static final PersonId OIV = person(2);
    /** One for each of the first two units; the third has nobody. */
    static final List<PersonId> RESPONSABILI = List.of(person(3), person(4));

    static final PersonId ANYBODY = person(5);
    static final PersonId DIPENDENTE = person(6);

    LocalDate today;
    final int abitanti;
    private final Map<UnitaId, PersonId> responsabili = new LinkedHashMap<>();

    Office(LocalDate today, int abitanti) {
        this.today = today;
        this.abitanti = abitanti;
        appoint(0);
        appoint(1);
    }

    void appoint(int unit) {
        responsabili.put(UNITA.get(unit), RESPONSABILI.get(unit));
    }

    void dismiss(int unit) {
        responsabili.remove(UNITA.get(unit));
    }

    boolean answersFor(PersonId person, UnitaId unita) {
        return person.equals(responsabili.get(unita));
    }

    boolean hasResponsabile(UnitaId unita) {
        return responsabili.containsKey(unita);
    }

    /** Whether the person is anything in the ente today. */
    boolean isIn(PersonId person) {
        return responsabili.containsValue(person)
                || List.of(SEGRETARIA, OIV, DIPENDENTE).contains(person);
    }

    People people() {
        List<Membership> all = new ArrayList<>();
        all.add(membership(SEGRETARIA, Role.SEGRETARIO, null));
        all.add(membership(OIV, Role.OIV, null));
        all.add(membership(DIPENDENTE, Role.DIPENDENTE, UNITA.getFirst()));
        responsabili.forEach((unita, person) -> all.add(membership(person, Role.RESPONSABILE, unita)));
        return InOffice.people(
                all, abitanti, Clock.fixed(today.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    static Actor segretaria() {
        return new Actor(SEGRETARIA, Role.SEGRETARIO.name(), Set.of());
    }

    static Actor responsabile(int unit) {
        return new Actor(RESPONSABILI.get(unit), Role.RESPONSABILE.name(), Set.of(UNITA.get(unit)));
    }

    static Actor dipendente() {
        return new Actor(DIPENDENTE, Role.DIPENDENTE.name(), Set.of());
    }

    static Actor oiv() {
        return new Actor(OIV, Role.OIV.name(), Set.of());
    }

    /** In a small ente the segretaria judges what she wrote. */
    static Actor segretariaAsOiv() {
        return new Actor(SEGRETARIA, Role.OIV.name(), Set.of());
    }

    private static Membership membership(PersonId person, Role role, @Nullable UnitaId unita) {
        return new Membership(person.value(), person, role, unita, LocalDate.of(2000, 1, 1), null);
    }

    private static UnitaId unita(int n) {
        return new UnitaId(new UUID(2, n));
    }

    private static PersonId person(int n) {
        return new PersonId(new UUID(3, n));
    }
}
