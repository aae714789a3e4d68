// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import it.ciclo.command.objective.Misurazione.Confirmed;
import it.ciclo.command.objective.Misurazione.NotAvailable;
import it.ciclo.command.objective.Misurazione.Recorded;
import it.ciclo.command.objective.Misurazione.SentBack;
import it.ciclo.command.objective.Objective.Assigned;
import it.ciclo.command.objective.Objective.NotAssigned;
import it.ciclo.command.objective.Objective.Withdrawn;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.FinaleFact;
import it.ciclo.command.shared.FinaleFact.Stato;
import it.ciclo.command.shared.GiudizioFact;
import it.ciclo.command.shared.MeasuredFact;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.QuoteFact;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveEvaluated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the other streams are told of an objective: what it promises and which final values there are. */
public final class ObjectiveLookups {

    /** Read by whoever keeps the files: what stands here is never swept. */
    public static final String PROVA = "prova";

    private ObjectiveLookups() {}

    public static List<FactChange> of(ObjectiveId id, Objective objective) {
        return switch (objective) {
            case NotAssigned _ -> List.of();
            case Withdrawn o -> {
                FactChange gone = new FactChange(ObjectiveFact.KIND, o.anno().toString(), id.toString(), null);
                yield o.hadPeople()
                        ? List.of(gone, new FactChange(QuoteFact.KIND, o.anno().toString(), id.toString(), null))
                        : List.of(gone);
            }
            case Assigned o -> {
                String anno = o.anno().toString();
                List<FactChange> rows = new ArrayList<>();
                rows.add(new FactChange(ObjectiveFact.KIND, anno, id.toString(), row(o)));
                if (!known(o).isEmpty()) {
                    rows.add(new FactChange(MeasuredFact.KIND, anno, id.toString(), new MeasuredFact(known(o))));
                }
                Map<PersonId, Peso> persone = o.corso().persone();
                if (persone != null) {
                    rows.add(new FactChange(QuoteFact.KIND, anno, id.toString(), quote(persone)));
                }
                // Under the file's own id: nobody waits for who brings another one.
                o.fascicolo()
                        .files()
                        .forEach(prova ->
                                rows.add(new FactChange(PROVA, prova.id().toString(), id.toString(), prova)));
                yield List.copyOf(rows);
            }
        };
    }

    private static QuoteFact quote(Map<PersonId, Peso> persone) {
        Map<String, Peso> quote = new TreeMap<>();
        persone.forEach((person, quota) -> quote.put(person.toString(), quota));
        return new QuoteFact(quote);
    }

    private static Map<String, LocalDate> known(Assigned o) {
        Map<String, LocalDate> known = new TreeMap<>();
        o.misurazioni().forEach((cell, misurazione) -> {
            LocalDate day = switch (misurazione) {
                case Recorded m -> m.rilevatoIl();
                case SentBack m -> m.recorded().rilevatoIl();
                case Confirmed m -> m.recorded().rilevatoIl();
                case NotAvailable _ -> null;
            };
            if (day != null) {
                known.merge(cell.indicatore().toString(), day, (a, b) -> a.isBefore(b) ? a : b);
            }
        });
        return known;
    }

    private static ObjectiveFact row(Assigned o) {
        Map<String, FinaleFact> finali = new TreeMap<>();
        o.misurazioni().forEach((cell, misurazione) -> {
            if (cell.period().isFinale()) {
                finali.put(cell.indicatore().toString(), finale(misurazione));
            }
        });
        return new ObjectiveFact(
                o.codice(),
                o.unita(),
                o.owners().responsabile(),
                o.definizione(),
                finali,
                o.variazione(),
                o.rettifica(),
                giudizio(o.fascicolo()),
                o.owners().sostituto(),
                o.origine(),
                o.intatto());
    }

    private static GiudizioFact giudizio(Fascicolo fascicolo) {
        ObjectiveEvaluated judged = fascicolo.valutazione();
        return judged == null || judged.grado() == null
                ? new GiudizioFact(fascicolo.neutralizzato(), null, null)
                : new GiudizioFact(fascicolo.neutralizzato(), judged.grado(), judged.motivo());
    }

    private static FinaleFact finale(Misurazione misurazione) {
        return switch (misurazione) {
            case Recorded m -> new FinaleFact(Stato.REGISTRATO, m.valore(), m.da().person());
            case SentBack m ->
                new FinaleFact(
                        Stato.REGISTRATO,
                        m.recorded().valore(),
                        m.recorded().da().person());
            case Confirmed m ->
                new FinaleFact(
                        Stato.CONFERMATO,
                        m.recorded().valore(),
                        m.recorded().da().person());
            case NotAvailable _ -> new FinaleFact(Stato.NON_DISPONIBILE, null, null);
        };
    }
}
