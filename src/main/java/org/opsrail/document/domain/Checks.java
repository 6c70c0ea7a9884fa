package org.opsrail.document.domain;

import java.io.IOException;
import java.util.Optional;
import org.opsrail.document.AcceptedFiles;
import org.opsrail.document.Filing.Reason;
import org.opsrail.document.Filing.Refused;
import org.opsrail.document.NewDocument;
import org.opsrail.document.content.Incoming.Received;
import org.opsrail.document.domain.VirusScanner.Finding;
import org.springframework.stereotype.Component;

/** What a file has to stand before it is kept. */
@Component
class Checks {

    private final FileType types;
    private final VirusScanner scanner;

    Checks(FileType types, VirusScanner scanner) {
        this.types = types;
        this.scanner = scanner;
    }

    record Verdict(String type, boolean scanned, Optional<Refused> refusal) {}

    Verdict check(NewDocument document, AcceptedFiles accepted, Received file) throws IOException {
        if (file.size() == 0) {
            return refused("", Refused.because(Reason.EMPTY));
        }
        FileType.Found found = types.find(file.file(), document.fileName(), document.declaredType());
        if (found.refusal().isPresent()) {
            return refused(found.type(), found.refusal().get());
        }
        if (!accepted.accept(document.fileName(), found.type())) {
            return refused(found.type(), Refused.because(Reason.TYPE_NOT_TAKEN, found.type()));
        }
        return switch (scanner.scan(file.file())) {
            case Finding.Clean clean -> new Verdict(found.type(), true, Optional.empty());
            case Finding.NotAsked nobody -> new Verdict(found.type(), false, Optional.empty());
            case Finding.Infected infected -> refused(found.type(), Refused.because(Reason.INFECTED, infected.name()));
            case Finding.Unknown unknown -> refused(found.type(), Refused.because(Reason.NOT_SCANNED));
        };
    }

    private static Verdict refused(String type, Refused refusal) {
        return new Verdict(type, false, Optional.of(refusal));
    }
}
