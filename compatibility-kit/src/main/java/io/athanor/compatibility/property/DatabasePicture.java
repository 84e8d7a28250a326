package io.athanor.compatibility.property;

import io.athanor.compatibility.world.Association;
import io.athanor.compatibility.world.EntityKind;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.Row;
import io.athanor.orm.Registry;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the rows and links of a database without any session. */
final class DatabasePicture {

    private final Picture picture = new Picture();
    private final Map<EntityKind, Map<Object, String>> names = new EnumMap<>(EntityKind.class);
    private final Map<EntityKind, List<Row>> rows = new EnumMap<>(EntityKind.class);

    private DatabasePicture() {}

    static Picture of(Engine engine, Registry registry) {
        DatabasePicture reading = new DatabasePicture();
        engine.begin(connection -> {
            for (EntityKind kind : EntityKind.values()) {
                reading.readRows(kind, rows(connection, registry.table(kind.javaType())));
            }
            reading.readLinks(rows(connection, registry.metadata().table(Association.ITEM_TAGS)));
        });
        return reading.picture;
    }

    private static List<Row> rows(Connection connection, Table table) {
        return new ArrayList<>(connection.execute(Sql.select(table)).all());
    }

    private void readRows(EntityKind kind, List<Row> found) {
        rows.put(kind, found);
        Map<Object, String> byKey = new HashMap<>();
        names.put(kind, byKey);
        for (Row row : found) {
            String name = Objects.requireNonNull(row.get("name", String.class));
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            kind.ownColumns().forEach(column -> values.put(column, row.get(column)));
            values.put("note", row.get("note"));
            picture.put(name, values);
            byKey.put(Objects.requireNonNull(row.get(keyColumn(kind))), name);
        }
    }

    private static String keyColumn(EntityKind kind) {
        return switch (kind) {
            case TAG -> "code";
            case LINE -> "name"; // nothing refers to lines
            default -> "id";
        };
    }

    private void readLinks(List<Row> itemTags) {
        for (Association association : Association.values()) {
            association.foreignKey().ifPresent(column -> {
                for (Row row : rows.getOrDefault(association.right(), List.of())) {
                    Object key = row.get(column);
                    if (key != null) {
                        String right = Objects.requireNonNull(row.get("name", String.class));
                        picture.add(new Link(association, name(association.left(), key), right));
                    }
                }
            });
        }
        for (Row row : itemTags) {
            picture.add(new Link(
                    Association.TAGS,
                    name(EntityKind.ITEM, Objects.requireNonNull(row.get("item_id"))),
                    name(EntityKind.TAG, Objects.requireNonNull(row.get("tag_code")))));
        }
    }

    private String name(EntityKind kind, Object key) {
        return Objects.requireNonNull(names.get(kind)).getOrDefault(key, "nothing at " + key);
    }

    /** Removes all rows. */
    static void clear(Engine engine, Registry registry) {
        engine.begin(connection -> {
            connection.execute(Sql.text("UPDATE owners SET parent_id = NULL, favorite_id = NULL, badge_id = NULL"));
            connection.execute(Sql.delete(registry.metadata().table(Association.ITEM_TAGS)));
            for (EntityKind kind : Arrays.asList(
                    EntityKind.LINE,
                    EntityKind.CARD,
                    EntityKind.ITEM,
                    EntityKind.OWNER,
                    EntityKind.BADGE,
                    EntityKind.TAG)) {
                connection.execute(Sql.delete(registry.table(kind.javaType())));
            }
        });
    }
}
