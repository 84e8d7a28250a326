package io.athanor.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name of a constraint or an index.
 *
 * @param text the name
 * @param isGenerated whether the naming convention made it, so that it may be shortened to the length a database allows
 */
public record GivenName(String text, boolean isGenerated) {

    /** The name as it is written: a generated one that is too long is cut and gets the end of its digest. */
    public String within(int limit) {
        return text.length() <= limit || !isGenerated
                ? text
                : text.substring(0, Math.max(limit - 8, 0)) + "_" + digestOf(text);
    }

    private static String digestOf(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(digest);
            return hex.substring(hex.length() - 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
