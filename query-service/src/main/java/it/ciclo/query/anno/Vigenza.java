// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.smvp.WeightRules;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.query.ente.EnteDocument.Unita;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.objective.ObjectiveDocument.Posizione;
import it.ciclo.query.variazione.VariazioneDocument;
import it.ciclo.rules.Pesi;
import it.ciclo.rules.Quadratura;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a variazione would make of the year. */
public final class Vigenza {

    private Vigenza() {}

    /** The weights of one unit as they would be. */
    public record UnitaPesi(UnitaId unita, List<PesoRiga> righe, BigDecimal somma, boolean torna) {}

    /**
     * @param prima null where the objective does not count now
     * @param dopo null where it would not count
     * @param proporzionale W7: what it would weigh in the old proportions; null where it would not count
     * @param fisso whether its weight is set elsewhere: in its own page, where it is new or another unit answers for it
     * @param condivisoDa the unit that answers for it, where it is another
     */
    public record PesoRiga(
            ObjectiveId obiettivo,
            String codice,
            String titolo,
            @Nullable Peso prima,
            @Nullable Peso dopo,
            @Nullable Peso proporzionale,
            boolean fisso,
            @Nullable UnitaId condivisoDa) {}

    /** With the objectives assigned for it, while it is open; once decided it says itself what it did. */
    public static List<Modifica> modifiche(Annata annata, VariazioneDocument v) {
        if (!v.stato().isOpen()) {
            return v.modifiche();
        }
        return Stream.concat(
                        v.modifiche().stream(),
                        annata.altri().stream()
                                .filter(o -> o.posizione() == Posizione.DA_APPROVARE && v.id().equals(o.variazione()))
                                .map(o -> new Modifica.Aggiunge(
                                        o.id(), o.scheda().codice(), o.scheda().unita(), o.definizione())))
                .toList();
    }

    public static List<UnitaPesi> pesi(Annata annata, List<Modifica> modifiche) {
        Set<UnitaId> touched = modifiche.stream()
                .flatMap(modifica -> Stream.of(modifica.prima(), modifica.dopo())
                        .filter(Objects::nonNull)
                        .flatMap(said -> said.pesi(modifica.unita()).keySet().stream()))
                .collect(Collectors.toSet());
        Map<ObjectiveId, Modifica> byObjective =
                modifiche.stream().collect(Collectors.toMap(Modifica::obiettivo, Function.identity(), (_, b) -> b));
        return annata.unita().stream()
                .map(Unita::id)
                .filter(touched::contains)
                .map(unita -> pesi(annata, unita, byObjective))
                .toList();
    }

    private static UnitaPesi pesi(Annata annata, UnitaId unita, Map<ObjectiveId, Modifica> byObjective) {
        List<ObjectiveDocument> objectives = Stream.concat(annata.obiettivi().stream(), annata.altri().stream())
                .filter(o -> before(o).containsKey(unita)
                        || after(o, byObjective.get(o.id())).containsKey(unita)
                        || (o.scheda().unita().equals(unita) && byObjective.containsKey(o.id())))
                .sorted(Comparator.comparing(o -> o.scheda().codice()))
                .toList();
        List<Peso> own = new ArrayList<>();
        List<Peso> shared = new ArrayList<>();
        for (ObjectiveDocument o : objectives) {
            Peso peso = after(o, byObjective.get(o.id())).get(unita);
            if (peso != null) {
                (o.scheda().unita().equals(unita) ? own : shared).add(peso);
            }
        }
        Iterator<Peso> proportional = proportional(own, shared).iterator();
        List<PesoRiga> righe = new ArrayList<>();
        for (ObjectiveDocument o : objectives) {
            UnitaId owner = o.scheda().unita();
            Peso dopo = after(o, byObjective.get(o.id())).get(unita);
            boolean elsewhere = !owner.equals(unita);
            righe.add(new PesoRiga(
                    o.id(),
                    o.scheda().codice(),
                    o.scheda().titolo(),
                    before(o).get(unita),
                    dopo,
                    dopo == null ? null : elsewhere ? dopo : proportional.next(),
                    elsewhere || o.posizione() == Posizione.DA_APPROVARE,
                    elsewhere ? owner : null));
        }
        List<Peso> counting = new ArrayList<>(own);
        counting.addAll(shared);
        WeightRules weights = annata.rules().weights();
        return new UnitaPesi(
                unita,
                righe,
                Quadratura.somma(counting),
                counting.isEmpty() || Quadratura.holds(counting, weights.objectives(), weights.tolerance()));
    }

    /** Without any weight there are no proportions, nor where the shared ones leave none: nothing is proposed. */
    private static List<Peso> proportional(List<Peso> own, List<Peso> shared) {
        BigDecimal rest = Peso.CENTO.value().subtract(Quadratura.somma(shared));
        return Quadratura.somma(own).signum() == 0 || rest.signum() < 0
                ? own
                : Pesi.normalised(rest, own.stream().map(Peso::value).toList());
    }

    /** What it weighs now in each unit; empty where it does not count. */
    private static Map<UnitaId, Peso> before(ObjectiveDocument o) {
        return o.posizione() == Posizione.NEL_PIANO ? o.pesi() : Map.of();
    }

    private static Map<UnitaId, Peso> after(ObjectiveDocument o, @Nullable Modifica modifica) {
        if (modifica == null) {
            return before(o);
        }
        Definizione dopo = modifica.dopo();
        return dopo == null ? Map.of() : dopo.pesi(o.scheda().unita());
    }
}
