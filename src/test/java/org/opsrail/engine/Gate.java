package org.opsrail.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An address at which nobody answers until it is opened; whoever connects then reaches the server behind it. */
final class Gate implements AutoCloseable {

    private final URI target;
    private final Socket reserved = new Socket();
    private final ServerSocket server = new ServerSocket();
    private final Collection<Socket> passing = new ConcurrentLinkedQueue<>();
    private final InetSocketAddress address;

    Gate(URI target) throws IOException {
        this.target = target;
        // Bound, but not listening: connections are refused, and nobody else takes the port.
        reserved.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
        address = (InetSocketAddress) reserved.getLocalSocketAddress();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + address.getPort());
    }

    void open() throws IOException {
        reserved.close();
        server.bind(address);
        Thread.ofVirtual().start(this::letIn);
    }

    private void letIn() {
        try {
            while (true) {
                Socket near = server.accept();
                Socket far = new Socket(target.getHost(), target.getPort());
                passing.add(near);
                passing.add(far);
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // One of the two has gone.
        }
    }

    @Override
    public void close() throws IOException {
        reserved.close();
        server.close();
        for (Socket socket : passing) {
            socket.close();
        }
    }
}
