// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Known answers that another program in another language computed. */
class ReadingHashTest {

    private static final UUID TENANT = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

    @Test
    void theBytesOfAReadingAreThese() {
        assertThat(hex(ReadingHash.bytes(reading(1, ""))))
                .isEqualTo("5041523100112233445566778899aabbccddeeff000000000000000100064748462040000000000000000000"
                        + "00000000000030000000000a5345475245544152494f00000000000000000000000000003001"
                        + "000000085245434150"
                        + "49544f00000000");
    }

    @Test
    void theChainOfReadingsIsThis() {
        byte[] first = ReadingHash.leaf(reading(1, ""));
        byte[] second = ReadingHash.leaf(reading(2, "verifica: perché rimbalza"));
        byte[] head = ChainHash.next(ChainHash.genesis(TENANT), first);

        assertThat(hex(first)).isEqualTo("e1ec9df27990e57d85bffb720ddb0c21f72b8410b2ac8e6cda1746f1716c6419");
        assertThat(hex(head)).isEqualTo("872f343baaadccea2462d3a6a3a9f67a45a952a818c8dcec015d1ac9e11905d7");
        assertThat(hex(ChainHash.next(head, second)))
                .isEqualTo("27765edb58c50a6a299ae73311af53320360e42379789a188994e612b80570d5");
    }

    private static ReadingHash.Entry reading(long number, String reason) {
        return new ReadingHash.Entry(
                TENANT,
                number,
                Instant.ofEpochSecond(1_767_225_600L + number - 1),
                UUID.fromString("00000000-0000-0000-0000-000000003000"),
                "SEGRETARIO",
                UUID.fromString("00000000-0000-0000-0000-000000003001"),
                "RECAPITO",
                reason);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
