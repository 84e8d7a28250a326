package io.athanor.sql.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An enumeration, stored by a label for each of its constants. Immutable; methods such as {@code asText} result in a
 * new type.
 *
 * @param <E> the enum
 * @param javaType the class of the values
 * @param labels the labels, in the order of the constants
 * @param isNative whether the database's own enumerations are used where it has them, rather than strings
 * @param name the name of the enumeration in databases that keep one, or null for one made of the class's name
 * @param schema the schema of the enumeration in databases that keep one, or null for the default
 * @param length the length of the strings, or -1 for that of the longest label
 */
public record EnumType<E extends Enum<E>>(
        Class<E> javaType,
        List<String> labels,
        boolean isNative,
        @Nullable String name,
        @Nullable String schema,
        int length)
        implements SqlType<E> {

    /** An enumeration; each constant has a label of its own. */
    public EnumType {
        labels = List.copyOf(labels);
        int constants = javaType.getEnumConstants().length;
        if (labels.size() != constants || new HashSet<>(labels).size() != constants || labels.contains("")) {
            throw new IllegalArgumentException("each constant of " + javaType.getName()
                    + " needs a label of its own that is not empty: " + labels);
        }
        int longest = longest(labels);
        if (length >= 0 && length < longest) {
            throw new IllegalArgumentException("a label of " + javaType.getName() + " has " + longest
                    + " characters, more than the length " + length);
        }
    }

    /** An enumeration stored by the names of its constants. */
    public EnumType(Class<E> javaType) {
        this(javaType, namesOf(javaType), true, null, null, -1);
    }

    private static <E extends Enum<E>> List<String> namesOf(Class<E> javaType) {
        return Arrays.stream(javaType.getEnumConstants()).map(Enum::name).toList();
    }

    private static int longest(List<String> labels) {
        int longest = 0;
        for (String label : labels) {
            longest = Math.max(longest, label.length());
        }
        return longest;
    }

    /** The enumeration under a name of its own, in databases that keep enumerations by name. */
    public EnumType<E> named(String newName) {
        return new EnumType<>(javaType, labels, isNative, newName, schema, length);
    }

    /** The enumeration in a schema, in databases that keep enumerations by name. */
    public EnumType<E> inSchema(String newSchema) {
        return new EnumType<>(javaType, labels, isNative, name, newSchema, length);
    }

    /** The enumeration as strings, also where the database has enumerations. */
    public EnumType<E> asText() {
        return new EnumType<>(javaType, labels, false, name, schema, length);
    }

    /** With strings of this length, so that longer labels can follow later. */
    public EnumType<E> withLength(int newLength) {
        return new EnumType<>(javaType, labels, isNative, name, schema, newLength);
    }

    /** With the labels that a function finds for the constants. */
    public EnumType<E> labelled(Function<? super E, String> label) {
        List<String> found = new ArrayList<>();
        for (E constant : javaType.getEnumConstants()) {
            found.add(label.apply(constant));
        }
        return new EnumType<>(javaType, found, isNative, name, schema, length);
    }

    /** The label of a constant. */
    public String label(Enum<?> constant) {
        return labels.get(constant.ordinal());
    }

    /**
     * The constant of a label.
     *
     * @throws IllegalArgumentException if no constant has it; the message lists the labels
     */
    public E constant(String label) {
        int index = labels.indexOf(label);
        if (index < 0) {
            throw new IllegalArgumentException("no constant of " + javaType.getName() + " has the label \"" + label
                    + "\" that a row holds; the labels are " + labels);
        }
        return javaType.getEnumConstants()[index];
    }

    /** The length of the strings that store it. */
    public int storedLength() {
        return length < 0 ? longest(labels) : length;
    }

    @Override
    public int jdbcType() {
        return java.sql.Types.VARCHAR;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitEnum(this);
    }
}
