package io.athanor.engine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Percent-encoding and the text form of URLs. */
final class EngineUrlText {

    private static final String HIDDEN = "***";
    private static final String HEX = "0123456789ABCDEF";

    private EngineUrlText() {}

    static String checkName(String what, String name) {
        boolean valid =
                !name.isEmpty() && name.chars().allMatch(c -> c == '_' || c < 128 && Character.isLetterOrDigit(c));
        if (!valid) {
            throw new EngineUrlException("the name of a " + what + " in a URL consists of letters and digits"
                    + ", as in dialect://host/database or dialect+driver://host/database");
        }
        return name;
    }

    static String render(EngineUrl url, boolean showSecrets) {
        StringBuilder out = new StringBuilder(url.dialect());
        url.driver().ifPresent(driver -> out.append('+').append(driver));
        out.append("://");
        url.username().ifPresent(user -> out.append(encode(user, "")));
        url.password().ifPresent(password -> out.append(':').append(showSecrets ? encode(password, "") : HIDDEN));
        if (url.username().isPresent()) {
            out.append('@');
        }
        url.host().ifPresent(host -> out.append(isIpv6(host) ? "[" + host + "]" : encode(host, ",")));
        url.port().ifPresent(port -> out.append(':').append(port));
        url.database().ifPresent(database -> out.append('/').append(encode(database, "/:")));
        appendOptions(url.options(), showSecrets, out);
        return out.toString();
    }

    private static boolean isIpv6(String host) {
        return host.indexOf(':') >= 0
                && host.chars().allMatch(c -> c == ':' || c == '.' || c < 128 && Character.digit(c, 16) >= 0);
    }

    private static void appendOptions(Map<String, List<String>> options, boolean showSecrets, StringBuilder out) {
        char separator = '?';
        for (Map.Entry<String, List<String>> option : options.entrySet()) {
            for (String value : option.getValue()) {
                boolean shown = showSecrets || !JdbcUrlOptions.isSecret(option.getKey());
                out.append(separator).append(encode(option.getKey(), "")).append('=');
                out.append(shown ? encode(value, "/:") : HIDDEN);
                separator = '&';
            }
        }
    }

    private static String encode(String text, String harmless) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    c < 128 && Character.isLetterOrDigit(c) || "-_.~".indexOf(c) >= 0 || harmless.indexOf(c) >= 0;
            if (plain) {
                out.append(c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return out.toString();
    }

    static String decodeOption(String text) {
        return decode("option", text.replace('+', ' '));
    }

    /** The part with its percent-encoding undone; a percent sign that encodes nothing stands for itself. */
    static String decode(String part, String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%' && i + 2 < bytes.length && hex(bytes[i + 1]) >= 0 && hex(bytes[i + 2]) >= 0) {
                decoded.put((byte) (hex(bytes[i + 1]) * 16 + hex(bytes[i + 2])));
                i += 2;
            } else {
                decoded.put(bytes[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(decoded.flip())
                    .toString();
        } catch (CharacterCodingException e) {
            throw new EngineUrlException("the percent-encoded " + part + " of the URL is not UTF-8");
        }
    }

    private static int hex(byte b) {
        return Character.digit((char) b, 16);
    }
}
