package io.athanor.sql.compiler;

import io.athanor.sql.dialect.IdentifierRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where in a compiled text the names of schemas stand, so that others can be written there. */
final class SchemaPlaces {

    private final IdentifierRules identifiers;
    private final List<Place> places = new ArrayList<>();

    /**
     * A place.
     *
     * @param offset where it starts
     * @param length how long the schema and its point are, 0 if there is none
     * @param schema the schema, or null
     * @param quoted whether the place is inside of a literal
     */
    private record Place(int offset, int length, @Nullable String schema, boolean quoted) {}

    SchemaPlaces(IdentifierRules identifiers) {
        this.identifiers = identifiers;
    }

    /** Of a text that is not to be changed. */
    static SchemaPlaces none() {
        return new SchemaPlaces(new IdentifierRules("", "", Set.of(), 0));
    }

    void add(int offset, int length, @Nullable String schema, boolean quoted) {
        places.add(new Place(offset, length, schema, quoted));
    }

    /** A text with the schemas that a map says. */
    Moved translate(String text, SchemaMap map) {
        StringBuilder out = new StringBuilder(text.length() + 16 * places.size());
        int[] starts = new int[places.size()];
        int[] shifts = new int[places.size()];
        int copied = 0;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            out.append(text, copied, place.offset());
            copied = place.offset() + place.length();
            String schema = map.translate(place.schema());
            if (schema != null) {
                String name = identifiers.quoteIfNeeded(schema) + ".";
                out.append(place.quoted() ? name.replace("'", "''") : name);
            }
            starts[i] = place.offset();
            shifts[i] = out.length() - copied;
        }
        out.append(text, copied, text.length());
        return new Moved(out.toString(), starts, shifts);
    }

    /** A text in which parts have been replaced, and how far what stands behind the start of each has moved. */
    record Moved(String text, int[] starts, int[] shifts) {

        /** Where the place of a value has gone, which stands behind the part that starts where it does. */
        int move(int offset) {
            int shift = 0;
            for (int i = 0; i < starts.length && starts[i] <= offset; i++) {
                shift = shifts[i];
            }
            return offset + shift;
        }

        /** Where something has gone of which the part that starts where it does is the beginning. */
        int moveStart(int offset) {
            return offset <= 0 ? offset : move(offset - 1) + 1;
        }
    }
}
