package io.athanor.engine;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses URL options that make a driver load classes, read files or enable extensions: URLs come from configuration
 * that may be less trusted than the program.
 */
final class UrlOptionPolicy {

    private static final Pattern DANGEROUS =
            Pattern.compile("factory|class|interceptor|plugin|callback|verifier|transform"
                    + "|handler|logger|adapter|strategy|deserialize|extension|infile|file|path|location"
                    + "|wallet|store|cert|sslkey|init|jaas|tns_admin|config|vfs|directory|provider|service_principal");

    private UrlOptionPolicy() {}

    static void check(EngineUrl url, Set<String> harmless) {
        for (String name : url.options().keySet()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!harmless.contains(lower) && DANGEROUS.matcher(lower).find()) {
                throw new EngineUrlException(
                        "The option \"" + name + "\" of the URL " + url + " may load classes, files or extensions"
                                + ", which a URL must not do. Give it in the program: EngineOption.driverProperty(\""
                                + name + "\", ...).");
            }
        }
    }
}
