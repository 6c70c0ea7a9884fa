import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the archive of the libraries' classes (class data sharing, JEP 310) from which {@code spring-boot:run} starts.
 * The JVM accepts an archive only on a class path that begins as the recorded one and holds jars alone, so a jar without
 * classes ({@code libraries.jar}) lists the libraries and goes before the application's own classes: these may change
 * without a new archive. It is written anew when the libraries, the JDK or the JVM's options change. A start without an
 * archive only takes longer, so a failure is told, breaks no build, and is not tried again with the same input. A build
 * that tests starts nothing and writes none, unless it starts the application, too.
 *
 * <p>Arguments: the directory to write to, the application's class path, its main class, the JVM's options, and what
 * Maven was asked for, as {@code [clean, verify]}.
 */
final class ClassArchive {

    private static final String READY = "Ready in ";
    private static final int TOLD_LINES = 15;
    private static final Set<String> TESTING = Set.of("test", "verify", "install", "deploy");

    private final Path directory;
    private final String classPath;
    private final String mainClass;
    private final List<String> options;

    private ClassArchive(Path directory, String classPath, String mainClass, List<String> options) {
        this.directory = directory;
        this.classPath = classPath;
        this.mainClass = mainClass;
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> goals = List.of(arguments[4].split("[\\[\\], ]+"));
        if (goals.contains("spring-boot:run") || Collections.disjoint(goals, TESTING)) {
            new ClassArchive(Path.of(arguments[0]), arguments[1], arguments[2], Arrays.asList(arguments[3].split(" ")))
                    .bringUpToDate();
        }
    }

    private void bringUpToDate() throws IOException, InterruptedException {
        Files.createDirectories(directory);
        boolean triedBefore =
                Files.exists(keyFile()) && Files.readString(keyFile()).equals(key());
        if (triedBefore) {
            System.out.println(
                    Files.exists(archive())
                            ? "Class archive: unchanged"
                            : "Class archive: none, as it failed before; delete " + directory + " to try again");
            return;
        }
        try {
            write();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            Files.deleteIfExists(archive());
            System.out.println("WARNING: Class archive: not written, starts will take longer: " + e.getMessage());
        }
        Files.writeString(keyFile(), key());
    }

    private void write() throws IOException, InterruptedException {
        System.out.println("Class archive: starting the application once to learn which classes it loads (a minute)");
        Files.deleteIfExists(archive());
        Files.deleteIfExists(keyFile());
        listLibraries();
        Path classes = directory.resolve("start.classes");
        trainingRun(classes);
        run("-Xshare:dump", "-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + archive());
    }

    private void listLibraries() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        String paths = libraries().map(this::relative).collect(Collectors.joining(" "));
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, paths);
        try (OutputStream file = Files.newOutputStream(librariesJar())) {
            new JarOutputStream(file, manifest).close();
        }
    }

    /** The JVM's own reader of manifests knows paths relative to the jar, and no URLs. */
    private String relative(Path library) {
        return directory.toAbsolutePath().relativize(library).toString().replace('\\', '/');
    }

    private void trainingRun(Path classes) throws IOException, InterruptedException {
        Path data = directory.resolve("training");
        Path log = directory.resolve("training.log");
        delete(data);
        Process application = start(
                        List.of("-XX:DumpLoadedClassList=" + classes),
                        librariesJar() + System.getProperty("path.separator") + classPath,
                        List.of(
                                mainClass,
                                "--server.port=0",
                                "--opsrail.engine.grpc.port=0",
                                "--opsrail.database.directory=" + data))
                .start();
        try (BufferedReader output = application.inputReader();
                PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log))) {
            if (output.lines().peek(copy::println).noneMatch(line -> line.contains(READY))) {
                copy.flush();
                throw failed("the application did not start", log);
            }
            // Not Process.destroy(), which closes the output under the reader.
            application.toHandle().destroy();
            output.lines().forEach(copy::println);
        } finally {
            application.destroy();
            application.waitFor();
            delete(data);
        }
    }

    private void run(String... dump) throws IOException, InterruptedException {
        Path log = directory.resolve("dump.log");
        int code = start(Arrays.asList(dump), librariesJar().toString(), List.of())
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw failed("the JVM could not write it", log);
        }
    }

    private static IllegalStateException failed(String what, Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        List<String> last = lines.subList(Math.max(0, lines.size() - TOLD_LINES), lines.size());
        return new IllegalStateException(what + "; the end of " + log + ":\n  | " + String.join("\n  | ", last));
    }

    private ProcessBuilder start(List<String> more, String path, List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(more);
        command.addAll(List.of("-cp", path));
        command.addAll(program);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private Stream<Path> libraries() {
        return Stream.of(classPath.split(System.getProperty("path.separator")))
                .map(Path::of)
                .filter(Files::isRegularFile);
    }

    private String key() {
        return String.join(
                "\n",
                System.getProperty("java.runtime.version"),
                String.join(" ", options),
                mainClass,
                libraries().map(Path::toString).collect(Collectors.joining("\n")));
    }

    private Path archive() {
        return directory.resolve("start.jsa");
    }

    private Path keyFile() {
        return directory.resolve("start.key");
    }

    private Path librariesJar() {
        return directory.resolve("libraries.jar");
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> tree = Files.walk(directory)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
