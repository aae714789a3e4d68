// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.confronto;

import it.ciclo.contracts.TenantId;
import it.ciclo.platform.tenancy.SignedIn;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.confronto.Confronti.Aderente;
import it.ciclo.tenant.confronto.Confronti.Stato;
import it.ciclo.tenant.confronto.Confronti.Visto;
import it.ciclo.tenant.confronto.ConfrontiSql.Adesione;
import it.ciclo.tenant.confronto.ConfrontiSql.Dato;
import it.ciclo.tenant.confronto.ConfrontiSql.Edizione;
import it.ciclo.tenant.confronto.ConfrontiSql.Quartile;
import it.ciclo.tenant.confronto.Quartili.Posizione;
import it.ciclo.tenant.problem.Complaints;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Comparisons: for an ente, for who administers a consortium, and for the service that has the figures. */
@RestController
class ConfrontiController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    record DecisioneRequest(@Nullable String motivo) {}

    record Deciso(boolean partecipa) {}

    record Partecipazione(LocalDate dal, String motivo) {}

    /** What enough enti make together. */
    record Confronto(int enti, String primo, String mediana, String terzo, Posizione posizione) {}

    /** @param valore the ente's own @param confronto absent where too few enti gave it, or the year is not compared yet */
    record CifraVista(
            Cifra.Tipo tipo,
            String nome,
            String unita,
            String valore,
            @Nullable Confronto confronto) {}

    /** @param chiusoIl absent while it is not compared @param enti how many are part of it */
    record AnnoVisto(
            int anno,
            @Nullable LocalDate chiusoIl,
            @Nullable Integer enti,
            List<CifraVista> cifre) {}

    /** @param altriEnti how many there must be besides this one @param prossima when what is missing can next be compared */
    record Elenco(
            String consorzio,
            int altriEnti,
            LocalDate prossima,
            @Nullable Partecipazione partecipazione,
            List<AnnoVisto> anni) {}

    record AnnoChiuso(int anno, LocalDate chiusoIl, int enti) {}

    record DelConsorzio(long aderenti, int altriEnti, LocalDate prossima, List<AnnoChiuso> anni) {}

    record Aderenti(List<Aderente> enti) {}

    record DatiRequest(
            TenantId tenant,
            @Nullable Integer anno,
            @Nullable List<Cifra.Richiesta> cifre) {}

    record Accolti(boolean accolti) {}

    private final Confronti confronti;
    private final ConfrontiSettings settings;
    private final Clock clock;

    ConfrontiController(Confronti confronti, ConfrontiSettings settings, Clock clock) {
        this.confronti = confronti;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/enti/{tenant}/confronti")
    Elenco seen() {
        Visto seen = confronti.seen(TenantContext.current().tenant());
        return new Elenco(
                seen.consorzio(),
                settings.altri(),
                next(),
                seen.adesione().map(this::participation).orElse(null),
                seen.dati().stream().map(d -> year(seen, d)).toList());
    }

    private Partecipazione participation(Adesione adesione) {
        return new Partecipazione(day(adesione.dal()), adesione.motivo());
    }

    private static AnnoVisto year(Visto seen, Dato dato) {
        Optional<Edizione> made = seen.edizioni().stream()
                .filter(e -> dato.entrato() && e.anno() == dato.anno())
                .findFirst();
        return new AnnoVisto(
                dato.anno(),
                made.map(Edizione::chiusaIl).orElse(null),
                made.map(Edizione::enti).orElse(null),
                dato.cifre().stream().map(c -> figure(seen, dato, c)).toList());
    }

    private static CifraVista figure(Visto seen, Dato dato, Cifra cifra) {
        return new CifraVista(
                cifra.tipo(),
                cifra.nome(),
                cifra.unita(),
                text(cifra.valore()),
                seen.quartili().stream()
                        .filter(q -> dato.entrato()
                                && q.anno() == dato.anno()
                                && q.chiave().equals(cifra.chiave()))
                        .findFirst()
                        .map(q -> compared(q, cifra.valore()))
                        .orElse(null));
    }

    private static Confronto compared(Quartile q, BigDecimal own) {
        return new Confronto(
                q.enti(),
                text(q.quartili().primo()),
                text(q.quartili().mediana()),
                text(q.quartili().terzo()),
                q.quartili().of(own));
    }

    private static String text(BigDecimal value) {
        return value.toPlainString();
    }

    @PostMapping("/enti/{tenant}/confronti/adesione")
    Deciso join(@RequestBody DecisioneRequest request) {
        String reason = reason(request);
        TenantContext context = TenantContext.current();
        confronti.join(context.tenant(), context.person(), reason);
        return new Deciso(true);
    }

    @PostMapping("/enti/{tenant}/confronti/ritiro")
    Deciso leave(@RequestBody DecisioneRequest request) {
        String reason = reason(request);
        TenantContext context = TenantContext.current();
        confronti.leave(context.tenant(), context.person(), reason);
        return new Deciso(false);
    }

    private static String reason(DecisioneRequest request) {
        Complaints complaints = new Complaints();
        String reason = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        return reason;
    }

    @GetMapping("/consorzi/{id}/confronti")
    DelConsorzio ofConsortium(@PathVariable UUID id) {
        Stato state = confronti.state(id, SignedIn.current().person());
        return new DelConsorzio(
                state.aderenti(),
                settings.altri(),
                next(),
                state.edizioni().stream()
                        .map(e -> new AnnoChiuso(e.anno(), e.chiusaIl(), e.enti()))
                        .toList());
    }

    @GetMapping("/interno/confronti")
    Aderenti participants() {
        return new Aderenti(confronti.participants());
    }

    /** Figures come in here, and by no address out again but to their own ente. */
    @PostMapping("/interno/confronti")
    Accolti give(@RequestBody DatiRequest request) {
        Complaints complaints = new Complaints();
        int anno = request.anno() == null ? FIRST_YEAR : request.anno();
        complaints.when(request.anno() == null, "/anno", "VALUE_MISSING");
        complaints.when(
                anno < FIRST_YEAR || anno > LAST_YEAR,
                "/anno",
                "NUMBER_OUT_OF_RANGE",
                Integer.toString(FIRST_YEAR),
                Integer.toString(LAST_YEAR));
        List<Cifra> figures = Cifra.checked(complaints, request.cifre());
        complaints.orThrow();
        return new Accolti(confronti.give(request.tenant(), anno, figures));
    }

    private LocalDate next() {
        return Chiusure.next(LocalDate.now(clock));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
