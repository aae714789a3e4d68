// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.avvio;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.problem.ProblemTexts;
import it.ciclo.platform.tenancy.SignedIn;
import it.ciclo.tenant.avvio.Avviamento.Elenco;
import it.ciclo.tenant.avvio.Avviamento.Situazione;
import it.ciclo.tenant.avvio.Avvii.Fatto;
import it.ciclo.tenant.avvio.Avvii.Filtro;
import it.ciclo.tenant.avvio.Caricamenti.Caricamento;
import it.ciclo.tenant.avvio.Caricamenti.Rifiutata;
import it.ciclo.tenant.comuni.Comuni;
import it.ciclo.tenant.consortium.Pagina;
import it.ciclo.tenant.invito.Consegna;
import it.ciclo.tenant.problem.Complaints;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the administrators of a consortium see and do: steps and counts, and of the contents of an ente nothing. */
@RestController
class AvviiController {

    record PassoVista(
            Passo passo,
            Passo.Stato stato,
            int tentativi,
            @Nullable String perche,
            Instant aggiornatoIl) {}

    /**
     * @param prontezza per cent of the steps that are done
     * @param segretario the address the first Segretario is asked at, while she has not come; only where one comune is looked at
     * @param consegnatoIl when the link she can still use was given or sent; absent where there is none
     * @param posta whether Ciclo sends letters, or links are handed over
     */
    record AvvioVista(
            TenantId tenant,
            Dati dati,
            @Nullable UUID caricamento,
            @Nullable Integer riga,
            Instant creatoIl,
            @Nullable Instant confermatoIl,
            StatoAvvio stato,
            List<PassoVista> passi,
            int prontezza,
            int inviti,
            int accettati,
            @Nullable String segretario,
            @Nullable Instant consegnatoIl,
            boolean posta) {}

    record RigaRifiutata(int riga, Richiesta richiesta, List<Errore> errori) {}

    record Errore(String pointer, String code, String message) {}

    /** @param avviati how many comuni came of it, of which {@code pronti} are ready and {@code fermi} wait for somebody */
    record CaricamentoVista(
            UUID id,
            String file,
            int righe,
            Instant creatoIl,
            PersonId creatoDa,
            int avviati,
            int pronti,
            int fermi,
            List<RigaRifiutata> rifiutate) {}

    /** How many comuni there are of each state, whatever is asked for. */
    record Conteggi(int falliti, int mancanti, int inCorso, int pronti, int confermati) {
        static Conteggi of(Map<StatoAvvio, Integer> all) {
            return new Conteggi(
                    all.getOrDefault(StatoAvvio.FALLITO, 0),
                    all.getOrDefault(StatoAvvio.MANCA, 0),
                    all.getOrDefault(StatoAvvio.IN_CORSO, 0),
                    all.getOrDefault(StatoAvvio.PRONTO, 0),
                    all.getOrDefault(StatoAvvio.CONFERMATO, 0));
        }
    }

    /**
     * @param daConsegnare how many links of first Segretari are to be handed over; none where Ciclo sends mail
     * @param altri goes on after this mark; absent on the last page
     */
    record PaginaDiAvvii(
            Conteggi conteggi,
            List<AvvioVista> avvii,
            int daConsegnare,
            @Nullable String altri) {}

    record Righe(@Nullable String file, @Nullable List<Richiesta> righe) {}

    /** @param comune the code of the one that is meant, where it is clear */
    record RigaProvata(
            int riga, @Nullable String comune, @Nullable String denominazione, List<Errore> errori) {}

    record Iniziato(TenantId tenant) {}

    record Caricato(UUID id) {}

    record AnnullaRequest(@Nullable String motivo) {}

    record Vuota() {}

    record Collegamento(
            @Nullable String indirizzo, @Nullable String errore) {}

    record ConsegnatoVista(TenantId tenant, String ente, String nome, String cognome, String email, String indirizzo) {}

    private static final int LONGEST_QUESTION = 100;

    private final Avviamento avviamento;
    private final Consegna consegna;
    private final ProblemTexts texts;

    AvviiController(Avviamento avviamento, Consegna consegna, ProblemTexts texts) {
        this.avviamento = avviamento;
        this.consegna = consegna;
        this.texts = texts;
    }

    private static PersonId me() {
        return SignedIn.current().person();
    }

    /** What needs somebody first, then by name. */
    @GetMapping("/consorzi/{id}/avvii")
    PaginaDiAvvii all(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable StatoAvvio stato,
            @RequestParam(required = false) @Nullable String dopo,
            @RequestParam(required = false) @Nullable Integer limite) {
        if (q != null && q.length() > LONGEST_QUESTION) {
            throw new ProblemException(400, Problem.of("PARAMETER_INVALID", "q"));
        }
        Elenco all = avviamento.elenco(
                id,
                me(),
                new Filtro(stato, q == null ? "" : Comuni.plain(q)),
                dopo == null ? Segno.INIZIO : Segno.of(dopo),
                Pagina.limit(limite));
        return new PaginaDiAvvii(
                Conteggi.of(all.conteggi()),
                all.avvii().stream().map(this::vista).toList(),
                consegna.sendsMail() ? 0 : avviamento.daConsegnare(id, me()),
                all.altri() == null ? null : all.altri().text());
    }

    /** The sheets with rows to be mended, and the latest others. */
    @GetMapping("/consorzi/{id}/caricamenti")
    List<CaricamentoVista> sheets(@PathVariable UUID id) {
        return avviamento.fogli(id, me()).stream().map(this::vista).toList();
    }

    @GetMapping("/consorzi/{id}/avvii/{tenant}")
    AvvioVista one(@PathVariable UUID id, @PathVariable TenantId tenant) {
        return vista(avviamento.one(id, me(), tenant));
    }

