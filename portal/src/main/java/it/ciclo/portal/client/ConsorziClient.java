// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.TenantId;
import it.ciclo.portal.PortalSettings;
import it.ciclo.portal.client.Consorzi.Richiesta;
import it.ciclo.portal.client.Service.Answered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** tenant-service, as the administrators of a consortium and invited people ask it. Refusals of what a form sends are values. */
@Component
public class ConsorziClient {

    /** What came of a form. */
    public sealed interface Esito<T> {
        record Fatto<T>(T risposta) implements Esito<T> {}

        record Rifiutato<T>(Refused perche) implements Esito<T> {}

        default <R> Esito<R> map(Function<T, R> what) {
            return fold(answer -> new Fatto<>(what.apply(answer)), Rifiutato::new);
        }

        /** What to show: the page of what was done, or the form again. */
        default <R> R fold(Function<T, R> done, Function<Refused, R> again) {
            return switch (this) {
                case Fatto<T>(T answer) -> done.apply(answer);
                case Rifiutato<T>(Refused why) -> again.apply(why);
            };
        }
    }

    private static final Map<String, String> NOTHING = Map.of();

    private final Service service;
    private final String secret;

    ConsorziClient(PortalSettings settings) {
        this.secret = settings.clientSecret();
        this.service = new Service(settings.tenant());
    }

    public Consorzi.Comuni comuni(String token, String text) {
        return service.withToken(token, "/comuni?q={q}", Consorzi.Comuni.class, text);
    }

    /** A page of the comuni on their way in, what needs somebody first. */
    public Consorzi.Pagina avvii(String token, UUID consorzio, Consorzi.Domanda asked) {
        StringBuilder path = new StringBuilder(at(consorzio, "/avvii?q={q}"));
        List<Object> values = new ArrayList<>(List.of(asked.q()));
        if (!asked.stato().isEmpty()) {
            path.append("&stato={stato}");
            values.add(asked.stato());
        }
        if (!asked.dopo().isEmpty()) {
            path.append("&dopo={dopo}");
            values.add(asked.dopo());
        }
        return service.withToken(token, path.toString(), Consorzi.Pagina.class, values.toArray());
    }

    /** The sheets with rows to be mended, and the latest others. */
    public List<Consorzi.Caricamento> fogli(String token, UUID consorzio) {
        return List.of(service.withToken(token, at(consorzio, "/caricamenti"), Consorzi.Caricamento[].class));
    }

    public Consorzi.Avvio avvio(String token, UUID consorzio, TenantId tenant) {
        return service.withToken(token, at(consorzio, "/avvii/" + tenant), Consorzi.Avvio.class);
    }

    public Esito<Consorzi.Iniziato> begin(String token, UUID consorzio, Richiesta request) {
        return send(HttpMethod.POST, token, at(consorzio, "/avvii"), request, Consorzi.Iniziato.class);
    }

    public Esito<Consorzi.Iniziato> complete(String token, UUID consorzio, TenantId tenant, Richiesta request) {
        return send(HttpMethod.PUT, token, at(consorzio, "/avvii/" + tenant), request, Consorzi.Iniziato.class);
    }

    public Esito<Consorzi.Iniziato> retry(String token, UUID consorzio, TenantId tenant) {
        return send(
                HttpMethod.POST,
                token,
                at(consorzio, "/avvii/" + tenant + "/nuovo-tentativo"),
                NOTHING,
                Consorzi.Iniziato.class);
    }

    public Esito<Consorzi.Iniziato> cancel(String token, UUID consorzio, TenantId tenant, String motivo) {
        return send(
                HttpMethod.POST,
                token,
                at(consorzio, "/avvii/" + tenant + "/annullamento"),
                Map.of("motivo", motivo),
                Consorzi.Iniziato.class);
    }

    public Esito<Consorzi.Collegamento> handOver(String token, UUID consorzio, TenantId tenant) {
        return send(
                HttpMethod.POST,
                token,
                at(consorzio, "/avvii/" + tenant + "/invito"),
                NOTHING,
                Consorzi.Collegamento.class);
    }

    /** All that are to be handed over; those that are still good stay so. */
    public Esito<Consorzi.Consegnato[]> handOverAll(String token, UUID consorzio) {
        return send(HttpMethod.POST, token, at(consorzio, "/avvii/inviti"), NOTHING, Consorzi.Consegnato[].class);
    }

    /** Those that were not brought in step by step; so many as a list shows at once. */
    public Consorzi.Enti altriEnti(String token, UUID consorzio) {
        return service.withToken(token, at(consorzio, "/enti?senzaAvvio=true&limite=200"), Consorzi.Enti.class);
    }

    public Esito<Consorzi.Provata[]> rehearse(String token, UUID consorzio, List<Richiesta> righe) {
        return send(
                HttpMethod.POST,
                token,
                at(consorzio, "/avvii/prova"),
                Map.of("righe", righe),
                Consorzi.Provata[].class);
    }

    public Esito<Consorzi.Caricato> load(String token, UUID consorzio, String file, List<Richiesta> righe) {
        return send(
                HttpMethod.POST,
                token,
                at(consorzio, "/caricamenti"),
                Map.of("file", file, "righe", righe),
                Consorzi.Caricato.class);
    }

    public Esito<Consorzi.Caricato> removeRow(String token, UUID consorzio, UUID caricamento, int riga) {
        return send(
                HttpMethod.POST,
                token,
                at(consorzio, "/caricamenti/" + caricamento + "/righe/" + riga + "/rimozione"),
                NOTHING,
                Consorzi.Caricato.class);
    }

    /** @param visitor the address from which somebody asks who has not signed in: how often is counted for each */
    public Esito<Consorzi.Offerta> offer(String visitor, String segreto) {
        return sendFor(visitor, "/inviti/lettura", Map.of("invito", segreto), Consorzi.Offerta.class);
    }

    public Esito<Consorzi.Iniziato> accept(String visitor, String segreto, String username, String password) {
        return sendFor(
                visitor,
                "/inviti/nuovo-accesso",
                Map.of("invito", segreto, "username", username, "password", password),
                Consorzi.Iniziato.class);
    }

    public Esito<Consorzi.Iniziato> acceptAs(String token, String segreto) {
        return send(HttpMethod.POST, token, "/inviti/accettazione", Map.of("invito", segreto), Consorzi.Iniziato.class);
    }

    private static String at(UUID consorzio, String rest) {
        return "/consorzi/" + consorzio + rest;
    }

    private <T> Esito<T> sendFor(String visitor, String path, Object body, Class<T> type) {
        return esito(service.outside(
                HttpMethod.POST,
                h -> {
                    h.setBasicAuth("ciclo-portal", secret);
                    h.set("Visitor-Address", visitor);
                },
                path,
                body,
                type));
    }

    private <T> Esito<T> send(HttpMethod method, String token, String path, Object body, Class<T> type) {
        return esito(service.outside(method, token, path, body, type));
    }

    static <T> Esito<T> esito(Service.Answered<T> answered) {
        return switch (answered) {
            case Answered.Yes<T>(T answer) -> new Esito.Fatto<>(answer);
            case Answered.No<T>(Refused refused) -> new Esito.Rifiutato<>(refused);
        };
    }
}
