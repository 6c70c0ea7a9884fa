package org.opsrail.audit.domain;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.opsrail.audit.AuditVerification.Finding;
import org.opsrail.audit.AuditVerification.Kind;

/** Follows a chain from its first entry to its head and names what is wrong with it. */
final class ChainCheck {

    private static final int MOST = 100;

    private final MasterKey master;
    private final Head head;
    private final Map<Long, byte[]> anchored = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long furthest;
    private long entries;
    private long last;
    private byte[] lastHash = new byte[32];

    ChainCheck(MasterKey master, Head head, Collection<Head> anchors) {
        this.master = master;
        this.head = head;
        this.furthest = head.sequence();
        checkSeal(head);
        for (Head anchor : anchors) {
            checkSeal(anchor);
            anchored.put(anchor.sequence(), anchor.hash());
            furthest = Math.max(furthest, anchor.sequence());
        }
    }

    private void checkSeal(Head seal) {
        byte[] expected = master.sign("head", seal.sequence(), seal.hash());
        if (seal.sequence() > 0 && !MessageDigest.isEqual(expected, seal.mac())) {
            find(Kind.SEAL_BROKEN, seal.sequence(), seal.sequence());
        }
    }

    void next(ChainedLink entry) {
        entries++;
        Link link = entry.link();
        long sequence = link.sequence();
        if (sequence <= last || sequence > furthest) {
            find(Kind.INSERTED, sequence, sequence);
            return;
        }
        boolean follows = sequence == last + 1;
        if (!follows) {
            find(Kind.MISSING, last + 1, sequence - 1);
        }
        if (!isAsWritten(entry) || (follows && !Arrays.equals(entry.previous(), lastHash))) {
            find(Kind.ALTERED, sequence, sequence);
        }
        last = sequence;
        lastHash = entry.hash();
    }

    private boolean isAsWritten(ChainedLink entry) {
        long sequence = entry.link().sequence();
        byte[] anchor = anchored.get(sequence);
        return Arrays.equals(entry.link().hashAfter(entry.previous()), entry.hash())
                && MessageDigest.isEqual(master.sign("entry", sequence, entry.hash()), entry.mac())
                && (anchor == null || Arrays.equals(anchor, entry.hash()))
                && (sequence != head.sequence() || Arrays.equals(head.hash(), entry.hash()));
    }

    /** What was found, once the last entry has been seen. */
    List<Finding> findings() {
        if (last < furthest) {
            find(Kind.MISSING, last + 1, furthest);
        }
        return List.copyOf(findings);
    }

    long entries() {
        return entries;
    }

    long last() {
        return last;
    }

    String lastHash() {
        return HexFormat.of().formatHex(lastHash);
    }

    private void find(Kind kind, long first, long lastOne) {
        if (findings.size() < MOST) {
            findings.add(new Finding(kind, first, lastOne));
        }
    }
}
