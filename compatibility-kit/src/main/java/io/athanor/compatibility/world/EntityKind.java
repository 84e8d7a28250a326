package io.athanor.compatibility.world;

import io.athanor.orm.metamodel.EntityDescriptor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A class of the world, as the random programs see it. Each object has a name that never changes. */
public enum EntityKind {
    /** {@link Owner}. */
    OWNER(Owner.class, "code"),
    /** {@link Item}. */
    ITEM(Item.class),
    /** {@link Line}, whose key is its item and its number. */
    LINE(Line.class, "number"),
    /** {@link Card}. */
    CARD(Card.class),
    /** {@link Badge}. */
    BADGE(Badge.class),
    /** {@link Tag}, whose key is its code. */
    TAG(Tag.class, "code");

    private final Class<?> javaType;
    private final List<String> ownColumns;

    EntityKind(Class<?> javaType, String... ownColumns) {
        this.javaType = javaType;
        this.ownColumns = List.of(ownColumns);
    }

    /** The class. */
    public Class<?> javaType() {
        return javaType;
    }

    /** The description of the class. */
    public EntityDescriptor<?> descriptor() {
        return EntityDescriptor.forClass(javaType);
    }

    /** The name of the table. */
    public String table() {
        return descriptor().tableName();
    }

    /** The columns besides keys that are generated, names and notes. */
    public List<String> ownColumns() {
        return ownColumns;
    }

    /** The kind of an object. */
    public static EntityKind of(Object object) {
        return Arrays.stream(values())
                .filter(kind -> kind.javaType.isInstance(object))
                .findFirst()
                .orElseThrow();
    }

    /** A new object. */
    public Object create(String name, Map<String, @Nullable Object> values) {
        Object object = switch (this) {
            case OWNER -> new Owner(name);
            case ITEM -> new Item(name);
            case LINE -> new Line(name, (Integer) Objects.requireNonNull(values.get("number")));
            case CARD -> new Card(name);
            case BADGE -> new Badge(name);
            case TAG -> new Tag(name, (String) Objects.requireNonNull(values.get("code")));
        };
        write(object, "note", values.get("note"));
        if (object instanceof Owner owner) {
            owner.code = (Integer) values.get("code");
        }
        return object;
    }

    /** The name of an object. */
    public static String name(Object object) {
        return switch (of(object)) {
            case OWNER -> ((Owner) object).name;
            case ITEM -> ((Item) object).name;
            case LINE -> ((Line) object).name;
            case CARD -> ((Card) object).name;
            case BADGE -> ((Badge) object).name;
            case TAG -> ((Tag) object).name;
        };
    }

    /** The primary key of an object, in the order of the table's columns. */
    public static List<@Nullable Object> key(Object object) {
        return switch (of(object)) {
            case OWNER -> Arrays.asList(((Owner) object).id);
            case ITEM -> Arrays.asList(((Item) object).id);
            case LINE -> Arrays.asList(((Line) object).itemId, ((Line) object).number);
            case CARD -> Arrays.asList(((Card) object).id);
            case BADGE -> Arrays.asList(((Badge) object).id);
            case TAG -> Arrays.asList(((Tag) object).code);
        };
    }

    /** The columns that programs set, by name. */
    public static Map<String, @Nullable Object> values(Object object) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String column : of(object).ownColumns) {
            values.put(column, read(object, column));
        }
        values.put("note", read(object, "note"));
        return values;
    }

    private static @Nullable Object read(Object object, String column) {
        return switch (column) {
            case "number" -> ((Line) object).number;
            case "code" -> object instanceof Owner owner ? owner.code : ((Tag) object).code;
            default ->
                switch (of(object)) {
                    case OWNER -> ((Owner) object).note;
                    case ITEM -> ((Item) object).note;
                    case LINE -> ((Line) object).note;
                    case CARD -> ((Card) object).note;
                    case BADGE -> ((Badge) object).note;
                    case TAG -> ((Tag) object).note;
                };
        };
    }

    /** Sets a column. */
    public static void write(Object object, String column, @Nullable Object value) {
        if (column.equals("code")) {
            if (object instanceof Owner owner) {
                owner.code = (Integer) value;
            } else {
                ((Tag) object).code = (String) Objects.requireNonNull(value);
            }
            return;
        }
        String note = (String) value;
        switch (of(object)) {
            case OWNER -> ((Owner) object).note = note;
            case ITEM -> ((Item) object).note = note;
            case LINE -> ((Line) object).note = note;
            case CARD -> ((Card) object).note = note;
            case BADGE -> ((Badge) object).note = note;
            case TAG -> ((Tag) object).note = note;
        }
    }
}
