// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A download of somebody who reads slowly. */
final class OpenDownload implements AutoCloseable {

    private final Socket slow = new Socket();
    private final int length;
    private long read;

    OpenDownload(int port, String path, String token, String role, int length) throws IOException {
        this.length = length;
        slow.setReceiveBufferSize(32 * 1024);
        slow.setSoTimeout(20_000);
        slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        slow.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nActing-Role: " + role
                                + "\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        byte[] first = slow.getInputStream().readNBytes(8 * 1024);
        read = first.length;
        assertThat(new String(first, StandardCharsets.US_ASCII)).as(role).startsWith("HTTP/1.1 200");
    }

    /** What was on its way still comes, and then no more. */
    void hasBrokenOff() throws IOException {
        InputStream rest = slow.getInputStream();
        byte[] some = new byte[64 * 1024];
        try {
            for (int n = rest.read(some); n >= 0; n = rest.read(some)) {
                read += n;
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the download hangs after " + read + " bytes", e);
        } catch (IOException cut) {
            // One way or the other.
        }
        assertThat(read).as("bytes of a download after the role has ended").isLessThan(length / 2);
    }

    @Override
    public void close() throws IOException {
        slow.close();
    }
}
