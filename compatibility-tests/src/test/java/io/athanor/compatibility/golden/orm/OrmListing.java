package io.athanor.compatibility.golden.orm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that lists facts with what there is to say of each, one a line: {@code id: remark}, or {@code id [dialect,
 * dialect]: remark} if that holds for these dialects only. An id that ends in {@code *} stands for all that begin so.
 * Lines that begin with {@code #} are comments.
 */
final class OrmListing {

    private final Map<Entry, String> remarks = new LinkedHashMap<>();

    /**
     * Which facts a line is about.
     *
     * @param id an id, or the beginning of some followed by an asterisk
     * @param dialects the dialects, none for all
     */
    record Entry(String id, List<String> dialects) {

        boolean covers(String other, String dialect) {
            return coversOnAnyDialect(other) && (dialects.isEmpty() || dialects.contains(dialect));
        }

        boolean coversOnAnyDialect(String other) {
            return id.endsWith("*") ? other.startsWith(id.substring(0, id.length() - 1)) : other.equals(id);
        }
    }

    private OrmListing() {}

    static OrmListing read(String file) {
        OrmListing listing = new OrmListing();
        String path = "/golden/" + file;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OrmListing.class.getResourceAsStream(path), path), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> listing.add(file, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listing;
    }

    private void add(String file, String line) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
            throw new IllegalArgumentException(file + " has a line without a remark: " + line);
        }
        String head = line.substring(0, colon);
        int bracket = head.indexOf(" [");
        Entry entry = bracket < 0
                ? new Entry(head, List.of())
                : new Entry(
                        head.substring(0, bracket),
                        List.of(head.substring(bracket + 2, head.length() - 1).split(", ")));
        if (remarks.put(entry, line.substring(colon + 2)) != null) {
            throw new IllegalArgumentException(file + " lists twice: " + head);
        }
    }

    Stream<Entry> entries() {
        return remarks.keySet().stream();
    }

    /** What the file says of a fact on any dialect, if it lists it. */
    Optional<String> of(String id) {
        return entries()
                .filter(entry -> entry.coversOnAnyDialect(id))
                .findFirst()
                .map(remarks::get);
    }

    /** What the file says of a fact on a dialect, if it lists it. */
    Optional<String> of(String id, String dialect) {
        return entries().filter(entry -> entry.covers(id, dialect)).findFirst().map(remarks::get);
    }
}
