// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.neighbour;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One connection that is kept, and as little work for each request as can be: the generator shares the cores with what it measures. */
final class Wire implements AutoCloseable {

    /** @param version what {@code ETag} names, -1 for none */
    record Answer(int status, long version) {}

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    Wire(int port) {
        this.port = port;
    }

    /** Sent once more on a new connection where the server had closed this one. */
    Answer exchange(byte[] request) {
        try {
            Socket kept = socket;
            if (kept != null) {
                try {
                    return exchange(kept, request);
                } catch (IOException e) {
                    close();
                }
            }
            Socket fresh = new Socket(InetAddress.getLoopbackAddress(), port);
            fresh.setTcpNoDelay(true);
            fresh.setSoTimeout(PATIENCE_MILLIS);
            socket = fresh;
            in = new BufferedInputStream(fresh.getInputStream(), 16 * 1024);
            return exchange(fresh, request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer exchange(Socket through, byte[] request) throws IOException {
        through.getOutputStream().write(request);
        int status = Integer.parseInt(line().substring(9, 12));
        long version = -1;
        long length = -1;
        boolean closes = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "etag" -> version = Long.parseLong(value.replace("\"", ""));
                case "content-length" -> length = Long.parseLong(value);
                case "connection" -> closes = value.equalsIgnoreCase("close");
                default -> {}
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
        } else if (status != 204) {
            skipChunks();
        }
        if (closes) {
            close();
        }
        return new Answer(status, version);
    }

    private void skipChunks() throws IOException {
        for (long size = chunk(); size > 0; size = chunk()) {
            in.skipNBytes(size);
            line();
        }
        line();
    }

    private long chunk() throws IOException {
        return Long.parseLong(line(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        Socket kept = socket;
        socket = null;
        if (kept != null) {
            try {
                kept.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A request as bytes, with further headers each ended by CR LF. */
    static byte[] request(String method, String path, String token, String headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                + "\r\nActing-Role: SEGRETARIO\r\n" + headers
                + (method.equals("GET")
                        ? "\r\n"
                        : "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n");
        byte[] first = head.getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[first.length + content.length];
        System.arraycopy(first, 0, whole, 0, first.length);
        System.arraycopy(content, 0, whole, first.length, content.length);
        return whole;
    }
}
