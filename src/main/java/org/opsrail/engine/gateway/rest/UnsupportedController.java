package org.opsrail.engine.gateway.rest;

import java.net.URI;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What REST v2 of Camunda 8.8 has and the embedded engine has not: said, never half done. */
@RestController
@OnEmbeddedEngine
class UnsupportedController {

    @RequestMapping({"/v2/clock", "/v2/clock/**"})
    ProblemDetail clock() {
        throw new NotSupported("The embedded engine's clock is the application's: it never stands still, so it can't be"
                + " pinned. In the test and local profiles it moves forward by POST /actuator/clock/add, and back to the"
                + " system's time by DELETE /actuator/clock.");
    }

    @RequestMapping({
        "/v2/batch-operations/**",
        "/v2/batch-operation-items/**",
        "/v2/process-instances/cancellation",
        "/v2/process-instances/migration",
        "/v2/process-instances/modification",
        "/v2/process-instances/incident-resolution"
    })
    ProblemDetail batchOperations() {
        throw new NotSupported("The embedded engine has no batch operations; send one request per process instance.");
    }

    @RequestMapping("/v2/{kind:users|groups|roles|mapping-rules|authorizations|tenants|setup}/**")
    ProblemDetail identities(@PathVariable String kind) {
        throw new NotSupported(
                "Accounts, groups and roles are Opsrail's own; /v2/%s of the embedded engine does not manage them."
                        .formatted(kind));
    }

    @RequestMapping("/v2/system/**")
    ProblemDetail usageMetrics() {
        throw new NotSupported("The embedded engine keeps no usage metrics.");
    }

    @RequestMapping("/v2/**")
    ResponseEntity<ProblemDetail> unknown(jakarta.servlet.http.HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "REST v2 has no %s %s.".formatted(request.getMethod(), request.getRequestURI()));
        problem.setTitle("NOT_FOUND");
        problem.setInstance(URI.create(request.getRequestURI()));
        return ResponseEntity.of(problem).build();
    }
}
