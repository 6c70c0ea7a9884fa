package org.opsrail.compliance.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditVerification.Verified;
import org.opsrail.compliance.domain.CaseFile.Decision;

/**
 * Everything that proves how a case went: what the pack's JSON holds, and its PDF tells.
 *
 * @param subject who or what it is about, as far as the reader may know
 * @param modelSha256 of the model's file in the pack
 * @param facts by their label, in the reader's language
 */
public record EvidencePack(
        long caseKey,
        String process,
        String processId,
        int modelVersion,
        @Nullable String modelVersionTag,
        String modelSha256,
        Instant started,
        @Nullable Instant ended,
        String state,
        @Nullable String subject,
        Map<String, String> facts,
        List<Happened> history,
        List<Passed> steps,
        List<Decision> decisions,
        List<Exhibit> documents,
        List<Annexed> annexes,
        Proof proof,
        Instant madeAt,
        String madeBy) {

    /** @param who null when Opsrail did it by itself */
    public record Happened(
            Instant at, String what, @Nullable String who) {}

    /**
     * An element of the model that the case came to.
     *
     * @param name in the reader's language; null where the model gives it none
     */
    public record Passed(
            String elementId,
            @Nullable String name,
            String type,
            String state,
            Instant started,
            @Nullable Instant ended) {}

    /** @param filedBy their name */
    public record Exhibit(String title, String fileName, long bytes, String sha256, String filedBy, Instant filedAt) {}

    /** A list beside this one, in a file of its own. */
    public record Annexed(String fileName, String sha256) {}

    /**
     * @param entries those of the trail that are about the case
     * @param trail what the verification found when the pack was made
     * @param howToVerify in words
     */
    public record Proof(List<ChainedEntry> entries, Verified trail, String howToVerify) {}

    /**
     * @param action in the reader's language
     * @param canonical the text whose hash, after the 32 bytes of {@code previous}, is {@code hash}
     */
    public record ChainedEntry(
            long sequence, Instant at, String who, String action, String canonical, String previous, String hash) {}
}
