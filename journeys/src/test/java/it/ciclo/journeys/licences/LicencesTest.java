// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LicencesTest {

    private static final String BOM = """
        <bom xmlns="http://cyclonedx.org/schema/bom/1.6">
          <components>
            <component type="library"><group>it.ciclo</group><name>rules</name><version>0.1.0</version></component>
            <component type="library"><group>a</group><name>b</name><version>1</version>
              <licenses><license><id>Apache-2.0</id></license></licenses></component>
            <component type="library"><group>c</group><name>d</name><version>2</version>
              <licenses><expression>GPL-2.0-only OR MIT</expression></licenses></component>
            <component type="library"><group>e</group><name>f</name><version>3</version></component>
          </components>
        </bom>\
        """;

    @Test
    void everyComponentButOursIsReadWithItsLicences() throws IOException {
        assertThat(Licences.read(new ByteArrayInputStream(BOM.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Map.of(
                        "a:b:1", List.of("Apache-2.0"), "c:d:2", List.of("GPL-2.0-only", "MIT"), "e:f:3", List.of()));
    }

    @Test
    void aLicenceThatBindsWhatIsLinkedIsRefused() {
        assertThat(Licences.refused(Map.of(
                        "a:b:1", List.of("AGPL-3.0-only"),
                        "c:d:2", List.of("GNU General Public License, version 3"))))
                .containsExactlyInAnyOrder("a:b:1: AGPL-3.0-only", "c:d:2: GNU General Public License, version 3");
    }

    @Test
    void aLicenceThatAsksForASubscriptionIsRefused() {
        assertThat(Licences.refused(Map.of("a:b:1", List.of("Business Source License 1.1"))))
                .hasSize(1);
    }

    @Test
    void aComponentWithoutALicenceIsRefused() {
        assertThat(Licences.refused(Map.of("e:f:3", List.of()))).containsExactly("e:f:3: no licence named");
    }

    @Test
    void oneFreeLicenceOfSeveralIsEnoughAndLinkingUnderTheLgplIsFine() {
        assertThat(Licences.refused(Map.of(
                        "a:b:1", List.of("EPL-2.0", "GPL-2.0-with-classpath-exception"),
                        "c:d:2", List.of("GPL-2.0-only", "MIT"),
                        "e:f:3", List.of("GNU Lesser General Public License"))))
                .isEmpty();
    }
}
