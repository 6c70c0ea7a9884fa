package org.opsrail.document.domain;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opsrail.document.DocumentSettings;
import org.opsrail.document.DocumentSettings.Scanner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks a ClamAV daemon about a file: command {@code zINSTREAM} of clamd(8). Without a daemon nothing is asked. */
@Component
class VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final Scanner settings;

    VirusScanner(DocumentSettings settings) {
        this.settings = settings.scanner();
    }

    sealed interface Finding {

        record Clean() implements Finding {}

        /** @param name as the scanner calls it */
        record Infected(String name) implements Finding {}

        /** The scanner gave no verdict. */
        record Unknown() implements Finding {}

        /** No scanner is configured. */
        record NotAsked() implements Finding {}
    }

    Finding scan(Path file) {
        String host = settings.host();
        if (host == null || host.isBlank()) {
            return new Finding.NotAsked();
        }
        try {
            return verdict(ask(host, file));
        } catch (IOException unreachable) {
            LOG.warn(
                    "The virus scanner at {}:{} does not answer, the file is not taken: {}",
                    host,
                    settings.port(),
                    unreachable.toString());
            return new Finding.Unknown();
        }
    }

    private static Finding verdict(String answer) {
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            LOG.warn("The virus scanner found {}, the file is not taken", found.group(1));
            return new Finding.Infected(found.group(1));
        }
        if (answer.equals("stream: OK")) {
            return new Finding.Clean();
        }
        LOG.warn("The virus scanner gives no verdict, the file is not taken: {}", answer);
        return new Finding.Unknown();
    }

    private String ask(String host, Path file) throws IOException {
        int patience = Math.toIntExact(settings.timeout().toMillis());
        try (Socket socket = new Socket();
                InputStream content = Files.newInputStream(file)) {
            socket.connect(new InetSocketAddress(host, settings.port()), patience);
            socket.setSoTimeout(patience);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read > 0; read = content.read(chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
            out.writeInt(0);
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        }
    }
}
