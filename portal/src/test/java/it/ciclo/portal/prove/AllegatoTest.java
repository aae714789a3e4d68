// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.prove;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.objective.Prova;
import it.ciclo.portal.client.Answers;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Actings;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is given a file where it is listed, and who only sees that it is there. */
class AllegatoTest {

    private static final ObjectiveDetail OBJECTIVE = Answers.detail();
    private static final Prova PROVA =
            new Prova(new ProvaId(new UUID(5, 1)), "registro.pdf", "application/pdf", 48_213, "ab".repeat(32));

    private static Allegato seenBy(Acting acting) {
        var brought = new ObjectiveDetail.Allegata(PROVA, Actings.DINO, Instant.parse("2026-11-02T09:15:00Z"), 41);
        return Allegato.of(List.of(brought), acting, OBJECTIVE, Answers.people())
                .getFirst();
    }

    @Test
    void whoWorksOnAnObjectiveIsGivenItsFiles() {
        assertThat(seenBy(Actings.segretario()).href()).endsWith("/prove/" + PROVA.id());
        assertThat(seenBy(Actings.dipendente(Actings.DINO)).href()).endsWith("/prove/" + PROVA.id());
    }

    @Test
    void anotherDipendenteSeesOnlyThatItIsThere() {
        Allegato seen = seenBy(Actings.dipendente(new PersonId(new UUID(1, 9))));
        assertThat(seen.href()).isNull();
        assertThat(seen.nome()).isEqualTo("registro.pdf");
    }
}
