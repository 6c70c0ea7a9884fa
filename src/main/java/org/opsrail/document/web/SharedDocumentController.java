package org.opsrail.document.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.Download;
import org.opsrail.document.domain.DocumentLinks;
import org.opsrail.document.domain.Readings;
import org.opsrail.identity.LinkThrottle;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where the links lead that Camunda clients ask for. */
@RestController
class SharedDocumentController {

    private final DocumentLinks links;
    private final Readings readings;
    private final LinkThrottle throttle;
    private final Download download;

    SharedDocumentController(DocumentLinks links, Readings readings, LinkThrottle throttle, Download download) {
        this.links = links;
        this.readings = readings;
        this.throttle = throttle;
        this.download = download;
    }

    @GetMapping("/documents/shared/{token}")
    ResponseEntity<InputStreamResource> open(@PathVariable String token, HttpServletRequest request)
            throws IOException {
        String address = request.getRemoteAddr();
        Optional<Duration> wait = throttle.waitFor(address);
        if (wait.isPresent()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds()))
                    .build();
        }
        Optional<DocumentInfo> document = links.open(token);
        if (document.isEmpty()) {
            throttle.failed(address);
            return ResponseEntity.notFound().build();
        }
        readings.readByLink(document.get());
        return download.of(document.get());
    }
}
