// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.sealing.Protected.Ciphertext;
import it.ciclo.contracts.sealing.Protected.Erased;
import it.ciclo.contracts.sealing.Protected.Readable;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

/** The stored form of a protected part, with answers that another program in another language computed. */
class SealingTest {

    record Giudizio(String voce, Protected<String> testo) {}

    record Scheda(String anno, Protected<BigDecimal> punteggio, List<Giudizio> giudizi) implements DomainEvent {}

    private static final TenantId TENANT = TenantId.of("00112233-4455-6677-8899-aabbccddeeff");
    private static final PersonId ADA = PersonId.of("00000000-0000-0000-0000-000000003000");
    private static final UUID EVENT = UUID.fromString("00000000-0000-0000-0000-000000001000");
    private static final SecretKey KEY = AesGcm.key(bytes(0, 32));

    private static final String STORED = """
            {"anno":"2026","punteggio":{"$enc":"1","s":"00000000-0000-0000-0000-000000003000","n":"oKGio6Slpqeoqaqr",\
            "c":"xCBLA3D7IKx/beNqOklMUINfIQafQ84="},"giudizi":[{"voce":"a","testo":{"$enc":"1",\
            "s":"00000000-0000-0000-0000-000000003000","n":"oKGio6Slpqeoqaqr","c":"%s"}},{"voce":"b","testo":{"$enc":"1",\
            "s":"00000000-0000-0000-0000-000000003000","n":"oKGio6Slpqeoqaqr",\
            "c":"xEgJQzG+Y9MHSae+Zlqkv1DfPHfn3jAJpi5W77wSVWCnAiiRwE86XH00nQgBltWkR9AD3Z3w7833"}}]}""";

    private static final Scheda SCHEDA = new Scheda(
            "2026",
            new Readable<>(ADA, new BigDecimal("87.50")),
            List.of(
                    new Giudizio("a", new Readable<>(ADA, "Puntuale, ma da seguire: più autonomia")),
                    new Giudizio("b", new Readable<>(ADA, "Puntuale, ma da seguire: più autonomia"))));

    @Test
    void thePlaceOfAPartIsBoundByTheseBytes() {
        assertThat(HexFormat.of().formatHex(Sealing.place(event(EVENT), "/punteggio")))
                .isEqualTo("5041463100112233445566778899aabbccddeeff000000067363686564610000000453432d31"
                        + "000000000000000000000000000010000000000a2f70756e74656767696f");
    }

    @Test
    void whatIsStoredIsTheKnownAnswer() {
        String stored = EventJson.write(SCHEDA, sealing(KEY));

        String first = stored.replaceAll(".*\"voce\":\"a\".*?\"c\":\"([^\"]+)\".*", "$1");
        assertThat(stored).isEqualTo(STORED.replace("%s", first));
        assertThat(first)
                .as("the same text elsewhere is another ciphertext")
                .isNotIn("xEgJQzG+Y9MHSae+Zlqkv1DfPHfn3jAJpi5W77wSVWCnAiiRwE86XH00nQgBltWkR9AD3Z3w7833");
        assertThat(stored).doesNotContain("87.50", "Puntuale");
        assertThat(EventJson.read(stored, Scheda.class, sealing(KEY))).isEqualTo(SCHEDA);
    }

    @Test
    void withoutKeysItStaysCiphertextAndIsWrittenBackByteForByte() {
        String stored = EventJson.write(SCHEDA, sealing(KEY));

        Scheda scheda = EventJson.mapper().readValue(stored, Scheda.class);

        assertThat(scheda.punteggio()).isInstanceOf(Ciphertext.class);
        assertThat(EventJson.write(scheda)).isEqualTo(stored);
    }

    @Test
    void nothingReadableIsEverWrittenInClear() {
        assertThatThrownBy(() -> EventJson.write(SCHEDA)).hasStackTraceContaining("not written in clear");
        assertThat(SCHEDA.toString()).doesNotContain("87.50", "Puntuale");
    }

    @Test
    void onceTheKeyIsDestroyedItReadsAsErasedAndNothingMoreIsSealed() {
        String stored = EventJson.write(SCHEDA, sealing(KEY));
        Sealing after = new Sealing(event(EVENT), (_, _) -> Optional.empty(), () -> bytes(0xa0, 12));

        Scheda scheda = EventJson.read(stored, Scheda.class, after);

        assertThat(scheda.anno()).isEqualTo("2026");
        assertThat(scheda.punteggio()).isEqualTo(new Erased<>(ADA));
        assertThatThrownBy(() -> EventJson.write(SCHEDA, after)).hasStackTraceContaining("is erased");
    }

    @Test
    void movedToAnotherEventOrFieldOrReadWithAnotherKeyItIsRefused() {
        String stored = EventJson.write(SCHEDA, sealing(KEY));
        Sealing elsewhere = new Sealing(
                event(UUID.fromString("00000000-0000-0000-0000-000000001001")),
                (_, _) -> Optional.of(KEY),
                () -> bytes(0xa0, 12));

        assertThatThrownBy(() -> EventJson.read(stored, Scheda.class, elsewhere))
                .hasStackTraceContaining("not sealed with this key for this place");
        assertThatThrownBy(() -> EventJson.read(stored, Scheda.class, sealing(AesGcm.key(bytes(1, 32)))))
                .hasStackTraceContaining("not sealed with this key for this place");
        String swapped = stored.replace("\"voce\":\"a\"", "\"voce\":\"x\"")
                .replaceAll("(\\{\"voce\":\"x\".*?\\}\\}),(\\{\"voce\":\"b\".*?\\}\\})", "$2,$1");
        assertThat(swapped).isNotEqualTo(stored);
        assertThatThrownBy(() -> EventJson.read(swapped, Scheda.class, sealing(KEY)))
                .hasStackTraceContaining("not sealed with this key for this place");
    }

    @Test
    void anotherFormThanTheOneIsRefused() {
        String stored = EventJson.write(SCHEDA, sealing(KEY));
        for (String[] change : new String[][] {
            {"\"$enc\":\"1\"", "\"$enc\":\"2\""},
            {"\"$enc\":\"1\",", "\"$enc\":\"1\",\"x\":\"1\","},
            {"oKGio6Slpqeoqaqr", "oKGio6Slpqeoqao="},
            {"xCBLA3D7IKx/beNqOklMUINfIQafQ84=", "xCBLA3D7IKx/beNqOklMUINfIQafQ85="}
        }) {
            assertThatThrownBy(() -> EventJson.read(stored.replace(change[0], change[1]), Scheda.class, sealing(KEY)))
                    .as(change[1])
                    .isInstanceOf(RuntimeException.class);
        }
    }

    private static Sealing sealing(SecretKey key) {
        return new Sealing(event(EVENT), (_, _) -> Optional.of(key), () -> bytes(0xa0, 12));
    }

    private static Sealing.Event event(UUID id) {
        return new Sealing.Event(TENANT, "scheda", "SC-1", id);
    }

    private static byte[] bytes(int from, int count) {
        byte[] bytes = new byte[count];
        IntStream.range(0, count).forEach(i -> bytes[i] = (byte) (from + i));
        return bytes;
    }
}
