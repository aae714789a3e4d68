// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands before an SMTP server and answers 550 to some recipients; that server knows no such answer. */
final class Portone implements AutoCloseable {

    private final ServerSocket door;
    private final int behind;
    private final String unknown;

    private Portone(ServerSocket door, int behind, String unknown) {
        this.door = door;
        this.behind = behind;
        this.unknown = unknown;
    }

    /** @param unknown how the addresses begin that nobody has */
    static Portone before(int port, String unknown) throws IOException {
        Portone portone = new Portone(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port, unknown);
        Thread.ofVirtual().start(portone::open);
        return portone;
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void open() {
        try {
            while (!door.isClosed()) {
                Socket guest = door.accept();
                Thread.ofVirtual().start(() -> lead(guest));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void lead(Socket guest) {
        try (guest;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            OutputStream said = guest.getOutputStream();
            Thread.ofVirtual().start(() -> copy(server, said));
            OutputStream asked = server.getOutputStream();
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                boolean refused = line.startsWith("RCPT TO:<" + unknown);
                (refused ? said : asked)
                        .write((refused ? "550 5.1.1 user unknown\r\n" : line + "\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException gone) {
            // Either side hung up.
        }
    }

    private static void copy(Socket server, OutputStream said) {
        try {
            server.getInputStream().transferTo(said);
        } catch (IOException gone) {
            // Either side hung up.
        }
    }
}
