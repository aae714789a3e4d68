// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.foglio;

import it.ciclo.portal.foglio.FoglioIllegibile.Motivo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an XLSX file, counted while they are unpacked and before anybody parses them: a small file may hold a large one, and
 * an XML part may name files it should not.
 */
final class Parti {

    private static final Pattern DTD = Pattern.compile("<!(DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MERGED =
            Pattern.compile("<(?:\\w+:)?mergeCell\\s[^>]*?ref\\s*=\\s*[\"']([A-Z]+[0-9]+)");
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final Pattern ID = Pattern.compile("\\sId\\s*=\\s*[\"']([^\"']+)");
    private static final Pattern TARGET = Pattern.compile("\\sTarget\\s*=\\s*[\"']([^\"']+)");
    private static final int AT_ONCE = 16 * 1024;

    private final FoglioSettings limiti;
    private final Map<String, String> merged = new HashMap<>();
    private final Map<String, String> sheets = new HashMap<>();
    private long inflated;
    private boolean workbook;

    Parti(FoglioSettings limiti) {
        this.limiti = limiti;
    }

    /** By the list at the end of the file, as the library reads it that comes after. */
    void check(byte[] file) {
        int entries = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                entries++;
                if (entries > limiti.entries()) {
                    throw new FoglioIllegibile(Motivo.ZIP_TROPPE_PARTI, Integer.toString(limiti.entries()));
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    part(entry.getName().toLowerCase(Locale.ROOT), inflate(in, file.length));
                }
            }
        } catch (FoglioIllegibile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new FoglioIllegibile(Motivo.DANNEGGIATO);
        }
        if (!workbook) {
            throw new FoglioIllegibile(entries == 0 ? Motivo.DANNEGGIATO : Motivo.TIPO);
        }
    }

    private byte[] inflate(InputStream in, int packed) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] buffer = new byte[AT_ONCE];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            inflated += read;
            if (inflated > limiti.inflated() || inflated > (long) limiti.ratio() * packed) {
                throw new FoglioIllegibile(
                        Motivo.ZIP_TROPPO_GRANDE, Integer.toString(limiti.inflated() / (1024 * 1024)));
            }
            part.write(buffer, 0, read);
        }
        return part.toByteArray();
    }

    private void part(String name, byte[] bytes) {
        if (name.endsWith("vbaproject.bin")) {
            throw new FoglioIllegibile(Motivo.MACRO);
        }
        if (name.equals("encryptedpackage") || name.equals("encryptioninfo")) {
            throw new FoglioIllegibile(Motivo.PROTETTO);
        }
        if (name.equals("xl/workbook.xml")) {
            workbook = true;
        }
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
            return;
        }
        String xml = new String(bytes, StandardCharsets.UTF_8);
        // In two bytes a character the words below would not be found.
        if (xml.indexOf('\0') >= 0 || DTD.matcher(xml).find()) {
            throw new FoglioIllegibile(Motivo.XML_ESTERNO);
        }
        if (name.equals("xl/_rels/workbook.xml.rels")) {
            RELATION.matcher(xml).results().forEach(one -> relation(one.group()));
        }
        Matcher range = MERGED.matcher(xml);
        if (name.startsWith("xl/worksheets/") && range.find()) {
            merged.put(name.substring(name.lastIndexOf('/') + 1), range.group(1));
        }
    }

    private void relation(String element) {
        Matcher id = ID.matcher(element);
        Matcher target = TARGET.matcher(element);
        if (id.find() && target.find()) {
            String part = target.group(1);
            sheets.put(id.group(1), part.substring(part.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
        }
    }

    /** The first cell of the first merged range of a sheet, by its relation; null where none is merged. */
    @Nullable
    String mergedIn(String relation) {
        return merged.get(sheets.getOrDefault(relation, ""));
    }
}
