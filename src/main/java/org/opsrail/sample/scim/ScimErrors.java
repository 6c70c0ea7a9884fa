package org.opsrail.sample.scim;

import com.unboundid.scim2.common.messages.ErrorResponse;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Errors as RFC 7644, 3.12 writes them. */
final class ScimErrors {

    static final MediaType SCIM = MediaType.parseMediaType("application/scim+json");

    private ScimErrors() {}

    static ResponseEntity<String> answer(ErrorResponse error) {
        return ResponseEntity.status(Objects.requireNonNullElse(error.getStatus(), 500))
                .contentType(SCIM)
                .body(body(error));
    }

    static String body(ErrorResponse error) {
        return JsonUtils.valueToNode(error).toString();
    }
}
