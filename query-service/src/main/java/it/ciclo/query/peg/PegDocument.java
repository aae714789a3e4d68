// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.peg;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.peg.PegEvent;
import it.ciclo.contracts.peg.PegEvent.PegApproved;
import it.ciclo.contracts.peg.PegEvent.PegDeclaredNotDue;
import it.ciclo.contracts.peg.PegEvent.PegDrafted;
import it.ciclo.contracts.peg.PegEvent.PegVaried;
import it.ciclo.contracts.peg.PegEvent.Tipo;
import it.ciclo.query.stream.Document;
import it.ciclo.query.stream.Moment;
import it.ciclo.query.stream.Projection;
import it.ciclo.query.stream.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the PEG of a year stands. */
public record PegDocument(Anno anno, long versione, Stato stato, Contenuto contenuto) implements Document {

    public enum Stato {
        BOZZA,
        APPROVATO,
        NON_DOVUTO
    }

    /**
     * @param bozza null where it is not due
     * @param variazioni in the order of their acts
     */
    public record Contenuto(
            @Nullable Bozza bozza,
            @Nullable Approvazione approvazione,
            List<Variazione> variazioni,
            @Nullable NonDovuto nonDovuto) {
        public Contenuto {
            variazioni = List.copyOf(variazioni);
        }
    }

    public record Bozza(Tipo tipo, String denominazione, Act bilancio, Anno triennioFinoAl) {}

    public record Approvazione(
            Act atto,
            LocalDate entro,
            boolean inRitardo,
            @Nullable String motivoRitardo) {}

    public record Variazione(
            Act atto, String motivo, @Nullable String caso) {}

    public record NonDovuto(int abitanti, int soglia, String fonte) {}

    public static final Projection<PegDocument, PegEvent> PROJECTION =
            new Projection<>(StreamKind.PEG, PegDocument.class, PegEvent.class, PegDocument::fold);

    static PegDocument fold(@Nullable PegDocument before, PegEvent event, Moment at) {
        return switch (event) {
            case PegDrafted e ->
                new PegDocument(
                        e.anno(),
                        at.streamVersion(),
                        Stato.BOZZA,
                        new Contenuto(
                                new Bozza(e.tipo(), e.denominazione(), e.bilancio(), e.triennioFinoAl()),
                                null,
                                List.of(),
                                null));
            case PegApproved e -> {
                PegDocument now = Projection.begun(before);
                yield new PegDocument(
                        now.anno,
                        at.streamVersion(),
                        Stato.APPROVATO,
                        new Contenuto(
                                now.contenuto.bozza(),
                                new Approvazione(e.atto(), e.entro(), e.inRitardo(), e.motivoRitardo()),
                                List.of(),
                                null));
            }
            case PegVaried e -> {
                PegDocument now = Projection.begun(before);
                Contenuto c = now.contenuto;
                yield new PegDocument(
                        now.anno,
                        at.streamVersion(),
                        now.stato,
                        new Contenuto(
                                c.bozza(),
                                c.approvazione(),
                                Stream.concat(
                                                c.variazioni().stream(),
                                                Stream.of(new Variazione(e.atto(), e.motivo(), e.caso())))
                                        .toList(),
                                null));
            }
            case PegDeclaredNotDue e ->
                new PegDocument(
                        e.anno(),
                        at.streamVersion(),
                        Stato.NON_DOVUTO,
                        new Contenuto(null, null, List.of(), new NonDovuto(e.abitanti(), e.soglia(), e.fonte())));
        };
    }

    @Override
    public Stream<Row> rows() {
        return Stream.of(
                Row.in("peg").key("anno", anno).set("versione", versione).json("peg", new Stored(stato, contenuto)));
    }

    /** What is kept as it is. */
    record Stored(Stato stato, Contenuto contenuto) {}
}
