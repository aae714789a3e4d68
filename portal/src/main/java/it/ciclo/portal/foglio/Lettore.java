// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.foglio;

import it.ciclo.portal.foglio.Foglio.Formato;
import it.ciclo.portal.foglio.Foglio.Riga;
import it.ciclo.portal.foglio.FoglioIllegibile.Motivo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reads a file by what is in it, whatever it is called. */
@Component
public final class Lettore {

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private final FoglioSettings limiti;

    public Lettore(FoglioSettings limiti) {
        this.limiti = limiti;
    }

    /** @throws FoglioIllegibile with the reason, when there is nothing that could be used */
    public Foglio read(String nome, byte[] bytes) {
        if (bytes.length == 0) {
            throw new FoglioIllegibile(Motivo.VUOTO);
        }
        if (bytes.length > limiti.bytes()) {
            throw new FoglioIllegibile(Motivo.TROPPO_GRANDE, mega(bytes.length), mega(limiti.bytes()));
        }
        String called = name(nome);
        List<String> avvisi = new ArrayList<>();
        if (begins(bytes, OLE2)) {
            // A password wraps the zip in the container of the old format; the name tells the two apart.
            throw new FoglioIllegibile(called.toLowerCase(Locale.ROOT).endsWith(".xls") ? Motivo.XLS : Motivo.PROTETTO);
        }
        boolean zip = begins(bytes, ZIP);
        List<Riga> righe = zip ? new Xlsx(limiti).read(bytes, avvisi) : csv(bytes);
        if (righe.isEmpty()) {
            throw new FoglioIllegibile(Motivo.VUOTO);
        }
        return new Foglio(called, sha256(bytes), zip ? Formato.XLSX : Formato.CSV, righe, avvisi);
    }

    private List<Riga> csv(byte[] bytes) {
        if (begins(bytes, PDF)) {
            throw new FoglioIllegibile(Motivo.TIPO);
        }
        return new Csv(limiti).read(bytes);
    }

    private static boolean begins(byte[] bytes, byte[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || bytes[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Without the folders some browsers send along, and without what cannot be seen. */
    private static String name(String nome) {
        String last = nome.substring(Math.max(nome.lastIndexOf('/'), nome.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{C}]", "")
                .strip();
        String named = last.isEmpty() ? "foglio" : last;
        return named.length() > 200 ? named.substring(0, 200) : named;
    }

    private static String mega(int bytes) {
        return Integer.toString(Math.ceilDiv(bytes, 1024 * 1024));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
