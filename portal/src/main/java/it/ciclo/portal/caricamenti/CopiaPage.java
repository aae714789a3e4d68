// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.caricamenti;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.TenantClient.Persona;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.session.Acting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objectives of the year before, to choose those that go on. */
public record CopiaPage(String anno, String da, String indirizzo, List<Riga> righe) {

    /**
     * @param titolare who goes on answering for it; null where that person is no longer in service
     * @param scelte who could instead
     * @param gia whether this year already carries it on
     */
    public record Riga(
            ObjectiveId id,
            String codice,
            String titolo,
            String settore,
            String peso,
            @Nullable String titolare,
            String cessato,
            List<Option> scelte,
            boolean gia) {

        public String campo() {
            return "copia/" + id;
        }

        public String campoResponsabile() {
            return "responsabili/" + id;
        }
    }

    static CopiaPage of(
            Acting acting,
            List<ObjectiveRow> before,
            Set<ObjectiveId> copied,
            Units.Names units,
            Persone persone,
            People.Names names) {
        return new CopiaPage(
                String.valueOf(acting.anno()),
                String.valueOf(acting.anno() - 1),
                acting.address(),
                before.stream()
                        .filter(o -> acting.unita().isEmpty() || acting.ownUnit(o.unita()))
                        .map(o -> riga(o, copied, units, persone, names))
                        .toList());
    }

    private static Riga riga(
            ObjectiveRow o, Set<ObjectiveId> copied, Units.Names units, Persone persone, People.Names names) {
        boolean there =
                persone.persone().stream().anyMatch(p -> p.id().equals(o.responsabile()) && persone.inServizio(p));
        return new Riga(
                o.id(),
                o.codice(),
                o.titolo(),
                units.of(o.unita()),
                Formats.peso(o.peso()),
                there ? names.full(o.responsabile()) : null,
                names.full(o.responsabile()),
                there ? List.of() : choices(o, persone),
                copied.contains(o.id()));
    }

    private static List<Option> choices(ObjectiveRow o, Persone persone) {
        List<Option> choices = new ArrayList<>();
        choices.add(new Option("", t("copia.scegli")));
        List<Persona> heads = persone.responsabili(o.unita());
        heads.forEach(p -> choices.add(new Option(p.id().toString(), p.fullName())));
        persone.persone().stream()
                .filter(p -> persone.inServizio(p) && !heads.contains(p))
                .forEach(p -> choices.add(new Option(p.id().toString(), p.fullName())));
        return choices;
    }
}
