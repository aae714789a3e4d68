// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.stemma;

import it.ciclo.platform.problem.Problem;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A picture as it is kept: a PNG of our own drawing, of bounded size. What was sent is read as what its first bytes say, whatever it
 * calls itself; its measures are looked at before a pixel is decoded; and nothing of its bytes goes on.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
record Immagine(byte[] png, int larghezza, int altezza) {

    static final int LONGEST = 512 * 1024;

    private static final int LEAST = 16;
    private static final int MOST = 3_000;
    private static final int KEPT = 512;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    /** The picture, or why it is none. */
    sealed interface Letta {
        record Buona(Immagine immagine) implements Letta {}

        record Rifiutata(Problem perche) implements Letta {}
    }

    static Letta read(byte[] sent, String pointer) {
        if (sent.length > LONGEST) {
            return refused(pointer, "STEMMA_TOO_LARGE", "512 KiB");
        }
        String format = format(sent);
        if (format == null) {
            return refused(pointer, "STEMMA_TYPE");
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            throw new IllegalStateException("every Java reads " + format);
        }
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream bytes = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(bytes, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST) {
                return refused(
                        pointer,
                        "STEMMA_DIMENSIONS",
                        Integer.toString(LEAST),
                        Integer.toString(MOST),
                        width + " × " + height);
            }
            return new Letta.Buona(drawn(reader.read(0)));
        } catch (IOException | RuntimeException e) {
            // Readers of pictures answer nonsense with exceptions of many kinds.
            return refused(pointer, "STEMMA_UNREADABLE");
        } finally {
            reader.dispose();
        }
    }

    private static Letta refused(String pointer, String code, String... args) {
        return new Letta.Rifiutata(Problem.at(pointer, code, args));
    }

    private static @Nullable String format(byte[] sent) {
        if (begins(sent, PNG)) {
            return "png";
        }
        return begins(sent, JPEG) ? "jpeg" : null;
    }

    private static boolean begins(byte[] sent, byte[] with) {
        return sent.length >= with.length && Arrays.equals(sent, 0, with.length, with, 0, with.length);
    }

    private static Immagine drawn(BufferedImage from) throws IOException {
        int longer = Math.max(from.getWidth(), from.getHeight());
        int width = longer <= KEPT ? from.getWidth() : Math.max(1, from.getWidth() * KEPT / longer);
        int height = longer <= KEPT ? from.getHeight() : Math.max(1, from.getHeight() * KEPT / longer);
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        if (!ImageIO.write(to, "png", png)) {
            throw new UncheckedIOException(new IOException("every Java writes PNG"));
        }
        return new Immagine(png.toByteArray(), width, height);
    }

    /** SHA-256, in hex. */
    String impronta() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
