package io.athanor.sql.compiler;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Structure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells in what two elements' structures differ. */
final class KeyDifference {

    private final Side one = new Side();
    private final Side other = new Side();
    private final List<String> lines = new ArrayList<>();

    private KeyDifference() {}

    static List<String> between(Element one, Element other) {
        KeyDifference difference = new KeyDifference();
        difference.compare(one, other, "");
        if (!difference.one.parts.isCacheable() || !difference.other.parts.isCacheable()) {
            difference.lines.add(
                    "an element declares itself uncacheable, so that its statement is compiled every time");
        }
        return List.copyOf(difference.lines);
    }

    private void compare(Element oneElement, Element otherElement, String outer) {
        String path = outer + (outer.isEmpty() ? "" : " > ") + nameOf(oneElement);
        if (oneElement.getClass() != otherElement.getClass()) {
            add(path, described(oneElement), described(otherElement));
            return;
        }
        List<@Nullable Object> oneParts = one.partsOf(oneElement);
        List<@Nullable Object> otherParts = other.partsOf(otherElement);
        if (oneParts.size() != otherParts.size()) {
            add(path, oneElement.toString(), otherElement.toString());
            return;
        }
        int before = lines.size();
        for (int i = 0; i < oneParts.size(); i++) {
            Object onePart = oneParts.get(i);
            Object otherPart = otherParts.get(i);
            if (onePart instanceof Element inner && otherPart instanceof Element otherInner) {
                compare(inner, otherInner, path);
            } else if (!Objects.equals(onePart, otherPart)) {
                add(path, onePart + " in " + oneElement, otherPart + " in " + otherElement);
            }
        }
        if (lines.size() == before && oneElement instanceof ColumnClause<?> && !haveOneKey(oneElement, otherElement)) {
            add(path, oneElement + " of one table object", otherElement + " of another one of the same name");
        }
    }

    private static boolean haveOneKey(Element oneElement, Element otherElement) {
        Structure structure = new Structure();
        structure.part(oneElement);
        Structure otherStructure = new Structure();
        otherStructure.part(otherElement);
        return Arrays.equals(structure.entries(), otherStructure.entries());
    }

    private static String described(Element element) {
        return element + " [" + nameOf(element) + "]";
    }

    private static String nameOf(Element element) {
        return element.getClass().getSimpleName();
    }

    private void add(String path, String oneText, String otherText) {
        String line = path + ": " + oneText + " <> " + otherText;
        lines.add(line.replaceAll("\\s+", " "));
    }

    /** One of the two; its structure remembers what is told apart by identity in all of it. */
    private static final class Side {

        private List<@Nullable Object> found = new ArrayList<>();
        final Structure parts = Structure.visiting(part -> found.add(part), property -> found.add(property));

        /** The direct parts and properties of an element. */
        List<@Nullable Object> partsOf(Element element) {
            found = new ArrayList<>();
            element.describe(parts);
            return found;
        }
    }
}
