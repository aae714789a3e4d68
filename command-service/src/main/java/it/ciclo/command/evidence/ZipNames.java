// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names in the directory of a zip, read from its end. Nothing is inflated, so nothing can swell. */
final class ZipNames {

    private static final int LOCAL = 0x04034b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int MOST = 1_000;

    private ZipNames() {}

    /** Empty where it is no zip, or none that can be read plainly. */
    static Set<String> of(byte[] content) {
        ByteBuffer zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (content.length < END_LENGTH || zip.getInt(0) != LOCAL) {
            return Set.of();
        }
        int end = end(zip);
        return end < 0 ? Set.of() : names(zip, end);
    }

    private static int end(ByteBuffer zip) {
        int last = zip.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }

    private static Set<String> names(ByteBuffer zip, int end) {
        int count = zip.getShort(end + 10) & 0xFFFF;
        long at = zip.getInt(end + 16) & 0xFFFFFFFFL;
        Set<String> names = new LinkedHashSet<>();
        if (count > MOST) {
            return Set.of();
        }
        for (int n = 0; n < count; n++) {
            if (at + ENTRY_LENGTH > end || zip.getInt((int) at) != ENTRY) {
                return Set.of();
            }
            int entry = (int) at;
            int name = zip.getShort(entry + 28) & 0xFFFF;
            int extra = zip.getShort(entry + 30) & 0xFFFF;
            int comment = zip.getShort(entry + 32) & 0xFFFF;
            if (entry + ENTRY_LENGTH + name > end) {
                return Set.of();
            }
            byte[] text = new byte[name];
            zip.get(entry + ENTRY_LENGTH, text);
            names.add(new String(text, StandardCharsets.UTF_8));
            at = (long) entry + ENTRY_LENGTH + name + extra + comment;
        }
        return names;
    }
}
