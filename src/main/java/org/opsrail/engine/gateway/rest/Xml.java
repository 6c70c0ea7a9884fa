package org.opsrail.engine.gateway.rest;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Models are answered as text/xml whatever the request accepts: that is what clients expect. */
final class Xml {

    private static final MediaType TYPE = new MediaType(MediaType.TEXT_XML, StandardCharsets.UTF_8);

    private Xml() {}

    static ResponseEntity<String> of(String xml) {
        return ResponseEntity.ok().contentType(TYPE).body(xml);
    }
}
