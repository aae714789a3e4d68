// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.tenant.person.People.Nome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionTest {

    @ParameterizedTest(name = "{0} {1} in: {2}")
    @CsvSource({
        "Silvia, Esempio, Silvia Esempio non serve più",
        "Silvia, Esempio, la sig.ra ESEMPIO è cessata",
        "Niccolò, Esempio, i dati di Niccolo",
        "Niccolo, Esempio, i dati di Niccolò",
        "Maria Grazia, Prova, richiesta di maria",
        "Ada, D’Amico, il fascicolo D'Amico",
        "Ada, D’Amico, il fascicolo Damico",
        "Ada, Della Valle, richiesta di Valle",
        "Ada, Lo, il dipendente Lo",
        "Ada, Esempio, il fascicolo dell’Esempio",
        "Ada, Esempio-Prova, il fascicolo di Prova"
    })
    void aTextNamesHerHoweverItWritesIt(String nome, String cognome, String text) {
        assertThat(Mention.of(new Nome(nome, cognome, false), text)).isTrue();
    }

    @ParameterizedTest(name = "{0} {1} not in: {2}")
    @CsvSource({
        "Silvia, Esempio, Scarto autorizzato dalla Soprintendenza",
        "Ada, Della Valle, richiesta della persona",
        "Ada, Prova, una strada già provata",
        "Leo, Galli, la Galleria d’arte"
    })
    void aWordThatOnlyBeginsLikeHerNameDoesNot(String nome, String cognome, String text) {
        assertThat(Mention.of(new Nome(nome, cognome, false), text)).isFalse();
    }
}
