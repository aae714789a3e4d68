// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.permesso;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.platform.permission.Access;
import it.ciclo.platform.permission.PermissionMatrix;
import it.ciclo.platform.permission.Scope;
import it.ciclo.tenant.permesso.Permessi.Ostacolo;
import it.ciclo.tenant.permesso.Permessi.Permesso;
import it.ciclo.tenant.permesso.Permessi.Ruolo;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PermessiTest {

    private static List<Permesso> of(boolean confirmed, boolean fresh, Role... held) {
        return Permessi.of(PermissionMatrix.all(), Set.of(held), confirmed, false, fresh);
    }

    private static Permesso one(List<Permesso> all, String action) {
        return all.stream().filter(p -> p.azione().equals(action)).findFirst().orElseThrow();
    }

    @Test
    void eachRowOfAnEnteIsThereOnceAndSaysWhatTheMatrixSays() {
        var rows = PermissionMatrix.all().stream()
                .filter(row -> row.access() == Access.MEMBER)
                .toList();
        for (Role role : Role.values()) {
            List<Permesso> all = of(true, true, role);
            assertThat(all).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(all.get(i).ostacolo() == null)
                        .as("%s as %s", rows.get(i).action(), role)
                        .isEqualTo(rows.get(i).allows(role));
            }
        }
    }

    @Test
    void whoHasTwoRolesSeesWithWhichAndHowFar() {
        Permesso assign = one(of(true, true, Role.RESPONSABILE, Role.SEGRETARIO), "AssignObjective");

        assertThat(assign.ruoli())
                .containsExactlyInAnyOrder(
                        new Ruolo(Role.SEGRETARIO, null), new Ruolo(Role.RESPONSABILE, Scope.OWN_UNIT));
        assertThat(assign.altri()).containsExactly(Role.DIRETTORE_GENERALE);
    }

    @Test
    void whyNotIsSaidInTheOrderOfARequest() {
        assertThat(one(of(true, false, Role.SEGRETARIO), "ApprovePiano").ostacolo())
                .isEqualTo(Ostacolo.ACCESSO);
        assertThat(one(of(false, false, Role.SEGRETARIO), "ApprovePiano").ostacolo())
                .isEqualTo(Ostacolo.CONFERMA);
        assertThat(one(of(false, false, Role.DIPENDENTE), "ApprovePiano").ostacolo())
                .isEqualTo(Ostacolo.RUOLO);
        assertThat(one(of(false, true, Role.SEGRETARIO), "ConfirmEnte").ostacolo())
                .isNull();
        assertThat(one(of(false, true, Role.CONSORTIUM_ADMIN), "DefineUnita").ostacolo())
                .isNull();
    }
}
