// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.portal.PortalSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Anonymous comparisons between the enti of a consortium. */
@Component
public class ConfrontiClient {

    public record Partecipazione(LocalDate dal, String motivo) {}

    public record Confronto(int enti, BigDecimal primo, BigDecimal mediana, BigDecimal terzo, String posizione) {}

    /** @param valore the ente's own @param confronto absent where too few gave it */
    public record Cifra(
            String tipo,
            String nome,
            String unita,
            BigDecimal valore,
            @Nullable Confronto confronto) {}

    /** @param chiusoIl absent while the year is not compared */
    public record Anno(
            int anno,
            @Nullable LocalDate chiusoIl,
            @Nullable Integer enti,
            List<Cifra> cifre) {}

    /** @param altriEnti how many there must be besides this one */
    public record Elenco(
            String consorzio,
            int altriEnti,
            LocalDate prossima,
            @Nullable Partecipazione partecipazione,
            List<Anno> anni) {}

    public record AnnoChiuso(int anno, LocalDate chiusoIl, int enti) {}

    /** What who administers a consortium sees: counts. */
    public record DelConsorzio(long aderenti, int altriEnti, LocalDate prossima, List<AnnoChiuso> anni) {}

    private final Service service;

    ConfrontiClient(PortalSettings settings) {
        this.service = new Service(settings.tenant());
    }

    public Elenco seen(Caller caller) {
        return service.get(caller, "/confronti", Map.of(), new ParameterizedTypeReference<>() {});
    }

    /** @param what {@code adesione} or {@code ritiro} */
    public Outcome decide(Caller caller, String what, Command command, Map<String, ?> body) {
        return service.send(HttpMethod.POST, caller, "/confronti/" + what, command, body);
    }

    public DelConsorzio state(String token, UUID consorzio) {
        return service.withToken(token, "/consorzi/" + consorzio + "/confronti", DelConsorzio.class);
    }
}
