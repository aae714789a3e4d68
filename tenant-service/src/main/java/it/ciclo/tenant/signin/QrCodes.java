// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import io.nayuki.qrcodegen.QrCode;

/** A text as a picture a telephone reads, drawn in the page itself. */
final class QrCodes {

    private static final int QUIET = 4;

    private QrCodes() {}

    static String svg(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int size = code.size + 2 * QUIET;
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return """
                <svg viewBox="0 0 %1$d %1$d" width="240" height="240" role="img" aria-label="Disegno da inquadrare con l’app" \
                shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%2$s"/></svg>""".formatted(size, dark);
    }
}
