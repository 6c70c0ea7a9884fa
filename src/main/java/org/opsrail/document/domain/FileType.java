package org.opsrail.document.domain;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.jspecify.annotations.Nullable;
import org.opsrail.document.DocumentSettings;
import org.opsrail.document.Filing.Reason;
import org.opsrail.document.Filing.Refused;
import org.springframework.stereotype.Component;

/** Finds out what a file is by its content, and whether its name and its sender tell the truth. */
@Component
class FileType {

    private static final MediaTypeRegistry TYPES = MediaTypeRegistry.getDefaultRegistry();
    // What browsers on Windows call a CSV file once a spreadsheet program is installed.
    private static final MediaType EXCEL = MediaType.application("vnd.ms-excel");
    private static final MediaType CSV = MediaType.text("csv");

    private final Tika tika = new Tika();
    private final Set<String> taken;

    FileType(DocumentSettings settings) {
        this.taken = settings.types();
    }

    /** @param type as found in the content; meaningless when refused */
    record Found(String type, Optional<Refused> refusal) {}

    Found find(Path file, String name, @Nullable String declared) throws IOException {
        MediaType real = real(file, name);
        MediaType named = MediaType.parse(tika.detect(name));
        if (!agrees(named, real) || (OfficeFile.isClaimed(real) && !OfficeFile.isOne(file, real))) {
            return refused(real, Refused.because(Reason.TYPE_LIES, named.toString(), tika.detect(file.toFile())));
        }
        MediaType said = declared == null ? null : MediaType.parse(declared);
        if (said != null
                && !agrees(said.getBaseType(), real)
                && !(said.getBaseType().equals(EXCEL) && real.equals(CSV))) {
            return refused(
                    real, Refused.because(Reason.TYPE_LIES, said.getBaseType().toString(), real.toString()));
        }
        return taken.contains(real.toString())
                ? new Found(real.toString(), Optional.empty())
                : refused(real, Refused.because(Reason.TYPE_NOT_TAKEN, real.toString()));
    }

    private MediaType real(Path file, String name) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return MediaType.parse(tika.detect(content, name)).getBaseType();
        }
    }

    private static boolean agrees(MediaType claimed, MediaType real) {
        MediaType claim = TYPES.normalize(claimed);
        return claim.equals(MediaType.OCTET_STREAM)
                || claim.equals(real)
                || (real.equals(CSV) && claim.equals(MediaType.TEXT_PLAIN));
    }

    private static Found refused(MediaType real, Refused refusal) {
        return new Found(real.toString(), Optional.of(refusal));
    }
}
