package io.athanor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be told of a JDBC URL without knowing the driver: its options, and where a password may stand. */
final class JdbcUrlOptions {

    private static final Pattern OPTION = Pattern.compile("[?&;(,]\\s*([A-Za-z][\\w.$-]*)\\s*=\\s*([^&;),]*)");
    private static final Pattern SECRET_OPTION =
            Pattern.compile("(?i)([?&;(,]\\s*[\\w.$-]*(?:password|passwd|pwd|secret|token)[\\w.$-]*\\s*=)[^&;),]*");
    private static final Pattern SECRET_NAME = Pattern.compile("(?i)password|passwd|pwd|secret|token");
    private static final Pattern CREDENTIALS = Pattern.compile("(//[^/?@:]*:)[^?]*@");
    private static final Pattern SLASHED_CREDENTIALS = Pattern.compile("(?i)^(jdbc:\\w+:\\w+:[^/@]+/)[^@]*@");

    private JdbcUrlOptions() {}

    static void read(String url, Map<String, List<String>> options) {
        Matcher matcher = OPTION.matcher(url);
        while (matcher.find()) {
            options.computeIfAbsent(matcher.group(1), name -> new ArrayList<>()).add(matcher.group(2));
        }
    }

    static boolean isSecret(String option) {
        return SECRET_NAME.matcher(option).find();
    }

    static String hidePasswords(String url) {
        String hidden = SECRET_OPTION.matcher(url).replaceAll("$1***");
        hidden = SLASHED_CREDENTIALS.matcher(hidden).replaceAll("$1***@");
        return CREDENTIALS.matcher(hidden).replaceAll("$1***@");
    }
}
