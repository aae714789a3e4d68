// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.stemma;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.tenant.stemma.Immagine.Letta;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ImmagineTest {

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, Color.RED.getRGB());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] and(byte[] one, String more) {
        byte[] tail = more.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(one, one.length + tail.length);
        System.arraycopy(tail, 0, both, one.length, tail.length);
        return both;
    }

    private static String refused(byte[] sent) {
        return Immagine.read(sent, "/immagine") instanceof Letta.Rifiutata(var why) ? why.code() : "";
    }

    private static Immagine kept(byte[] sent) {
        if (Immagine.read(sent, "/immagine") instanceof Letta.Buona(Immagine good)) {
            return good;
        }
        throw new AssertionError(refused(sent));
    }

    @Test
    void aPictureIsDrawnAnewAndNothingThatWasSentBesideItGoesOn() throws IOException {
        Immagine kept = kept(and(picture("png", 80, 100), "<script>alert(1)</script>"));
        assertThat(new String(kept.png(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(kept.png()));
        assertThat(shown.getWidth()).isEqualTo(80);
        assertThat(new Color(shown.getRGB(0, 0))).isEqualTo(Color.RED);
        assertThat(kept.impronta()).matches("[0-9a-f]{64}");
    }

    @Test
    void aLargeOneIsMadeSmallerInItsProportions() throws IOException {
        Immagine kept = kept(picture("jpeg", 2_000, 1_000));
        assertThat(kept.larghezza()).isEqualTo(512);
        assertThat(kept.altezza()).isEqualTo(256);
    }

    @Test
    void whatIsNoPictureOfOursIsRefusedByWhatItIs() throws IOException {
        assertThat(refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("STEMMA_TYPE");
        assertThat(refused(picture("gif", 80, 80))).isEqualTo("STEMMA_TYPE");
        assertThat(refused(Arrays.copyOf(picture("png", 80, 80), 60))).isEqualTo("STEMMA_UNREADABLE");
        assertThat(refused(picture("png", 8, 80))).isEqualTo("STEMMA_DIMENSIONS");
        assertThat(refused(new byte[Immagine.LONGEST + 1])).isEqualTo("STEMMA_TOO_LARGE");
    }

    @Test
    void aPictureThatClaimsToBeHugeIsNotDecoded() throws IOException {
        byte[] bomb = picture("png", 80, 80);
        // Width and height stand in the first chunk.
        Arrays.fill(bomb, 16, 24, (byte) 0x7f);
        assertThat(refused(bomb)).isIn("STEMMA_DIMENSIONS", "STEMMA_UNREADABLE");
    }
}
