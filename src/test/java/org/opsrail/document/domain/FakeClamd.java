package org.opsrail.document.domain;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Speaks clamd's INSTREAM on a port of this machine: one command, one answer for each connection. */
final class FakeClamd implements AutoCloseable {

    private final ServerSocket socket;
    private final Function<byte[], String> verdict;

    /** @param verdict the daemon's words about a content */
    public FakeClamd(Function<byte[], String> verdict) throws IOException {
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.verdict = verdict;
        Thread.ofVirtual().start(this::serve);
    }

    public static String clamav(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains("EICAR-STANDARD-ANTIVIRUS-TEST-FILE")
                ? "stream: Win.Test.EICAR_HDB-1 FOUND"
                : "stream: OK";
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                answer(connection);
            } catch (IOException over) {
                // The next connection, or the end.
            }
        }
    }

    private void answer(Socket connection) throws IOException {
        DataInputStream in = new DataInputStream(connection.getInputStream());
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            connection.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        byte[] content = new byte[0];
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content = joined(content, in.readNBytes(length));
        }
        connection.getOutputStream().write((verdict.apply(content) + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
