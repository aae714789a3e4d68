// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;

/** Ports of this machine. */
public final class Ports {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ports() {}

    /**
     * A port nobody listens on at this moment. Below the range from which the kernel takes the ports of outgoing connections, so that none of
     * those gets in the way of a restart.
     */
    public static int free() {
        while (true) {
            int port = 20_000 + RANDOM.nextInt(12_000);
            if (isFree(port)) {
                return port;
            }
        }
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean isListening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
