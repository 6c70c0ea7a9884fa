import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
 * archive only takes longer, so a failure is told and breaks no build.
 *
 * <p>Arguments: the directory to write to, the application's class path, its main class, and the JVM's options.
 */
final class ClassArchive {

    private static final String READY = "Ready in ";

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
        ClassArchive archive = new ClassArchive(
                Path.of(arguments[0]), arguments[1], arguments[2], Arrays.asList(arguments[3].split(" ")));
        Files.createDirectories(archive.directory);
        if (archive.isCurrent()) {
            System.out.println("Class archive: unchanged");
            return;
        }
        try {
            archive.write();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            System.out.println("Class archive: not written, starts will take longer: " + e.getMessage());
        }
    }

    private boolean isCurrent() throws IOException {
        return Files.exists(archive())
                && Files.exists(keyFile())
                && Files.readString(keyFile()).equals(key());
    }

    private void write() throws IOException, InterruptedException {
        System.out.println("Class archive: starting the application once to learn which classes it loads (a minute)");
        Files.deleteIfExists(archive());
        listLibraries();
        Path classes = directory.resolve("start.classes");
        trainingRun(classes);
        run("dump.log", "-Xshare:dump", "-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + archive());
        Files.writeString(keyFile(), key());
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
        try (BufferedReader output = application.inputReader()) {
            if (output.lines().noneMatch(line -> line.contains(READY))) {
                throw new IllegalStateException("the application did not start");
            }
            // Not Process.destroy(), which closes the output under the reader.
            application.toHandle().destroy();
            output.lines().forEach(line -> {});
        } finally {
            application.destroy();
            application.waitFor();
            delete(data);
        }
    }

    private void run(String log, String... dump) throws IOException, InterruptedException {
        Path output = directory.resolve(log);
        int code = start(Arrays.asList(dump), librariesJar().toString(), List.of())
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("see " + output);
        }
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
