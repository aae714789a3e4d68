// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LandingTest {

    @Test
    void anEnteIsEnteredInThisYearWhereItIsOpen() {
        assertThat(OggiController.landing(List.of(2027, 2026, 2025), 2026)).isEqualTo(2026);
    }

    @Test
    void anEnteThatHasOnlyAnOldYearIsEnteredThere() {
        assertThat(OggiController.landing(List.of(2018, 2017), 2026)).isEqualTo(2018);
    }

    @Test
    void anEnteWithoutAYearIsEnteredWhereItsFirstIsOpened() {
        assertThat(OggiController.landing(List.of(), 2026)).isEqualTo(2026);
    }
}
