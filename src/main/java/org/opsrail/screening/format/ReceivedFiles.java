package org.opsrail.screening.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.opsrail.screening.format.Unreadable.Problem;
import org.opsrail.screening.format.Unreadable.Refused;

/** Files of a list on their way in, unpacked, in a directory of their own that goes with them. */
public final class ReceivedFiles implements AutoCloseable {

    private static final int MOST_FILES = 10;
    private static final int CHUNK = 64 * 1024;

    private final Path directory;
    private final ListLimits limits;
    private final List<Path> files = new ArrayList<>();
    private final MessageDigest digest;
    private long unpacked;
    private long received;

    public ReceivedFiles(ListLimits limits) throws IOException {
        this.directory = Files.createTempDirectory("screening-list");
        this.limits = limits;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes one file, as it is or packed by gzip or zip. */
    public void add(InputStream content) throws IOException, Refused {
        DigestInputStream counted = new DigestInputStream(content, digest);
        Path raw = directory.resolve("raw-" + files.size());
        received += copy(counted, raw, limits.bytes());
        byte[] first = beginning(raw);
        try {
            if (startsWith(first, 0x1f, 0x8b)) {
                try (InputStream packed = new GZIPInputStream(Files.newInputStream(raw))) {
                    keep(packed);
                }
            } else if (startsWith(first, 'P', 'K', 3, 4)) {
                unzip(raw);
            } else {
                files.add(raw);
            }
        } catch (EOFException e) {
            throw new Refused(Problem.CUT, 0);
        } catch (ZipException e) {
            throw new Refused(Problem.MALFORMED, 0);
        }
    }

    private void unzip(Path raw) throws IOException, Refused {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(raw))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    keep(zip);
                }
            }
        }
    }

    private void keep(InputStream content) throws IOException, Refused {
        if (files.size() >= MOST_FILES) {
            throw new Refused(Problem.UNKNOWN_FORMAT);
        }
        Path file = directory.resolve("file-" + files.size());
        unpacked += copy(content, file, limits.bytes() - unpacked);
        files.add(file);
    }

    private long copy(InputStream content, Path file, long most) throws IOException, Refused {
        long copied = 0;
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                copied += read;
                if (copied > most) {
                    throw new Refused(Problem.TOO_LARGE, limits.bytes() / 1_000_000);
                }
                out.write(chunk, 0, read);
            }
        }
        return copied;
    }

    static byte[] beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(CHUNK);
        }
    }

    static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** Recognises by its content what was received. */
    public ListFile recognised() throws IOException, Refused {
        return FormatDetection.of(files);
    }

    /** Of what was received, as it came. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    public long bytes() {
        return received;
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
