// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The known answers of docs/registro-e-prove.md, computed there by two independent programs. */
class ChainHashTest {

    private static final UUID TENANT = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

    @Test
    void theBytesOfAnEntryAreTheDocumentedOnes() {
        assertThat(hex(ChainHash.bytes(entry(1)))).isEqualTo("""
                5041453100112233445566778899aabbccddeeff000000000000000100000000000000000000000000001000\
                000647484620400000000000000000000000000000002000000000000000000000000000000030000000000f\
                524553504f4e534142494c455f4551000000094f626965747469766f000000044f422d310000000000000000\
                000000114f626965747469766f50726f706f73746f0000000131000000027b7d000000267b227469746f6c6f\
                223a224173696c6f206e69646f222c227065736f223a2233332e3333227d""");
    }

    @Test
    void leavesAndHeadsAreTheDocumentedOnes() {
        byte[] head = ChainHash.genesis(TENANT);
        assertThat(hex(head)).isEqualTo("28c268484ad36325c4d96abf66e45374127f85a4b0c3626df893023ec92235f2");
        String[] leaves = {
            "f02505746dd2b898a62aeb7c1bc960c7f0dba6e653b7ed50a2f71d132711430f",
            "3e610a62dbe5b0e43f40f628732e35b9d38ed68e865890336a3ce992cb36f80e",
            "cf13a839a90354e043521e0df7aa711a11cdd2135cdce7a5e989a4a641b827a9"
        };
        String[] heads = {
            "15193b441ecba8d7536f51da20e785697430e63ec52ad4bfb8d79cfa2a1a8799",
            "5a78b8bde245f81b9a0aadcdd8cfa70b6be568a8c92b591051e559128853d870",
            "d0ff24f52cdf72ea5595f7d19069a1aaf52c7b26975946c4b9801e038e10e557"
        };
        for (int n = 1; n <= 3; n++) {
            byte[] leaf = ChainHash.leaf(entry(n));
            head = ChainHash.next(head, leaf);
            assertThat(hex(leaf)).isEqualTo(leaves[n - 1]);
            assertThat(hex(head)).isEqualTo(heads[n - 1]);
        }
    }

    private static ChainHash.Entry entry(int n) {
        return new ChainHash.Entry(
                TENANT,
                n,
                new UUID(0, 0x1000 + n - 1),
                Instant.ofEpochSecond(1767225600 + n - 1),
                new UUID(0, 0x2000 + n - 1),
                new UUID(0, 0x3000),
                "RESPONSABILE_EQ",
                "Obiettivo",
                "OB-1",
                n - 1,
                n == 1 ? "ObiettivoProposto" : "MisurazioneRegistrata",
                "1",
                "{}",
                n == 1 ? "{\"titolo\":\"Asilo nido\",\"peso\":\"33.33\"}" : "{\"valore\":\"" + (n - 1) + "\"}");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
