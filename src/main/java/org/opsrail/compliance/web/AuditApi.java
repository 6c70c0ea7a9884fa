package org.opsrail.compliance.web;

import org.opsrail.audit.AuditVerification;
import org.opsrail.audit.AuditVerification.Verified;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The proof that the trail is whole, for programs. */
@RestController
class AuditApi {

    private final AuditVerification verification;
    private final AuditRights rights;

    AuditApi(AuditVerification verification, AuditRights rights) {
        this.verification = verification;
        this.rights = rights;
    }

    /** The latest result; 404 as long as there is none. */
    @GetMapping("/api/audit/verification")
    ResponseEntity<Verified> last() {
        rights.requireReader();
        return ResponseEntity.of(verification.last());
    }

    /** Verifies now: 200 when the trail is intact, 409 with what was found when it is not. */
    @PostMapping("/api/audit/verification")
    ResponseEntity<Verified> verify() {
        rights.requireReader();
        Verified result = verification.verify();
        return ResponseEntity.status(result.intact() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(result);
    }
}
