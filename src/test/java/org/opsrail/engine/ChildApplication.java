package org.opsrail.engine;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.CredentialsProvider;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The whole application in a JVM of its own, on a data directory that outlives it, to be killed. */
final class ChildApplication implements AutoCloseable {

    private final Path directory;
    private final int grpcPort = freePort();
    private final int webPort = freePort();
    private final List<String> arguments;
    private Process process;

    ChildApplication(Path directory, String... arguments) {
        this.directory = directory;
        this.arguments = List.of(arguments);
    }

    /** Starts it and waits until the engine answers. */
    void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.opsrail.OpsrailApplication",
                "--spring.profiles.active=test",
                "--server.port=" + webPort,
                "--opsrail.engine.grpc.port=" + grpcPort,
                "--opsrail.engine.directory=" + directory.resolve("engine"),
                "--opsrail.database.directory=" + database()));
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        try (CamundaClient client = client()) {
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions()
                    .until(() -> alive() && answers(client));
        }
    }

    private static boolean answers(CamundaClient client) {
        return !client.newTopologyRequest().send().join().getBrokers().isEmpty();
    }

    private boolean alive() {
        if (!process.isAlive()) {
            throw new AssertionError("The application ended with " + process.exitValue() + ", see " + log());
        }
        return true;
    }

    CamundaClient client() {
        return CamundaClient.newClientBuilder()
                .grpcAddress(URI.create("http://127.0.0.1:" + grpcPort))
                .restAddress(URI.create("http://127.0.0.1:" + webPort))
                .preferRestOverGrpc(false)
                .credentialsProvider(CredentialsProvider.newBasicAuthCredentialsProviderBuilder()
                        .applyEnvironmentOverrides(false)
                        .username("demo")
                        .password("demo")
                        .build())
                .build();
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The same for PostgreSQL's main process; its children notice and end. */
    void killDatabase() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(database().resolve("postmaster.pid"))
                .getFirst()
                .trim());
        ProcessHandle.of(pid).ifPresent(postmaster -> {
            postmaster.destroyForcibly();
            await().until(() -> !postmaster.isAlive());
        });
    }

    String output() throws IOException {
        return Files.readString(log());
    }

    private Path log() {
        return directory.resolve("application.log");
    }

    private Path database() {
        return directory.resolve("postgres");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
