package io.athanor.engine;

/** Takes a URL apart from left to right. Its messages quote no part that could hold a password. */
final class EngineUrlParser {

    private final String text;

    EngineUrlParser(String text) {
        this.text = text;
    }

    EngineUrl parse() {
        int schemeEnd = text.indexOf("://");
        if (schemeEnd <= 0) {
            throw new EngineUrlException("a database URL starts with the dialect and ://, as in dialect:///file"
                    + " or dialect://user@host/database");
        }
        EngineUrl.Builder url = scheme(text.substring(0, schemeEnd));
        String rest = text.substring(schemeEnd + 3);
        int query = rest.indexOf('?');
        if (query >= 0) {
            options(rest.substring(query + 1), url);
            rest = rest.substring(0, query);
        }
        int slash = authorityEnd(rest);
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        if (slash >= 0 && slash + 1 < rest.length()) {
            url.database(EngineUrlText.decode("database", rest.substring(slash + 1)));
        }
        authority(authority, url);
        return url.build();
    }

    /** Where the database begins; a slash in a password does not count, although it should have been encoded. */
    private static int authorityEnd(String rest) {
        int slash = rest.indexOf('/');
        int colon = rest.indexOf(':');
        int at = rest.indexOf('@');
        boolean inPassword =
                slash >= 0 && colon >= 0 && colon < slash && slash < at && !isPort(rest.substring(colon + 1, slash));
        return inPassword && !rest.startsWith("[") ? rest.indexOf('/', at) : slash;
    }

    private static boolean isPort(String text) {
        return !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static EngineUrl.Builder scheme(String scheme) {
        int plus = scheme.indexOf('+');
        if (plus < 0) {
            return EngineUrl.builder(scheme);
        }
        return EngineUrl.builder(scheme.substring(0, plus)).driver(scheme.substring(plus + 1));
    }

    private static void authority(String authority, EngineUrl.Builder url) {
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            String user = authority.substring(0, at);
            int colon = user.indexOf(':');
            url.username(EngineUrlText.decode("user", colon < 0 ? user : user.substring(0, colon)));
            if (colon >= 0) {
                url.password(EngineUrlText.decode("password", user.substring(colon + 1)));
            }
        }
        String address = authority.substring(at + 1);
        if (!address.isEmpty()) {
            address(address, url);
        }
    }

    private static void address(String address, EngineUrl.Builder url) {
        String rest;
        if (address.startsWith("[")) {
            int close = address.indexOf(']');
            if (close < 2) {
                throw new EngineUrlException("an IPv6 address must end with a bracket, as in [::1]");
            }
            url.host(address.substring(1, close));
            rest = address.substring(close + 1);
        } else {
            int colon = address.lastIndexOf(':');
            if (colon != address.indexOf(':')) {
                throw new EngineUrlException("an IPv6 address must stand in brackets, as in [::1]:5432"
                        + " (a : or @ in a user name or password must be percent-encoded)");
            }
            int end = colon < 0 ? address.length() : colon;
            if (end > 0) {
                url.host(EngineUrlText.decode("host", address.substring(0, end)));
            }
            rest = address.substring(end);
        }
        port(rest, url);
    }

    private static void port(String rest, EngineUrl.Builder url) {
        if (rest.isEmpty()) {
            return;
        }
        String digits = rest.substring(1);
        if (rest.charAt(0) != ':' || !isPort(digits)) {
            throw new EngineUrlException("after the host a URL has a colon and a port number"
                    + " (a @, : or / in a user name or password must be percent-encoded)");
        }
        url.port(Integer.parseInt(digits));
    }

    private static void options(String query, EngineUrl.Builder url) {
        int start = 0;
        while (start < query.length()) {
            int end = query.indexOf('&', start);
            end = end < 0 ? query.length() : end;
            if (end > start) {
                option(query.substring(start, end), url);
            }
            start = end + 1;
        }
    }

    private static void option(String pair, EngineUrl.Builder url) {
        int equals = pair.indexOf('=');
        String name = EngineUrlText.decodeOption(equals < 0 ? pair : pair.substring(0, equals));
        url.option(name, equals < 0 ? "" : EngineUrlText.decodeOption(pair.substring(equals + 1)));
    }
}
