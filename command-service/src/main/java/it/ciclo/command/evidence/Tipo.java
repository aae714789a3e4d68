// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a file may be. Three things must agree: the end of its name, what the browser says it is, and how its bytes begin. Nothing
 * is unpacked, rendered or run.
 */
@SuppressWarnings("ImmutableEnumChecker") // List.of is
public enum Tipo {
    PDF(List.of("pdf"), List.of("application/pdf")) {
        @Override
        boolean begins(byte[] content) {
            return at(content, 0, "%PDF-");
        }
    },
    PNG(List.of("png"), List.of("image/png")) {
        @Override
        boolean begins(byte[] content) {
            return at(content, 0, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
        }
    },
    JPEG(List.of("jpg", "jpeg"), List.of("image/jpeg", "image/pjpeg")) {
        @Override
        boolean begins(byte[] content) {
            return at(content, 0, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
        }
    },
    XLSX(List.of("xlsx"), List.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")) {
        @Override
        boolean begins(byte[] content) {
            Set<String> entries = ZipNames.of(content);
            return entries.contains("[Content_Types].xml")
                    && entries.contains("xl/workbook.xml")
                    // A sheet that brings programs along is another kind of file, whatever it is called.
                    && entries.stream()
                            .noneMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
        }
    },
    ODS(List.of("ods"), List.of("application/vnd.oasis.opendocument.spreadsheet")) {
        @Override
        boolean begins(byte[] content) {
            // The format wants it first, and uncompressed, so that it can be seen.
            return at(content, 0, "PK\u0003\u0004")
                    && at(content, 30, "mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
        }
    },
    P7M(List.of("p7m"), List.of("application/pkcs7-mime", "application/x-pkcs7-mime")) {
        @Override
        boolean begins(byte[] content) {
            // DER: a SEQUENCE whose first element names signedData, 1.2.840.113549.1.7.2.
            byte[] signedData = {0x06, 0x09, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x07, 0x02};
            return at(content, 0, new byte[] {0x30})
                    && Stream.of(2, 3, 4, 5, 6).anyMatch(offset -> at(content, offset, signedData));
        }
    },
    EML(List.of("eml"), List.of("message/rfc822")) {
        @Override
        boolean begins(byte[] content) {
            String head = new String(content, 0, Math.min(content.length, 8192), StandardCharsets.ISO_8859_1);
            return head.indexOf(0) < 0
                    && HEADER.matcher(head).lookingAt()
                    && SENDER.matcher(head).find();
        }
    };

    private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,70}:[ \\t]?");
    private static final Pattern SENDER = Pattern.compile("(?im)^(from|received|return-path|message-id):");

    /** What a browser says of a file it does not know. */
    private static final String UNKNOWN = "application/octet-stream";

    private final List<String> endings;
    private final List<String> mediaTypes;

    Tipo(List<String> endings, List<String> mediaTypes) {
        this.endings = endings;
        this.mediaTypes = mediaTypes;
    }

    abstract boolean begins(byte[] content);

    public String mediaType() {
        return mediaTypes.getFirst();
    }

    /** By the end of its name; empty where it is none of those accepted. */
    static Optional<Tipo> named(String nome) {
        String ending = nome.substring(nome.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return nome.indexOf('.') < 1
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(tipo -> tipo.endings.contains(ending))
                        .findFirst();
    }

    /** @param declared the media type that came with the file */
    boolean isDeclaredAs(String declared) {
        String type = declared.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return type.equals(UNKNOWN) || mediaTypes.contains(type);
    }

    /** "PDF, PNG, JPEG …" */
    static String all() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static boolean at(byte[] content, int offset, String text) {
        return at(content, offset, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean at(byte[] content, int offset, byte[] expected) {
        return content.length >= offset + expected.length
                && Arrays.equals(content, offset, offset + expected.length, expected, 0, expected.length);
    }
}
