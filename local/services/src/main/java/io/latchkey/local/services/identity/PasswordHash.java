package io.latchkey.local.services.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A salted PBKDF2 hash of a password.
 *
 * @param salt base64
 * @param hash base64
 */
record PasswordHash(int rounds, String salt, String hash) {
    private static final String FUNCTION = "PBKDF2WithHmacSHA512";

    /** OWASP's figure for PBKDF2 with SHA-512. */
    private static final int ROUNDS = 210_000;

    private static final int LONGEST = 256;

    static PasswordHash of(String password) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return new PasswordHash(
                ROUNDS,
                base64.encodeToString(salt),
                base64.encodeToString(derive(password, salt, ROUNDS)));
    }

    /** One that no password has; finding that out takes as long as with any other. */
    static PasswordHash ofNobody() {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[16];
        byte[] hash = new byte[32];
        random.nextBytes(salt);
        random.nextBytes(hash);
        Base64.Encoder base64 = Base64.getEncoder();
        return new PasswordHash(ROUNDS, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    boolean matches(String password) {
        if (password.length() > LONGEST) {
            return false;
        }
        byte[] derived = derive(password, Base64.getDecoder().decode(salt), rounds);
        return MessageDigest.isEqual(derived, Base64.getDecoder().decode(hash));
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance(FUNCTION)
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, 256))
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
