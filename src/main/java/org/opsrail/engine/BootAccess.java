package org.opsrail.engine;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.IntSupplier;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** Addresses and credentials that hold until the process ends. */
final class BootAccess implements EngineAccess {

    private final IntSupplier grpcPort;
    private final String password;
    private volatile int webPort;

    BootAccess(IntSupplier grpcPort) {
        this.grpcPort = grpcPort;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        password = HexFormat.of().formatHex(random);
    }

    @EventListener
    void webServerStarted(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            webPort = event.getWebServer().getPort();
        }
    }

    @Override
    public URI grpcAddress() {
        return local(grpcPort.getAsInt());
    }

    @Override
    public URI restAddress() {
        return local(webPort);
    }

    private static URI local(int port) {
        if (port <= 0) {
            throw new IllegalStateException("The engine cannot be reached yet");
        }
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public String username() {
        return "opsrail-engine";
    }

    @Override
    public String password() {
        return password;
    }
}
