package uk.throughcare.notification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Signs what links in mails carry: nobody else can make one, and one made for a purpose is good for no other. The token holds
 * a number drawn for it and the signature, nothing else.
 */
@Component
public class SignedLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int NUMBER = 16;
    private static final int SIGNATURE = 32;
    private static final int CHARACTERS = (NUMBER + SIGNATURE) * 4 / 3;

    private final Supplier<byte[]> key;

    SignedLinks(Supplier<byte[]> key) {
        this.key = key;
    }

    /**
     * @param purpose what the link is for, a word
     */
    public String token(String purpose, UUID link) {
        byte[] number = bytes(link);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(NUMBER + SIGNATURE)
                        .put(number)
                        .put(signature(purpose, number))
                        .array());
    }

    /** The link that the token was made for; none if we did not make it, or made it for another purpose. */
    public Optional<UUID> read(String purpose, String token) {
        return decoded(token).filter(bytes -> isOurs(purpose, bytes)).map(bytes -> {
            ByteBuffer number = ByteBuffer.wrap(bytes);
            return new UUID(number.getLong(), number.getLong());
        });
    }

    private boolean isOurs(String purpose, byte[] bytes) {
        ByteBuffer parts = ByteBuffer.wrap(bytes);
        byte[] number = new byte[NUMBER];
        byte[] signature = new byte[SIGNATURE];
        parts.get(number).get(signature);
        return MessageDigest.isEqual(signature, signature(purpose, number));
    }

    private byte[] signature(String purpose, byte[] number) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.get(), ALGORITHM));
            mac.update((purpose + ":").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(number);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
        }
    }

    private static Optional<byte[]> decoded(String token) {
        if (token.length() != CHARACTERS) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token));
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(UUID link) {
        return ByteBuffer.allocate(NUMBER)
                .putLong(link.getMostSignificantBits())
                .putLong(link.getLeastSignificantBits())
                .array();
    }
}
