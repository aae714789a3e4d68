// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.registro;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.registro.RegistroAnswer.Pezzo;
import it.ciclo.portal.session.Acting;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/enti/{tenant}/{anno}/registro")
class RegistroController {

    private static final int AT_ONCE = 30;

    private final QueryClient queries;
    private final TenantClient tenants;
    private final People people;
    private final Pages pages;

    RegistroController(QueryClient queries, TenantClient tenants, People people, Pages pages) {
        this.queries = queries;
        this.tenants = tenants;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping
    View registro(Acting acting, @RequestParam Map<String, String> asked) {
        return show(acting, asked, null);
    }

    @GetMapping("/{sequenza:\\d{1,18}}")
    View voce(Acting acting, @PathVariable long sequenza, @RequestParam Map<String, String> asked) {
        return show(acting, asked, voce(acting, sequenza));
    }

    /** The stored text of the event, byte for byte. */
    @GetMapping("/{sequenza:\\d{1,18}}/evento.json")
    ResponseEntity<String> raw(Acting acting, @PathVariable long sequenza) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(voce(acting, sequenza).grezzo());
    }

    /** What to keep elsewhere, to compare with the register later. */
    @GetMapping("/{sequenza:\\d{1,18}}/ricevuta.txt")
    ResponseEntity<String> receipt(Acting acting, @PathVariable long sequenza) {
        VoceAnswer v = voce(acting, sequenza);
        String text = t(
                "registro.ricevuta",
                acting.denominazione(),
                String.valueOf(sequenza),
                Formats.dateTime(v.registratoIl()),
                v.impronta(),
                v.precedente(),
                acting.tenant() + "/" + sequenza + "/" + v.impronta());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("ricevuta-" + sequenza + ".txt")
                                .build()
                                .toString())
                .body(text);
    }

    private VoceAnswer voce(Acting acting, long sequenza) {
        return queries.get(acting, "/registro/" + sequenza, new ParameterizedTypeReference<VoceAnswer>() {});
    }

    private View show(Acting acting, Map<String, String> asked, @Nullable VoceAnswer open) {
        var filtro = filtro(asked);
        var parameters = new LinkedHashMap<String, Object>(filtro.parameters(acting.anno()));
        parameters.put("limite", AT_ONCE);
        String before = asked.getOrDefault("prima", "");
        if (before.matches("\\d{1,18}")) {
            parameters.put("prima", before);
        }
        var registro =
                queries.get(acting, "/registro", parameters, new ParameterizedTypeReference<RegistroAnswer>() {});
        // Without a choice the newest entry is open, so that the proof is never further than a glance.
        VoceAnswer chosen = open != null || registro.voci().isEmpty()
                ? open
                : voce(acting, registro.voci().getFirst().sequenza());
        var view = RegistroPage.of(
                acting, filtro, registro, chosen, actors(acting), names(acting, filtro, registro, chosen));
        Head head = Head.of(t("registro.titolo")).in(Nav.REGISTRO);
        if (open != null) {
            head = head.under(t("registro.titolo"), acting.at("registro"))
                    .here(t("registro.voce", Formats.number(open.sequenza())));
        }
        return pages.page(acting, head, "registro/registro.jte", Map.of("page", view));
    }

    /** What cannot be meant is not asked: an address that was mangled shows more, not an error. */
    private static Filtro filtro(Map<String, String> asked) {
        return new Filtro(
                asked.getOrDefault("q", ""),
                Formats.uuid(asked.getOrDefault("attore", "")) == null ? "" : asked.getOrDefault("attore", ""),
                asked.getOrDefault("tipo", "").matches("[\\w.]{1,80}") ? asked.getOrDefault("tipo", "") : "",
                Formats.uuid(asked.getOrDefault("obiettivo", "")) == null ? "" : asked.getOrDefault("obiettivo", ""),
                day(asked.getOrDefault("dal", "")),
                day(asked.getOrDefault("al", "")),
                Filtro.TUTTO.equals(asked.get("anni")));
    }

    private static String day(String typed) {
        LocalDate day = Formats.parseDate(typed);
        return day == null ? "" : day.toString();
    }

    private List<Option> actors(Acting acting) {
        try {
            return tenants.persone(acting).stream()
                    .sorted(Comparator.comparing(TenantClient.Persona::cognome)
                            .thenComparing(TenantClient.Persona::nome))
                    .map(p -> new Option(p.id().toString(), p.fullName()))
                    .toList();
        } catch (ServiceAnswer e) {
            // The register is worth more than its filter.
            return List.of();
        }
    }

    private RegistroPage.Nomi names(Acting acting, Filtro filtro, RegistroAnswer registro, @Nullable VoceAnswer open) {
        Set<@Nullable PersonId> persons = new LinkedHashSet<>();
        registro.voci().forEach(v -> {
            persons.add(v.attore());
            persons.add(v.delegante());
        });
        pezzi(registro, open).map(Pezzo::persona).filter(Objects::nonNull).forEach(persons::add);
        if (open != null) {
            persons.add(open.attore());
            persons.add(open.delegante());
            open.campi().stream()
                    .filter(c -> Boolean.TRUE.equals(c.persona()))
                    .flatMap(c -> Stream.of(c.prima() == null ? "" : c.prima(), c.dopo() == null ? "" : c.dopo()))
                    .map(Formats::uuid)
                    .filter(Objects::nonNull)
                    .forEach(id -> persons.add(new PersonId(id)));
        }
        boolean untold = !filtro.obiettivo().isEmpty()
                || pezzi(registro, open).anyMatch(p -> p.obiettivo() != null && p.testo() == null);
        Map<ObjectiveId, String> objectives = new LinkedHashMap<>();
        if (untold) {
            queries.obiettivi(acting, acting.anno())
                    .forEach(o -> objectives.put(o.id(), o.codice() + " " + o.titolo()));
        }
        return new RegistroPage.Nomi(
                people.names(acting, persons),
                queries.unita(acting).stream().collect(Collectors.toMap(Cicli.Unita::id, Cicli.Unita::nome)),
                objectives);
    }

    private static Stream<Pezzo> pezzi(RegistroAnswer registro, @Nullable VoceAnswer open) {
        var listed = registro.voci().stream().flatMap(v -> v.frase().stream());
        return open == null ? listed : Stream.concat(listed, open.frase().stream());
    }
}
