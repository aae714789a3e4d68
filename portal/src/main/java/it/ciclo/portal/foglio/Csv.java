// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.foglio;

import it.ciclo.portal.foglio.Foglio.Riga;
import it.ciclo.portal.foglio.FoglioIllegibile.Motivo;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** CSV as the office programmes of Italy write it: UTF-8 or Windows-1252, semicolons, commas or tabs. */
final class Csv {

    private final FoglioSettings limiti;

    Csv(FoglioSettings limiti) {
        this.limiti = limiti;
    }

    List<Riga> read(byte[] bytes) {
        String text = text(bytes);
        Righe righe = new Righe(limiti);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            int numero = 0;
            for (CSVRecord row : parser) {
                numero++;
                List<String> celle = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    celle.add(value(righe.cella(row.get(i), numero, i), numero, i));
                }
                righe.add(numero, celle);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // A quote that is never closed, or text after a closing one.
            throw new FoglioIllegibile(Motivo.DANNEGGIATO);
        }
        return righe.all();
    }

    /** A spreadsheet would open it as a formula. */
    private static String value(String cell, int numero, int colonna) {
        if (cell.startsWith("=")) {
            throw new FoglioIllegibile(Motivo.FORMULE, Foglio.lettera(colonna) + numero);
        }
        return cell;
    }

    private static String text(byte[] bytes) {
        if (bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))) {
            throw new FoglioIllegibile(Motivo.CODIFICA);
        }
        String text = decode(bytes, StandardCharsets.UTF_8);
        if (text == null) {
            text = decode(bytes, Charset.forName("windows-1252"));
        }
        if (text == null || text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            throw new FoglioIllegibile(Motivo.TIPO);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The one the headings are parted by most often. */
    private static char delimiter(String text) {
        String headings =
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char found = ';';
        long most = 0;
        for (char c : new char[] {';', ',', '\t'}) {
            long count = headings.chars().filter(one -> one == c).count();
            if (count > most) {
                most = count;
                found = c;
            }
        }
        return found;
    }
}
