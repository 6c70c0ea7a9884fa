package org.opsrail.audit.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditSettings;
import org.springframework.stereotype.Component;

/** The key that the database does not hold: signs what is chained, wraps the keys of persons. */
@Component
class MasterKey {

    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec signing;
    private final SecretKeySpec wrapping;

    MasterKey(AuditSettings settings) {
        byte[] master = master(settings);
        this.signing = new SecretKeySpec(mac(new SecretKeySpec(master, HMAC), bytes("opsrail audit signing")), HMAC);
        this.wrapping = new SecretKeySpec(mac(new SecretKeySpec(master, HMAC), bytes("opsrail audit wrapping")), "AES");
    }

    /** @param what tells signatures of entries, heads and anchors apart */
    byte[] sign(String what, long sequence, byte[] hash) {
        byte[] name = bytes(what);
        ByteBuffer content = ByteBuffer.allocate(name.length + Long.BYTES + hash.length);
        return mac(signing, content.put(name).putLong(sequence).put(hash).array());
    }

    Sealing wrapping() {
        return new Sealing(wrapping);
    }

    private static byte[] mac(SecretKeySpec key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + HMAC, impossible);
        }
    }

    private static byte[] master(AuditSettings settings) {
        String given = settings.masterKey();
        if (given != null && !given.isBlank()) {
            return decode(given, "OPSRAIL_AUDIT_MASTER_KEY");
        }
        Path file = settings.masterKeyFile();
        if (file == null) {
            throw new NoMasterKey("The audit trail has no master key.");
        }
        try {
            return decode(Files.exists(file) ? Files.readString(file) : made(file), file.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The master key of the audit trail can't be read or kept", unreadable);
        }
    }

    private static String made(Path file) throws IOException {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        String encoded = Base64.getEncoder().encodeToString(fresh);
        Path absolute = file.toAbsolutePath().normalize();
        @Nullable Path folder = absolute.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<java.nio.file.attribute.PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
            Files.createFile(absolute, PosixFilePermissions.asFileAttribute(owner));
        }
        Files.writeString(absolute, encoded);
        return encoded;
    }

    private static byte[] decode(String encoded, String where) {
        try {
            byte[] key = Base64.getDecoder().decode(encoded.strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new NoMasterKey("The master key in %s is not Base64.".formatted(where));
        }
        throw new NoMasterKey("The master key in %s has not 32 bytes.".formatted(where));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
