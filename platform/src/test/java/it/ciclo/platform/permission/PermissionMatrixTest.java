// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.contracts.Role;
import it.ciclo.platform.permission.PermissionMatrix.Match;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PermissionMatrixTest {

    private static final String ENTE = "/enti/00000000-0000-4000-8000-000000000001";

    private static final String BINDING =
            "(Approve|Adopt|Validate|RefuseValidation|Close|ReopenCiclo|Neutralize|RefuseNeutralization|Evaluate|Publish|Reject|Grant|End)\\w*";
    private static final String DRAFTING =
            "(Draft|Revise|Write|Assign|Record|Propose|Import|Place|Set|Upload|Report)\\w*";

    private final PermissionMatrix commands = PermissionMatrix.ofService("command-service");

    @Test
    void theRowOfARequestIsFoundByItsPath() {
        Match match = commands.find("POST", ENTE + "/piani/2026/approvazione");

        assertThat(match).isInstanceOfSatisfying(Match.Row.class, row -> {
            assertThat(row.permission().action()).isEqualTo("ApprovePiano");
            assertThat(row.permission().act()).isTrue();
            assertThat(row.permission().allows(Role.SEGRETARIO)).isTrue();
            assertThat(row.permission().allows(Role.RESPONSABILE)).isFalse();
        });
    }

    @Test
    void aKnownPathWithAnotherMethodNamesTheMethodsItTakes() {
        assertThat(commands.find("DELETE", ENTE + "/obiettivi/x")).isEqualTo(new Match.OtherMethod(Set.of("PUT")));
    }

    @Test
    void aPathWithoutARowIsNothing() {
        assertThat(commands.find("POST", ENTE + "/premi")).isEqualTo(new Match.Nothing());
        assertThat(commands.find("POST", ENTE + "/obiettivi/")).isEqualTo(new Match.Nothing());
    }

    @Test
    void aResponsabileReachesTheOwnUnitOnly() {
        assertThat(commands.action("AssignObjective")).isNotNull().satisfies(row -> {
            assertThat(row.scopeOf(Role.RESPONSABILE)).isEqualTo(Scope.OWN_UNIT);
            assertThat(row.scopeOf(Role.SEGRETARIO)).isNull();
        });
    }

    @Test
    void anEndpointWithoutARowAndARowWithoutAnEndpointAreBothFound() {
        Set<Endpoint> mapped = commands.permissions().stream()
                .map(row -> new Endpoint(row.method(), row.path()))
                .collect(Collectors.toSet());
        assertThat(commands.differencesTo(mapped)).isEmpty();

        Set<Endpoint> broken = new HashSet<>(mapped);
        broken.add(new Endpoint("DELETE", "/enti/{tenant}/obiettivi/{id}"));
        broken.remove(new Endpoint("POST", "/enti/{tenant}/cicli"));

        assertThat(commands.differencesTo(broken))
                .containsExactly(
                        "DELETE /enti/{tenant}/obiettivi/{id} is mapped but has no row in permissions.json",
                        "POST /enti/{tenant}/cicli has a row in permissions.json but nothing is mapped");
    }

    @Test
    void twoRowsForOneEndpointAreRefused() {
        Permission row = commands.permissions().getFirst();

        assertThatThrownBy(() -> new PermissionMatrix(List.of(row, row))).hasMessageContaining("two rows for");
    }

    @Test
    void noRowGivesARoleThatNoMembershipOfAnEnteCanGive() {
        assertThat(PermissionMatrix.all())
                .allSatisfy(row -> assertThat(row.roles()).doesNotContain(Role.CITIZEN));
    }

    @Test
    void whoRunsThePlatformReadsDocumentsOfAnEnteAndNothingOfItsPeople() {
        assertThat(PermissionMatrix.all())
                .filteredOn(row -> row.allows(Role.OPERATOR))
                .allSatisfy(row -> assertThat(row.method()).isEqualTo("GET"))
                .extracting(Permission::action)
                .containsExactlyInAnyOrder(
                        "ReadUnita",
                        "ReadCicli",
                        "ReadCiclo",
                        "ReadObjectives",
                        "ReadObjective",
                        "ReadPiano",
                        "ReadAlbero",
                        "ReadPeg",
                        "ReadScadenze",
                        "ReadVariazioni",
                        "ReadVariazione",
                        "ReadMonitoraggi",
                        "ReadRelazione",
                        "ReadCruscotto",
                        "ReadOggi",
                        "ReadSmvp",
                        "ReadSmvpVersion",
                        "ReadRegistro",
                        "ReadVoce",
                        "ReadProfilo");
    }

    @Test
    void whoBringsAnEnteInMayPrepareItAndNothingElse() {
        assertThat(PermissionMatrix.all())
                .filteredOn(row -> row.roles().contains(Role.CONSORTIUM_ADMIN))
                .extracting(Permission::action)
                .containsExactlyInAnyOrder("DefineUnita", "OpenCiclo", "ReadSmvp");
    }

    @Test
    void aSuspendedEnteIsReadAndItsRightsCanBeTakenAway() {
        assertThat(PermissionMatrix.all())
                .filteredOn(row -> row.goesOnWhileSuspended() && !row.method().equals("GET"))
                .extracting(Permission::action)
                .containsExactlyInAnyOrder(
                        "ReadNomi", "CompareSmvp", "TrySmvp", "RehearseImport", "EndMembership", "EndOperatorAccess");
    }

    @Test
    void whatBindsTheEnteIsPrivileged() {
        assertThat(PermissionMatrix.all())
                .filteredOn(
                        row -> row.access() == Access.MEMBER && !row.method().equals("GET"))
                .allSatisfy(row -> {
                    if (row.act() || row.action().matches(BINDING)) {
                        assertThat(row.privileged())
                                .as(row.action() + ", by whom the copy of the memberships is not believed blindly")
                                .isTrue();
                    }
                });
    }

    @Test
    void whoWritesADraftOrReadsNeedsNoTenantService() {
        assertThat(PermissionMatrix.all().stream().filter(Permission::privileged))
                .noneMatch(row -> row.method().equals("GET") || row.action().matches(DRAFTING));
    }

    @Test
    void theOivWritesNothingButItsJudgements() {
        // art. 14 c. 4 lett. c D.Lgs. 150/2009
        assertThat(commands.permissions().stream()
                        .filter(row -> row.allows(Role.OIV) && !row.method().equals("GET"))
                        .map(Permission::action))
                .containsExactlyInAnyOrder(
                        "GiveOpinionOnSmvp",
                        "NeutralizeObjective",
                        "RefuseNeutralization",
                        "EvaluateObjective",
                        "HearOiv",
                        "ExamineMonitoraggio",
                        "ValidateRelazione",
                        "RefuseValidation");
    }

    @Test
    void whatBindsTheEnteNeedsAFreshSignIn() {
        assertThat(PermissionMatrix.all().stream()
                        .filter(Permission::stepUp)
                        .map(Permission::action)
                        .toList())
                .containsExactlyInAnyOrder(
                        "AdoptSmvp",
                        "ApproveProvisionalObjectives",
                        "ApprovePiano",
                        "ApprovePeg",
                        "VaryPeg",
                        "ApproveVariazione",
                        "ApproveRelazione",
                        "ValidateRelazione",
                        "RefuseValidation",
                        "RegisterPersona",
                        "RenewAccess",
                        "RequestErasure",
                        "ConfirmErasure",
                        "InvitePersona",
                        "SendInvito",
                        "GrantMembership",
                        "EndMembership",
                        "DelegateRole",
                        "EndDelega",
                        "ConfirmMandato",
                        "EndMandato",
                        "EndMandatoHere",
                        "RequestOperatorAccess",
                        "ApproveOperatorAccess",
                        "RequestSuspension",
                        "ConfirmSuspension",
                        "EndSuspension",
                        "ChangeAnagrafica",
                        "ConfirmFusione",
                        "OpenStoria",
                        "CloseStoria",
                        "JoinConfronti",
                        "InviteAdministrator",
                        "SendAdministratorInvite",
                        "EndAdministrator",
                        "OnboardEnte");
    }
}
