import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Packs the application's classes into a jar, and writes the archive of classes from which {@code spring-boot:run}
 * starts. A JVM accepts an archive only on a class path that begins as the recorded one and holds jars alone. There are
 * two:
 *
 * <ul>
 *   <li>of the whole application, an AOT cache (JEP 483, 514 and 515; from JDK 25 on), which fits one build of it. It is
 *       written when there is none, and when the libraries, the JDK or the JVM's options have changed;
 *   <li>of the libraries alone (class data sharing, JEP 310), for an application that was changed since: the start takes
 *       some seconds longer, but nobody waits for a new archive after each line of code. A jar without classes
 *       ({@code libraries.jar}) lists the libraries and goes first on the class path.
 * </ul>
 *
 * A start without an archive only takes longer, so a failure is told, breaks no build, and is not tried again with the
 * same input. A build that tests starts nothing and writes none, unless it starts the application, too.
 *
 * <p>Arguments: the directory to write to, the application's class path (its own classes first), its main class, the
 * JVM's options, whether to leave the archive out, and what Maven was asked for, as {@code [clean, verify]}.
 */
final class ClassArchive {

    private static final String READY = "Ready in ";
    private static final int TOLD_LINES = 15;
    private static final int FIRST_JDK_WITH_PROFILES = 25;
    private static final Set<String> TESTING = Set.of("test", "verify", "install", "deploy");

    /** What is archived, and what has to be the same for it to fit. */
    private enum Scope {
        WHOLE,
        LIBRARIES
    }

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
        List<String> goals = List.of(arguments[5].split("[\\[\\], ]+"));
        if (!goals.contains("spring-boot:run") && !Collections.disjoint(goals, TESTING)) {
            return;
        }
        ClassArchive archive = new ClassArchive(
                Path.of(arguments[0]), arguments[1], arguments[2], Arrays.asList(arguments[3].split(" ")));
        archive.packApplication();
        archive.startFrom(Boolean.parseBoolean(arguments[4]) ? "" : archive.bringUpToDate());
    }

    /**
     * The jar's date is made of its content, since an archive fits only the date that it has seen. It is replaced as a
     * whole: an application that is running goes on with the one that it has opened.
     */
    private void packApplication() throws IOException {
        Files.createDirectories(directory);
        Path classes = Path.of(classPath.split(System.getProperty("path.separator"))[0]);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(packed);
                Stream<Path> tree = Files.walk(classes)) {
            jar.setLevel(Deflater.NO_COMPRESSION);
            for (Path path : tree.filter(path -> !path.equals(classes)).sorted().toList()) {
                boolean folder = Files.isDirectory(path);
                byte[] content = folder ? new byte[0] : Files.readAllBytes(path);
                String name = classes.relativize(path).toString().replace('\\', '/');
                JarEntry entry = new JarEntry(folder ? name + "/" : name);
                entry.setTime(0);
                jar.putNextEntry(entry);
                jar.write(content);
            }
        }
        CRC32 checksum = new CRC32();
        checksum.update(packed.toByteArray());
        Path fresh = Files.write(directory.resolve("application.new"), packed.toByteArray());
        Files.setLastModifiedTime(fresh, FileTime.from(checksum.getValue(), TimeUnit.SECONDS));
        Files.move(fresh, applicationJar(), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The JVM's option that names the archive; empty without one. */
    private String bringUpToDate() throws IOException, InterruptedException {
        Scope scope = scope();
        boolean triedBefore =
                Files.exists(keyFile(scope)) && Files.readString(keyFile(scope)).equals(key(scope));
        if (!triedBefore) {
            try {
                write(scope);
            } catch (IOException | UncheckedIOException | IllegalStateException e) {
                Files.deleteIfExists(archive(scope));
                System.out.println("WARNING: Class archive: not written, starts will take longer: " + e.getMessage());
            }
            Files.writeString(keyFile(scope), key(scope));
        }
        if (!Files.exists(archive(scope))) {
            System.out.println("Class archive: none, as it failed; delete " + directory + " to try again");
            return "";
        }
        System.out.println("Class archive: "
                + (scope == Scope.WHOLE
                        ? "of the whole application"
                        : "of the libraries; delete " + directory + " for one of the whole application"));
        return (scope == Scope.WHOLE ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive(scope);
    }

    /** The file of options that the JVM is started with. */
    private void startFrom(String option) throws IOException {
        Files.writeString(
                directory.resolve("start.options"),
                option.isEmpty() ? "" : "\"" + option.replace("\\", "\\\\") + "\"\n");
    }

    private Scope scope() throws IOException {
        if (Runtime.version().feature() < FIRST_JDK_WITH_PROFILES) {
            return Scope.LIBRARIES;
        }
        boolean writtenForOtherCode = Files.exists(keyFile(Scope.WHOLE))
                && Files.readString(keyFile(Scope.WHOLE)).startsWith(key(Scope.LIBRARIES))
                && !Files.readString(keyFile(Scope.WHOLE)).equals(key(Scope.WHOLE));
        return writtenForOtherCode ? Scope.LIBRARIES : Scope.WHOLE;
    }

    private void write(Scope scope) throws IOException, InterruptedException {
        System.out.println("Class archive: starting the application once to learn which classes it loads (a minute)");
        Files.deleteIfExists(archive(scope));
        Files.deleteIfExists(keyFile(scope));
        listLibraries();
        Path learnt = directory.resolve("training.classes");
        if (scope == Scope.WHOLE) {
            trainingRun("-XX:AOTMode=record", "-XX:AOTConfiguration=" + learnt);
            run(
                    applicationPath(),
                    "-XX:AOTMode=create",
                    "-XX:AOTConfiguration=" + learnt,
                    "-XX:AOTCache=" + archive(scope));
        } else {
            trainingRun("-XX:DumpLoadedClassList=" + learnt);
            run(
                    librariesJar().toString(),
                    "-Xshare:dump",
                    "-XX:SharedClassListFile=" + learnt,
                    "-XX:SharedArchiveFile=" + archive(scope));
        }
        Files.delete(learnt);
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

    private void trainingRun(String... learning) throws IOException, InterruptedException {
        Path data = directory.resolve("training");
        Path log = directory.resolve("training.log");
        delete(data);
        Process application = start(
                        Arrays.asList(learning),
                        applicationPath(),
                        List.of(
                                mainClass,
                                "--server.port=0",
                                "--opsrail.engine.grpc.port=0",
                                "--opsrail.database.directory=" + data.resolve("data")))
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

    private void run(String path, String... dump) throws IOException, InterruptedException {
        Path log = directory.resolve("dump.log");
        int code = start(Arrays.asList(dump), path, List.of())
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

    /** The class path of {@code spring-boot:run} begins like this; it then names the libraries in an order of its own. */
    private String applicationPath() {
        return librariesJar() + System.getProperty("path.separator") + applicationJar();
    }

    private String key(Scope scope) throws IOException {
        String libraries = String.join(
                "\n",
                System.getProperty("java.runtime.version"),
                String.join(" ", options),
                mainClass,
                libraries().map(Path::toString).collect(Collectors.joining("\n")));
        return scope == Scope.LIBRARIES ? libraries : libraries + "\n" + Files.getLastModifiedTime(applicationJar());
    }

    private Path archive(Scope scope) {
        return directory.resolve(name(scope) + ".jsa");
    }

    private Path keyFile(Scope scope) {
        return directory.resolve(name(scope) + ".key");
    }

    private static String name(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private Path applicationJar() {
        return directory.resolve("application.jar");
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
