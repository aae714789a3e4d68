// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.lettura;

import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.lettura.Letture.Lettura;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LettureController {

    private final Letture letture;

    LettureController(Letture letture) {
        this.letture = letture;
    }

    /** Who read something of me here. */
    @GetMapping("/enti/{tenant}/letture/mie")
    List<Lettura> mie() {
        TenantContext context = TenantContext.current();
        return letture.of(context.tenant(), context.person());
    }

    @GetMapping("/enti/{tenant}/letture")
    List<Lettura> letture() {
        return letture.of(TenantContext.current().tenant(), null);
    }
}
