// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.caricamenti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.client.Cicli.Unita;
import it.ciclo.portal.client.TenantClient.Membership;
import it.ciclo.portal.client.TenantClient.Persona;
import it.ciclo.portal.foglio.FoglioIllegibile;
import it.ciclo.portal.foglio.FoglioSettings;
import it.ciclo.portal.foglio.Lettore;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.obiettivi.ObjectiveReading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SchedeTest {

    private static final LocalDate OGGI = LocalDate.of(2026, 1, 10);
    private static final UnitaId DEM = new UnitaId(new UUID(1, 1));
    private static final UnitaId TE = new UnitaId(new UUID(1, 2));
    private static final PersonId BRUNO = new PersonId(new UUID(2, 1));
    private static final PersonId DARIO = new PersonId(new UUID(2, 2));
    private static final PersonId EVA = new PersonId(new UUID(2, 3));
    private static final Persone PERSONE = new Persone(
            List.of(new Unita(DEM, "DEM", "Servizi demografici"), new Unita(TE, "TE", "Settore Tecnico")),
            List.of(
                    person(BRUNO, "Bruno", "Esempio", DEM, null),
                    person(DARIO, "Dario", "D’Esempio", TE, null),
                    person(EVA, "Eva", "Andata", TE, LocalDate.of(2025, 12, 31))),
            OGGI);
    /** Two settori of the demonstration comune, and who answers for them. */
    private static final Persone LOVERE = new Persone(
            List.of(new Unita(DEM, "AG", "Affari generali"), new Unita(TE, "TE", "Tecnico")),
            List.of(person(BRUNO, "Bruno", "Esempio", DEM, null), person(DARIO, "Dario", "Esempio", TE, null)),
            OGGI);

    private static final Lettore LETTORE =
            new Lettore(new FoglioSettings(5_000_000, 50_000_000, 100, 1000, 2000, 60, 10_000));
    private static final String HEADINGS =
            "Codice;Titolo;Settore;Responsabile;Peso obiettivo;Indicatore;Peso indicatore;Tipo;Target;"
                    + "Target massimo;Tabella;Fonte;Fase;Peso fase;Dal;Al\n";

    private static Persona person(
            PersonId id, String nome, String cognome, UnitaId unita, @org.jspecify.annotations.Nullable LocalDate al) {
        return new Persona(
                id,
                nome,
                cognome,
                false,
                List.of(new Membership(id.value(), Role.RESPONSABILE, unita, LocalDate.of(2020, 1, 1), al)));
    }

    private static Schede.Lette read(String csv) {
        return Schede.read(LETTORE.read("foglio.csv", csv.getBytes(StandardCharsets.UTF_8)), PERSONE, 2026);
    }

    private static Bozza only(String rows) {
        List<Bozza> bozze = read(HEADINGS + rows).bozze();
        assertThat(bozze).hasSize(1);
        return bozze.getFirst();
    }

    private static Map<String, Object> body(Bozza bozza) {
        return new ObjectiveReading(Form.fresh(null, bozza.values), 2026).assignment();
    }

    private static List<String> errors(Bozza bozza) {
        var reading = new ObjectiveReading(Form.fresh(null, bozza.values), 2026);
        reading.assignment();
        return reading.reading().form().errors().stream()
                .map(e -> e.name() + " " + e.message())
                .toList();
    }

    @Test
    void rowsOfOneCodeAreOneObjectiveWithAnIndicatoreEach() {
        Bozza b = only("""
                DEM-01;Certificati;dem;Esempio Bruno;60,5;In linea;70;Rapporto crescente;80;;;Gestionale;;;;
                DEM-01;;;;;Giorni;30;decrescente;3;;;;;;;
                """);
        assertThat(b.motivi).isEmpty();
        assertThat(b.riga).isEqualTo(2);
        assertThat(errors(b)).isEmpty();
        assertThat(body(b))
                .containsEntry("codice", "DEM-01")
                .containsEntry("unita", DEM.toString())
                .containsEntry("responsabile", BRUNO.toString());
        assertThat(body(b).get("indicatori")).asString().contains("RAPPORTO", "crescente=true", "DECRESCENTE");
    }

    @Test
    void phasesFollowTheirIndicatoreAndADayWithoutAYearIsOfThePiano() {
        Bozza b = only("""
                TE-01;Parco;TE;;100;Lavori;100;Fasi;;;;;Gara;40;01/02;30/04/2026
                TE-01;;;;;;;;;;;;Cantiere;60;2026-05-01;30/09
                """);
        assertThat(b.motivi).isEmpty();
        assertThat(errors(b)).isEmpty();
        assertThat(body(b).get("indicatori"))
                .asString()
                .contains("nome=Gara", "2026-02-01", "2026-04-30", "nome=Cantiere", "2026-05-01", "2026-09-30");
        assertThat(b.avvisi).singleElement().asString().contains("risponde Dario D’Esempio");
    }

    @Test
    void everyKindOfIndicatoreCanBeWritten() {
        Bozza b = only("""
                TE-01;Tutti;TE;Dario D’Esempio;0;I1;10;Crescente;10;;;;;;;
                TE-01;;;;;I2;10;Decrescente;5;;;;;;;
                TE-01;;;;;I3;10;Intervallo;2;4;;;;;;
                TE-01;;;;;I4;10;Sì o no;No;;;;;;;
                TE-01;;;;;I5;10;Scadenza;30/09;;15 = 80;;;;;
                TE-01;;;;;I6;10;Rapporto decrescente;20;;;;;;;
                TE-01;;;;;I8;10;Scala;;;Ottimo = 100 | Buono = 70;;;;;
                TE-01;;;;;I9;10;Fasce crescenti;;;0 – 50 = 0 | 50 – 100 = 100;;;;;
                TE-01;;;;;I10;10;Casi da evitare;;;2 = 80;;;;;
                TE-01;;;;;I11;0;Solo rilevazione;;;;;;;;
                """);
        assertThat(b.motivi).isEmpty();
        assertThat(errors(b)).isEmpty();
        assertThat(body(b).get("indicatori"))
                .asString()
                .contains(
                        "tipo=CRESCENTE",
                        "tipo=DECRESCENTE",
                        "minimo=2",
                        "massimo=4",
                        "atteso=false",
                        "entro=2026-09-30",
                        "untilDays=15",
                        "crescente=false",
                        "nome=Ottimo",
                        "da=50",
                        "finoA=2",
                        "tipo=CONTESTO");
    }

    private static final String DETAILED = "Codice;Titolo;Settore;Responsabile;Peso obiettivo;Albero;Indicatore;"
            + "Peso indicatore;Tipo;Target;Come si calcola;Fonte attesa;Target secondo anno;Target terzo anno;Soglia\n";

    @Test
    void whatAnIndicatoreSaysBesidesIsReadWithThePlaceInTheAlbero() {
        Bozza b = read(DETAILED + """
                TE-01;Verde;TE;Dario D’Esempio;100;1.1;Sfalci;60;Crescente;12;fatti / previsti;gestionale o documento dell’ente;14,5;16;60
                TE-01;;;;;1.1;Piano dei parchi;40;Scadenza;30/09;;;30/06;2028-03-31;
                """).bozze().getFirst();
        assertThat(b.motivi).isEmpty();
        assertThat(errors(b)).isEmpty();
        assertThat(b.values).containsEntry("albero", "1.1");
        assertThat(body(b).get("indicatori"))
                .asString()
                .contains("formula=fatti / previsti", "classe=INTERNA", "secondoAnno=14.5", "terzoAnno=16", "soglia=60")
                .contains("entroSecondoAnno=2027-06-30", "entroTerzoAnno=2028-03-31");
        assertThat(Dettagliate.of(b, 2026))
                .containsExactly(
                        "Nell’albero sotto: 1.1",
                        "Sfalci: target 12 · calcolo: fatti / previsti · atteso: Gestionale o documento dell’ente · target 2027: 14,5 · "
                                + "target 2028: 16 · soglia 60",
                        "Piano dei parchi: target 30/09/2026 · target 2027: entro il 30/06/2027 · target 2028: entro il 2028-03-31");
    }

    @Test
    void thePreviewSaysTheUnitOfATargetAndThePhases() {
        Bozza b = read("""
                Codice;Titolo;Settore;Peso obiettivo;Indicatore;Peso indicatore;Tipo;Target;Unità di misura;Fase;Peso fase;Dal;Al
                TE-01;Verde;TE;100;Pratiche;40;Percentuale A su B, più è meglio;90;;;;;
                TE-01;;;;Sfalci;30;Numero, più è meglio;12;interventi;;;;
                TE-01;;;;Opere;30;Fasi da completare;;;Gara;100;01/02;31/03
                """).bozze().getFirst();
        assertThat(Dettagliate.of(b, 2026))
                .containsExactly(
                        "Pratiche: target 90%",
                        "Sfalci: target 12 interventi", "Opere: fase «Gara», peso 100, dal 01/02/2026 al 31/03/2026");
    }

    @Test
    void whatAKindCannotSayIsNamedAndAnAlberoThatDiffersToo() {
        Bozza b = read(DETAILED + """
                TE-01;Verde;TE;Dario D’Esempio;100;1.1;Sfalci;60;Sì o no;Sì;;certa;14;;
                TE-01;;;;;1.2;Abitanti;0;Solo rilevazione;;;;;;60
                """).bozze().getFirst();
        assertThat(b.motivi)
                .containsExactly(
                        "Colonna Fonte attesa (L), riga 2: «certa» non è fra le scelte: Fonte esterna certificata; "
                                + "Gestionale o documento dell’ente; Lo dichiara l’ufficio.",
                        "Colonna Target secondo anno (M), riga 2: per questo tipo di indicatore non si scrive: vale per un numero, "
                                + "una percentuale o una data.",
                        "Colonna Albero (F), riga 3: TE-01 qui è diverso dalla riga 2: le righe con lo stesso codice sono lo stesso "
                                + "obiettivo.",
                        "Colonna Soglia (O), riga 3: una rilevazione non ha grado né soglia: lasciala vuota.");
        b.wrong("albero", "La voce «1.1» dell’albero è ritirata: scegline un’altra.");
        assertThat(b.motivi.getLast()).startsWith("Colonna Albero (F), riga 2: La voce");
    }

    @Test
    void whatIsWrongIsNamedWithItsColumnAndRow() {
        Bozza b = only("""
                TE-01;Uno;Urbanistica;Nessuno Conosciuto;molto;In linea;100;Crescentissimo;dieci;;;;;;;
                TE-01;Due;;;;Altro;;Crescente;;;;;;;;
                """);
        assertThat(b.motivi)
                .containsExactly(
                        "Colonna Settore (C), riga 2: non c’è nessun settore «Urbanistica».",
                        "Colonna Responsabile (D), riga 2: nessuna persona dell’ente si chiama «Nessuno Conosciuto».",
                        "Colonna Tipo (H), riga 2: «Crescentissimo» non è fra le scelte: Numero, più è meglio; Numero, meno è meglio; "
                                + "Percentuale A su B, più è meglio; Percentuale A su B, meno è meglio; Numero, dentro un intervallo; "
                                + "Sì o no; Una data entro cui farlo; Fasi da completare; Giudizio con livelli; "
                                + "Numero a fasce, più è meglio; Numero a fasce, meno è meglio; Casi da evitare, meglio nessuno; "
                                + "Solo da rilevare, senza peso.",
                        "Colonna Titolo (B), riga 3: TE-01 qui è diverso dalla riga 2: le righe con lo stesso codice sono lo stesso obiettivo.");
        assertThat(errors(b)).contains("peso Scrivi un numero, per esempio 76,8.");
        b.wrong("indicatori/0/misura/target", "Scrivi un numero.");
        assertThat(b.motivi.getLast()).isEqualTo("Colonna Target (I), riga 2: Scrivi un numero.");
    }

    @Test
    void whoLeftDoesNotAnswerForAnything() {
        assertThat(only("TE-01;Uno;TE;Eva Andata;10;;;;;;;;;;;\n").motivi)
                .containsExactly("Colonna Responsabile (D), riga 2: «Eva Andata» non è più in servizio.");
    }

    @Test
    void aRowWithoutACodeAndAnIndicatoreTwiceAreSaid() {
        assertThat(only(";Senza codice;TE;;10;;;;;;;;;;;\n").motivi)
                .containsExactly("Colonna Codice (A), riga 2: scrivi il codice dell’obiettivo.");
        assertThat(only("""
                        TE-01;Uno;TE;;10;In linea;50;Crescente;1;;;;;;;
                        TE-01;;;;;In linea;50;Crescente;1;;;;;;;
                        """).motivi).singleElement().asString().contains("«In linea» c’è già");
    }

    @Test
    void columnsOfSomethingElseAreRefusedAndOneMoreIsOnlySaid() {
        assertThatExceptionOfType(FoglioIllegibile.class)
                .isThrownBy(() -> read("Nome;Cognome\nAda;Esempio\n"))
                .satisfies(e -> assertThat(e.text()).contains("Codice, Titolo, Settore, Peso obiettivo"));
        Schede.Lette lette =
                read("Elenco degli obiettivi\n\nCodice;Titolo;Settore;Peso obiettivo;Note\nTE-01;Uno;TE;10;boh\n");
        assertThat(lette.bozze())
                .singleElement()
                .satisfies(b -> assertThat(b.riga).isEqualTo(4));
        assertThat(lette.avvisi()).containsExactly("La colonna «Note» (E) non è del modello: non viene letta.");
    }

    @Test
    void theTemplateIsReadBackAndItsExampleIsRight() throws Exception {
        byte[] xlsx = Modello.xlsx(2026, List.of("Servizi demografici"), List.of("Carla Esempio"));
        assertThat(LETTORE.read("modello.xlsx", xlsx).avvisi()).isEmpty();
        for (var empty : List.of(LETTORE.read("modello.xlsx", xlsx), LETTORE.read("modello.csv", Modello.csv()))) {
            assertThatExceptionOfType(FoglioIllegibile.class)
                    .isThrownBy(() -> Schede.read(empty, PERSONE, 2026))
                    .satisfies(e -> assertThat(e.motivo()).isEqualTo(FoglioIllegibile.Motivo.SENZA_RIGHE));
        }
        try (var example = SchedeTest.class.getResourceAsStream("/caricamenti/esempio.csv")) {
            assertThat(example).isNotNull();
            List<Bozza> bozze = Schede.read(LETTORE.read("esempio.csv", example.readAllBytes()), LOVERE, 2026)
                    .bozze();
            assertThat(bozze).extracting(b -> b.codice).containsExactly("AG-21", "AG-22", "TE-21");
            assertThat(bozze).allSatisfy(b -> {
                assertThat(b.motivi).isEmpty();
                assertThat(errors(b)).isEmpty();
            });
        }
    }

    @Test
    void theSheetOfTheManualFitsTheDemonstrationComuneButForItsLastRow() throws Exception {
        byte[] sheet = Files.readAllBytes(Path.of("..", "docs", "manuale", "esempi", "obiettivi-lovere.xlsx"));
        Schede.Lette lette = Schede.read(LETTORE.read("obiettivi-lovere.xlsx", sheet), LOVERE, 2026);
        assertThat(lette.avvisi()).isEmpty();
        assertThat(lette.bozze()).extracting(b -> b.codice).containsExactly("AG-21", "AG-22", "TE-21", "TE-22");
        assertThat(lette.bozze().subList(0, 3)).allSatisfy(b -> {
            assertThat(b.motivi).isEmpty();
            assertThat(errors(b)).isEmpty();
            assertThat(b.values.getOrDefault("responsabile", "")).isNotEmpty();
        });
        assertThat(errors(lette.bozze().getLast())).contains("peso Scrivi un numero, per esempio 76,8.");
    }

    @Test
    void whatStillLacksForTheProposalIsSaid() {
        List<Bozza> bozze = read("""
                Codice;Titolo;Settore;Peso obiettivo;Indicatore;Peso indicatore;Tipo;Target;Fase;Peso fase;Dal;Al
                TE-01;Senza;TE;20;;;;;;;;
                TE-02;Verde;TE;40;Sfalci;60;Numero, più è meglio;12;;;;
                TE-02;;;;Opere;30;Fasi da completare;;;;;
                TE-03;Strade;TE;40;Opere;100;Fasi da completare;;Gara;90;01/02;31/03
                """).bozze();
        assertThat(bozze).allSatisfy(b -> assertThat(b.motivi).isEmpty());
        assertThat(bozze.stream().flatMap(b -> Incompleti.of(b).stream()))
                .containsExactly(
                        "TE-01: non ha ancora indicatori.",
                        "TE-02: i pesi degli indicatori fanno 90,00. Serve 100,00 quando il Piano si propone.",
                        "TE-02, «Sfalci»: manca la fonte. Serve quando il Piano si propone.",
                        "TE-02, «Opere»: manca la fonte. Serve quando il Piano si propone.",
                        "TE-02, «Opere»: mancano le fasi.",
                        "TE-03, «Opere»: manca la fonte. Serve quando il Piano si propone.",
                        "TE-03, «Opere»: i pesi delle fasi fanno 90,00. Serve 100,00 quando il Piano si propone.");
    }
}
