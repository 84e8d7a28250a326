package io.athanor.compatibility.property;

import io.athanor.compatibility.world.Association;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which rows there are, by their names, and which of them are linked. */
final class Picture {

    private final Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
    private final Set<Link> links = new LinkedHashSet<>();

    Picture copy() {
        Picture copy = new Picture();
        rows.forEach((name, values) -> copy.rows.put(name, new LinkedHashMap<>(values)));
        copy.links.addAll(links);
        return copy;
    }

    boolean has(String name) {
        return rows.containsKey(name);
    }

    List<String> names() {
        return List.copyOf(rows.keySet());
    }

    Set<Link> links() {
        return links;
    }

    @Nullable Object value(String name, String column) {
        Map<String, @Nullable Object> values = rows.get(name);
        return values == null ? null : values.get(column);
    }

    Map<String, @Nullable Object> values(String name) {
        return new LinkedHashMap<>(rows.getOrDefault(name, Map.of()));
    }

    void put(String name, Map<String, @Nullable Object> values) {
        rows.put(name, new LinkedHashMap<>(values));
    }

    void set(String name, String column, @Nullable Object value) {
        Objects.requireNonNull(rows.get(name), name).put(column, value);
    }

    /** Removes a row and the links that it was in. */
    void remove(String name) {
        rows.remove(name);
        links.removeIf(link -> link.touches(name));
    }

    void add(Link link) {
        links.add(link);
    }

    List<Link> linksOf(String name) {
        return links.stream().filter(link -> link.touches(name)).toList();
    }

    /** Those that refer to a left object. */
    List<String> rights(Association association, String left) {
        return links.stream()
                .filter(link -> link.association() == association && link.left().equals(left))
                .map(Link::right)
                .toList();
    }

    /** Those that a right object refers to. */
    List<String> lefts(Association association, String right) {
        return links.stream()
                .filter(link ->
                        link.association() == association && link.right().equals(right))
                .map(Link::left)
                .toList();
    }

    /** The one that a right object refers to by its foreign key. */
    Optional<String> left(Association association, String right) {
        return lefts(association, right).stream().findFirst();
    }

    /** The objects at the other end. */
    List<String> others(Association association, boolean leftSide, String name) {
        return leftSide ? rights(association, name) : lefts(association, name);
    }

    /** Moves a row and its links to another picture. */
    void moveTo(Picture other, String name) {
        other.rows.put(name, values(name));
        other.links.addAll(linksOf(name));
        remove(name);
    }

    /** What differs, one line for each row and link, or an empty list. */
    List<String> differences(Picture actual) {
        List<String> differences = new ArrayList<>();
        Set<String> names = new TreeSet<>(rows.keySet());
        names.addAll(actual.rows.keySet());
        for (String name : names) {
            if (!actual.has(name)) {
                differences.add(name + " is missing");
            } else if (!has(name)) {
                differences.add(name + " should not be there");
            } else if (!values(name).equals(actual.values(name))) {
                differences.add(name + " is " + actual.values(name) + " instead of " + values(name));
            }
        }
        links.stream()
                .filter(link -> !actual.links.contains(link))
                .forEach(link -> differences.add("the link " + link + " is missing"));
        actual.links.stream()
                .filter(link -> !links.contains(link))
                .forEach(link -> differences.add("the link " + link + " should not be there"));
        return differences;
    }

    @Override
    public String toString() {
        return rows + " " + links;
    }
}
