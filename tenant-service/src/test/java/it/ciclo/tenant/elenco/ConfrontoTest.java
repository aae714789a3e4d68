// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.elenco;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.TenantId;
import it.ciclo.tenant.comuni.Comuni;
import it.ciclo.tenant.elenco.Confronto.Che;
import it.ciclo.tenant.elenco.Confronto.Differenza;
import it.ciclo.tenant.elenco.Confronto.Ente;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A newer list proposes; it changes nothing. */
class ConfrontoTest {

    private static List<Differenza> of(String denominazione, String istat, String catasto) throws IOException {
        Comuni list = Comuni.read(new BufferedReader(new StringReader("""
                # elenco di prova
                codice_istat,nome,codice_catastale,provincia,sigla,regione,ripartizione,cap,popolazione_2011
                016128,Lovere,E704,Bergamo,BG,Lombardia,Nord-ovest,24065,5000
                021008,Bolzano/Bozen,A952,Bolzano,BZ,Trentino-Alto Adige,Nord-est,39100,100000
                118001,Nuovo Codice,B789,Sulcis,SU,Sardegna,Isole,09010,3000
                """)));
        return Confronto.of(List.of(new Ente(new TenantId(new UUID(0, 1)), denominazione, istat, catasto)), list);
    }

    @Test
    void whoIsInTheListAsHereIsNotNamed() throws IOException {
        assertThat(of("Comune di Lovere", "016128", "E704")).isEmpty();
        assertThat(of("Comune di Bolzano", "021008", "A952")).isEmpty();
    }

    @Test
    void anotherNameAnotherCodeAndNeitherAreToldApart() throws IOException {
        assertThat(of("Comune di Lovere sul Sebino", "016128", "E704"))
                .singleElement()
                .satisfies(d -> assertThat(d.che()).isEqualTo(Che.NOME));
        assertThat(of("Comune di Nome Vecchio", "111001", "B789"))
                .as("its cadastral code outlives the province")
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.che()).isEqualTo(Che.CODICE);
                    assertThat(String.valueOf(d.ora())).contains("118001");
                });
        assertThat(of("Comune di Lovere", "099999", "Z999"))
                .singleElement()
                .satisfies(d -> assertThat(d.che()).isEqualTo(Che.CODICE));
        assertThat(of("Comune di Castro", "016065", "C337"))
                .singleElement()
                .satisfies(d -> assertThat(d.che()).isEqualTo(Che.SCOMPARSO));
    }
}
