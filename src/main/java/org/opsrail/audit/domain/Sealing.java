package org.opsrail.audit.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM under one key; a fresh nonce of 12 bytes stands before the ciphertext. */
final class Sealing {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    Sealing(SecretKeySpec key) {
        this.key = key;
    }

    static Sealing of(byte[] key) {
        return new Sealing(new SecretKeySpec(key, "AES"));
    }

    static byte[] freshKey() {
        byte[] key = new byte[KEY];
        RANDOM.nextBytes(key);
        return key;
    }

    /** @param owner what it is sealed for; has to be the same when it is opened */
    byte[] seal(byte[] content, String owner) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] ciphertext = run(Cipher.ENCRYPT_MODE, nonce, content, owner);
        return ByteBuffer.allocate(NONCE + ciphertext.length)
                .put(nonce)
                .put(ciphertext)
                .array();
    }

    byte[] open(byte[] sealed, String owner) {
        ByteBuffer content = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE];
        content.get(nonce);
        byte[] ciphertext = new byte[content.remaining()];
        content.get(ciphertext);
        return run(Cipher.DECRYPT_MODE, nonce, ciphertext, owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] content, String owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException wrongKeyOrContent) {
            throw new IllegalStateException("Sealed under another key, or altered", wrongKeyOrContent);
        }
    }
}
