// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.smvp.SmvpRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the sentences of the tests are about: a comune, its people and its years, seen on 20 November 2026. */
public final class Lovere {

    public static final TenantId TENANT = TenantId.of("10000000-0000-4000-8000-000000000001");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    public static final UnitaId DEMOGRAFICI = UnitaId.of("20000000-0000-4000-8000-000000000001");
    public static final UnitaId TECNICO = UnitaId.of("20000000-0000-4000-8000-000000000002");

    /** Segretaria. */
    public static final PersonId ADA = PersonId.of("30000000-0000-4000-8000-000000000001");
    /** Responsabile of the Servizi demografici. */
    public static final PersonId BRUNO = PersonId.of("30000000-0000-4000-8000-000000000002");
    /** OIV. */
    public static final PersonId CARLA = PersonId.of("30000000-0000-4000-8000-000000000003");

    public static final ObjectiveId ANAGRAFE = ObjectiveId.of("40000000-0000-4000-8000-000000000001");
    public static final IndicatoreId PRATICHE = IndicatoreId.of("50000000-0000-4000-8000-000000000001");

    private Lovere() {}

    public static Anno anno(int value) {
        return new Anno(value);
    }

    public static StreamId stream(StreamKind kind) {
        return StreamId.ofEnte(TENANT, kind);
    }

    public static StreamId objective() {
        return new StreamId(TENANT, StreamKind.OBJECTIVE, ANAGRAFE.value());
    }

    public static Actor segretario() {
        return new Actor(ADA, Role.SEGRETARIO.name(), Set.of());
    }

    public static Actor responsabile() {
        return new Actor(BRUNO, Role.RESPONSABILE.name(), Set.of(DEMOGRAFICI));
    }

    public static Actor responsabileOf(UnitaId unita) {
        return new Actor(BRUNO, Role.RESPONSABILE.name(), Set.of(unita));
    }

    public static Actor oiv() {
        return new Actor(CARLA, Role.OIV.name(), Set.of());
    }

    public static Map<UnitaId, UnitaFact> unita() {
        return Map.of(
                DEMOGRAFICI,
                new UnitaFact("DEM", "Servizi demografici"),
                TECNICO,
                new UnitaFact("TEC", "Settore tecnico"));
    }

    /** A year with its Piano as far as the phase says; a draft while it is planned. */
    public static Year year(int anno, YearPhase phase) {
        return year(anno, phase, SmvpRules.defaults());
    }

    public static Year year(int anno, YearPhase phase, SmvpRules rules) {
        return switch (phase) {
            case PROGRAMMAZIONE -> new Year(ciclo(anno, rules, null, null), new PianoFact(PianoFact.Stato.BOZZA, null));
            case GESTIONE ->
                new Year(
                        ciclo(anno, rules, null, null),
                        new PianoFact(PianoFact.Stato.APPROVATO, LocalDate.of(anno, 1, 29)));
            case CONSUNTIVO ->
                new Year(
                        ciclo(anno, rules, LocalDate.of(anno + 1, 4, 30), null),
                        new PianoFact(PianoFact.Stato.PUBBLICATO, LocalDate.of(anno, 1, 29)));
            case CHIUSO ->
                new Year(
                        ciclo(anno, rules, LocalDate.of(anno + 1, 4, 30), LocalDate.of(anno + 1, 7, 31)),
                        new PianoFact(PianoFact.Stato.PUBBLICATO, LocalDate.of(anno, 1, 29)));
        };
    }

    public static Year withoutPiano(int anno) {
        return new Year(ciclo(anno, SmvpRules.defaults(), null, null), null);
    }

    private static CicloFact ciclo(
            int anno, SmvpRules rules, @Nullable LocalDate misurazioniChiuse, @Nullable LocalDate chiuso) {
        List<Scadenza> scadenze = List.of(
                new Scadenza(Scadenza.Kind.PIANO, LocalDate.of(anno, 1, 31), "art. 6 D.L. 80/2021"),
                new Scadenza(
                        Scadenza.Kind.RELAZIONE,
                        LocalDate.of(anno + 1, 6, 30),
                        "art. 10 c. 1 lett. b D.Lgs. 150/2009"));
        return new CicloFact(new Anno(anno), 1, true, rules, scadenze, misurazioniChiuse, chiuso);
    }

    public static Act delibera(String day) {
        return new Act(Organ.GIUNTA, "9", LocalDate.parse(day), true);
    }

    public static Act verbale(String day) {
        return new Act(Organ.OIV, "1", LocalDate.parse(day), false);
    }

    /** Pratiche online, in percent of all. */
    public static Indicatore pratiche(Misura misura) {
        return indicatore(PRATICHE, misura, "gestionale dell'anagrafe", "100");
    }

    public static Indicatore indicatore(IndicatoreId id, Misura misura, String fonte, String peso) {
        return new Indicatore(id, "Pratiche online", misura, "%", 2, fonte, Peso.of(peso), Cadenza.TRIMESTRALE, null);
    }

    public static IndicatoreId indicatoreId(int n) {
        return new IndicatoreId(new UUID(5, n));
    }

    public static Misura crescente(String target) {
        return new Misura.Crescente(new BigDecimal(target));
    }

    public static ObjectiveFact fact(
            String codice, UnitaId unita, String peso, List<Indicatore> indicatori, Map<String, FinaleFact> finali) {
        return new ObjectiveFact(codice, unita, BRUNO, definizione(peso, indicatori), finali, null, null);
    }

    public static Definizione definizione(String peso, List<Indicatore> indicatori) {
        return new Definizione("Digitalizzazione dell'anagrafe", "", Natura.SVILUPPO, Peso.of(peso), indicatori);
    }
}