    @PostMapping("/consorzi/{id}/avvii")
    @ResponseStatus(HttpStatus.CREATED)
    Iniziato begin(@PathVariable UUID id, @RequestBody Richiesta request) {
        return new Iniziato(avviamento.begin(id, me(), request));
    }

    @PostMapping("/consorzi/{id}/avvii/prova")
    List<RigaProvata> rehearse(@PathVariable UUID id, @RequestBody Righe request) {
        return avviamento.rehearse(id, me(), rows(request)).stream()
                .map(e -> new RigaProvata(
                        e.riga(),
                        e.letta() == null ? null : e.letta().dati().comune(),
                        e.letta() == null ? null : e.letta().dati().profilo().denominazione(),
                        e.errori().stream().map(this::errore).toList()))
                .toList();
    }

    @PostMapping("/consorzi/{id}/caricamenti")
    @ResponseStatus(HttpStatus.CREATED)
    Caricato load(@PathVariable UUID id, @RequestBody Righe request) {
        Complaints complaints = new Complaints();
        String file = complaints.text(request.file(), "/file", 200);
        complaints.orThrow();
        return new Caricato(avviamento.load(id, me(), file, rows(request)));
    }

    @PostMapping("/consorzi/{id}/caricamenti/{caricamento}/righe/{riga}/rimozione")
    Caricato removeRow(
            @PathVariable UUID id, @PathVariable UUID caricamento, @PathVariable int riga, @RequestBody Vuota nothing) {
        avviamento.removeRow(id, me(), caricamento, riga);
        return new Caricato(caricamento);
    }

    @PutMapping("/consorzi/{id}/avvii/{tenant}")
    Iniziato complete(@PathVariable UUID id, @PathVariable TenantId tenant, @RequestBody Richiesta request) {
        avviamento.complete(id, me(), tenant, request);
        return new Iniziato(tenant);
    }

    @PostMapping("/consorzi/{id}/avvii/{tenant}/nuovo-tentativo")
    Iniziato retry(@PathVariable UUID id, @PathVariable TenantId tenant, @RequestBody Vuota nothing) {
        avviamento.retry(id, me(), tenant);
        return new Iniziato(tenant);
    }

    @PostMapping("/consorzi/{id}/avvii/{tenant}/annullamento")
    Iniziato cancel(@PathVariable UUID id, @PathVariable TenantId tenant, @RequestBody AnnullaRequest request) {
        Complaints complaints = new Complaints();
        String reason = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        avviamento.cancel(id, me(), tenant, reason);
        return new Iniziato(tenant);
    }

    /** The first Segretario's link, to be handed over where Ciclo sends no mail. */
    @PostMapping("/consorzi/{id}/avvii/{tenant}/invito")
    Collegamento handOver(@PathVariable UUID id, @PathVariable TenantId tenant, @RequestBody Vuota nothing) {
        return switch (avviamento.handOver(id, me(), tenant, consegna)) {
            case Consegna.Esito.Spedito _ -> new Collegamento(null, null);
            case Consegna.Esito.DaConsegnare link -> new Collegamento(link.indirizzo(), null);
            case Consegna.Esito.NonPartito why -> new Collegamento(null, why.perche());
        };
    }

    /** The links of all who have none that is good, each told once. */
    @PostMapping("/consorzi/{id}/avvii/inviti")
    List<ConsegnatoVista> handOverAll(@PathVariable UUID id, @RequestBody Vuota nothing) {
        return avviamento.handOver(id, me(), consegna).stream()
                .map(it -> new ConsegnatoVista(
                        it.tenant(),
                        it.ente(),
                        it.segretario().nome(),
                        it.segretario().cognome(),
                        it.segretario().email(),
                        it.indirizzo()))
                .toList();
    }

    private static List<Richiesta> rows(Righe request) {
        if (request.righe() == null || request.righe().stream().anyMatch(Objects::isNull)) {
            throw new ProblemException(422, Problem.at("/righe", "VALUE_MISSING"));
        }
        return request.righe();
    }

    private AvvioVista vista(Situazione it) {
        var avvio = it.avvio();
        List<PassoVista> steps = Arrays.stream(Passo.values())
                .map(passo -> {
                    Fatto done = avvio.passi().get(passo);
                    return done == null
                            ? new PassoVista(passo, Passo.Stato.DA_FARE, 0, null, avvio.creatoIl())
                            : new PassoVista(passo, done.stato(), done.tentativi(), done.perche(), done.aggiornatoIl());
                })
                .toList();
        int done =
                (int) steps.stream().filter(s -> s.stato() == Passo.Stato.FATTO).count();
        return new AvvioVista(
                avvio.tenant(),
                avvio.dati(),
                avvio.caricamento(),
                avvio.riga(),
                avvio.creatoIl(),
                avvio.confermatoIl(),
                avvio.stato(),
                steps,
                done * 100 / steps.size(),
                it.persone().inviti(),
                it.persone().accettati(),
                it.segretario() == null ? null : it.segretario().email(),
                it.datoIl(),
                consegna.sendsMail());
    }

    private CaricamentoVista vista(Caricamento it) {
        return new CaricamentoVista(
                it.id(),
                it.file(),
                it.righe(),
                it.creatoIl(),
                it.creatoDa(),
                it.avviati(),
                it.pronti(),
                it.fermi(),
                it.rifiutate().stream().map(this::vista).toList());
    }

    private RigaRifiutata vista(Rifiutata row) {
        return new RigaRifiutata(
                row.riga(),
                row.richiesta(),
                row.errori().stream()
                        .map(e -> errore(new Problem(e.pointer(), e.code(), e.args())))
                        .toList());
    }

    private Errore errore(Problem problem) {
        return new Errore(problem.pointer(), problem.code(), texts.message(problem));
    }
}
