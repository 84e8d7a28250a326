package io.athanor.orm.mapping;

import io.athanor.orm.annotation.InheritanceStrategy;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.UnknownDiscriminatorException;
import io.athanor.orm.metamodel.InheritanceDescription;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Suggestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the classes of one hierarchy are told apart: the discriminator, and which class each of its values stands for.
 * Immutable once {@link Mappings} are published.
 */
public final class Inheritance {

    private final Mapper root;
    private final InheritanceStrategy strategy;
    private final ColumnClause<?> discriminator;
    private final @Nullable MappedColumn field;
    private final MappedColumn column;
    private final Map<Object, Mapper> mappers = new LinkedHashMap<>();

    Inheritance(Mapper root, InheritanceDescription description) {
        this.root = root;
        this.strategy = description.strategy();
        Table table = root.table();
        this.field = root.columns().stream()
                .filter(column -> column.column().name().equals(description.discriminator()))
                .findFirst()
                .orElse(null);
        ColumnClause<?> found = field == null ? column(table, description.discriminator()) : field.column();
        if (found == null) {
            throw new MappingException("The table \"" + table.name() + "\" of " + root.name()
                    + " has no column \"" + description.discriminator()
                    + "\", the discriminator of its hierarchy. Add the column, or name another one with"
                    + " @Inheritance(discriminator = \"...\").");
        }
        this.discriminator = found;
        this.column = field != null ? field : new MappedColumn(-1, -1, found.name(), found, false, null, null);
    }

    private static @Nullable ColumnClause<?> column(Table table, String name) {
        return table.columnList().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Takes in a class while the generation is built; the value of its rows. */
    Object add(Mapper mapper, String text) {
        Object value = value(mapper, text);
        Mapper other = mappers.putIfAbsent(value, mapper);
        if (other != null) {
            throw new MappingException("The classes " + other.type().getName() + " and "
                    + mapper.type().getName() + " have the same discriminator value \"" + text
                    + "\", so their rows could not be told apart. Give each a @DiscriminatorValue of its own.");
        }
        return value;
    }

    /** The text as a value of the discriminator's type. */
    private Object value(Mapper mapper, String text) {
        Class<?> type = discriminator.type().javaType();
        if (type == String.class) {
            return text;
        }
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
        } else {
            try {
                Object number = WholeNumber.as(type, Long.valueOf(text));
                if (type.isInstance(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // It is refused like any other text that is no value.
            }
        }
        throw new MappingException("The discriminator value \"" + text + "\" of "
                + mapper.type().getName() + " is no value of the column "
                + root.table().name() + "."
                + discriminator.name() + ", whose values are of type " + type.getSimpleName()
                + ". Change its @DiscriminatorValue.");
    }

    /** The class at the top. */
    public Mapper root() {
        return root;
    }

    /** Which tables the classes have. */
    public InheritanceStrategy strategy() {
        return strategy;
    }

    /** The column that tells the class of a row; it is in the table of the class at the top. */
    public ColumnClause<?> discriminator() {
        return discriminator;
    }

    /** The attribute mapped to the discriminator, or null if it is in the table alone. */
    public @Nullable MappedColumn field() {
        return field;
    }

    /** The discriminator for finding it in what is selected; where no field is mapped to it, it has no slot. */
    public MappedColumn column() {
        return column;
    }

    /**
     * The class of a row, which is the given one or below it.
     *
     * @param value what the discriminator of the row holds
     * @param read the class that is read
     * @throws UnknownDiscriminatorException if the value stands for no such class
     */
    public Mapper mapper(@Nullable Object value, Mapper read, Object key) {
        Mapper found = value == null ? null : mappers.get(value);
        if (found != null && found.isA(read)) {
            return found;
        }
        String row = "The row of " + read.name() + " with key " + key + " has the discriminator "
                + (value == null ? "NULL" : "\"" + value + "\"") + " in column \"" + discriminator.name()
                + "\", which ";
        if (found != null) {
            throw new UnknownDiscriminatorException(row + "stands for " + found.name() + ", not for " + read.name()
                    + " or a class below it. Query " + root.name() + ", or correct the row.");
        }
        List<String> known = mappers.keySet().stream().map(String::valueOf).toList();
        throw new UnknownDiscriminatorException(row + "stands for no class that is mapped in this registry."
                + (value == null
                        ? " Known: " + String.join(", ", known) + "."
                        : Suggestions.of(value.toString(), known))
                + " Add the class to the registry, or correct the row.");
    }
}
