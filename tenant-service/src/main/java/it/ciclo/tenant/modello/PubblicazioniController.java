// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.modello;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.rulebook.Modello;
import it.ciclo.platform.rulebook.Parametri;
import it.ciclo.platform.rulebook.Parametro;
import it.ciclo.platform.rulebook.Parametro.Differenza;
import it.ciclo.platform.tenancy.SignedIn;
import it.ciclo.tenant.modello.ModelliSql.Versione;
import it.ciclo.tenant.modello.Pubblicazioni.Fonte;
import it.ciclo.tenant.modello.Pubblicazioni.Pubblicata;
import it.ciclo.tenant.problem.Complaints;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the administrators of a consortium do with templates. */
@RestController
class PubblicazioniController {

    private static final int NAME = 300;
    private static final int NOTE = 2_000;
    private static final int SOURCE = 60;
    private static final String LIBRARY = "libreria:";
    private static final String OFFER = "offerta:";

    /** @param da what is copied: {@code libreria:<codice>} or {@code offerta:<id>} */
    record ModelloRequest(
            @Nullable String nome,
            @Nullable String da,
            @Nullable String nota) {}

    record VersioneRequest(@Nullable String da, @Nullable String nota) {}

    record Voce(UUID modello, String nome, int versione, String origine, String nota, LocalDate pubblicataIl) {}

    record Origine(String codice, String nome, String descrizione, String fonte) {}

    record Offerta(UUID id, String ente, int versione, String nota, LocalDate offertaIl) {}

    record Elenco(List<Voce> modelli, List<Origine> libreria, List<Offerta> offerte) {}

    /** @param differenze to the version before; empty for the first */
    record Intera(Voce voce, List<Parametro> parametri, List<Differenza> differenze) {}

    private final Pubblicazioni pubblicazioni;
    private final List<Origine> library = Modello.all().stream()
            .map(m -> new Origine(m.codice(), m.nome(), m.descrizione(), m.fonte()))
            .toList();

    PubblicazioniController(Pubblicazioni pubblicazioni) {
        this.pubblicazioni = pubblicazioni;
    }

    @GetMapping("/consorzi/{id}/smvp/modelli")
    Elenco all(@PathVariable UUID id) {
        Pubblicazioni.Tutto all = pubblicazioni.all(id, person());
        return new Elenco(
                all.versioni().stream().map(PubblicazioniController::voce).toList(),
                library,
                all.offerte().stream()
                        .map(o -> new Offerta(o.id(), o.ente(), o.versione(), o.nota(), o.offertaIl()))
                        .toList());
    }

    @GetMapping("/consorzi/{id}/smvp/modelli/{modello}/versioni/{versione}")
    Intera one(@PathVariable UUID id, @PathVariable UUID modello, @PathVariable int versione) {
        List<Versione> versions = pubblicazioni.all(id, person()).versioni().stream()
                .filter(v -> v.modello().equals(modello))
                .toList();
        Versione one = of(versions, versione);
        if (one == null) {
            throw new ProblemException(404, Problem.of("NOT_FOUND"));
        }
        Versione before = of(versions, versione - 1);
        List<Parametro> now = parametri(one.rules());
        return new Intera(
                voce(one), now, before == null ? List.of() : Parametro.differences(parametri(before.rules()), now));
    }

    @PostMapping("/consorzi/{id}/smvp/modelli")
    @ResponseStatus(HttpStatus.CREATED)
    Pubblicata begin(@PathVariable UUID id, @RequestBody ModelloRequest request) {
        Complaints complaints = new Complaints();
        String name = complaints.text(request.nome(), "/nome", NAME);
        Fonte from = from(complaints, request.da());
        String note = complaints.text(request.nota(), "/nota", NOTE);
        complaints.orThrow();
        return pubblicazioni.begin(id, person(), name, from, note);
    }

    @PostMapping("/consorzi/{id}/smvp/modelli/{modello}/versioni")
    @ResponseStatus(HttpStatus.CREATED)
    Pubblicata next(@PathVariable UUID id, @PathVariable UUID modello, @RequestBody VersioneRequest request) {
        Complaints complaints = new Complaints();
        Fonte from = from(complaints, request.da());
        String note = complaints.text(request.nota(), "/nota", NOTE);
        complaints.orThrow();
        return pubblicazioni.next(id, person(), modello, from, note);
    }

    private static Fonte from(Complaints complaints, @Nullable String da) {
        String source = complaints.text(da, "/da", SOURCE);
        return source.startsWith(OFFER)
                ? new Fonte.Offerta(source.substring(OFFER.length()))
                : new Fonte.Libreria(source.startsWith(LIBRARY) ? source.substring(LIBRARY.length()) : "");
    }

    private static @Nullable Versione of(List<Versione> versions, int number) {
        return versions.stream().filter(v -> v.versione() == number).findFirst().orElse(null);
    }

    /** A template names no unit of anybody. */
    private static List<Parametro> parametri(SmvpRules rules) {
        return Parametri.of(rules, Object::toString);
    }

    private static Voce voce(Versione v) {
        return new Voce(v.modello(), v.nome(), v.versione(), v.origine(), v.nota(), v.pubblicataIl());
    }

    private static PersonId person() {
        return SignedIn.current().person();
    }
}
