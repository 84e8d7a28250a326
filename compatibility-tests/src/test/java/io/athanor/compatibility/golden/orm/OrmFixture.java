package io.athanor.compatibility.golden.orm;

import com.fasterxml.jackson.databind.JsonNode;
import io.athanor.compatibility.golden.GoldenFile;
import io.athanor.compatibility.golden.orm.model.Address_;
import io.athanor.compatibility.golden.orm.model.Ball_;
import io.athanor.compatibility.golden.orm.model.Blog_;
import io.athanor.compatibility.golden.orm.model.Capital_;
import io.athanor.compatibility.golden.orm.model.Car_;
import io.athanor.compatibility.golden.orm.model.City_;
import io.athanor.compatibility.golden.orm.model.Company_;
import io.athanor.compatibility.golden.orm.model.Country_;
import io.athanor.compatibility.golden.orm.model.Document_;
import io.athanor.compatibility.golden.orm.model.Employee_;
import io.athanor.compatibility.golden.orm.model.Engineer_;
import io.athanor.compatibility.golden.orm.model.Item_;
import io.athanor.compatibility.golden.orm.model.Keyword_;
import io.athanor.compatibility.golden.orm.model.LogLine_;
import io.athanor.compatibility.golden.orm.model.Machine_;
import io.athanor.compatibility.golden.orm.model.Manager_;
import io.athanor.compatibility.golden.orm.model.Node_;
import io.athanor.compatibility.golden.orm.model.Order_;
import io.athanor.compatibility.golden.orm.model.Page_;
import io.athanor.compatibility.golden.orm.model.Person_;
import io.athanor.compatibility.golden.orm.model.Post_;
import io.athanor.compatibility.golden.orm.model.SportsCar_;
import io.athanor.compatibility.golden.orm.model.Station_;
import io.athanor.compatibility.golden.orm.model.Train_;
import io.athanor.compatibility.golden.orm.model.Truck_;
import io.athanor.compatibility.golden.orm.model.User_;
import io.athanor.compatibility.golden.orm.model.Vehicle_;
import io.athanor.compatibility.golden.orm.model.Vertex_;
import io.athanor.compatibility.golden.orm.model.Widget_;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.orm.Registry;
import io.athanor.schema.Column;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The classes, tables and rows that the facts about objects were recorded with, as far as they can be mapped. */
final class OrmFixture {

    private OrmFixture() {}

    /** The mapping; what annotations do not say is said by tables. */
    static Registry registry() {
        MetaData metadata = new MetaData();
        Table.create(
                "order_items",
                metadata,
                Column.of("order_id", Types.INTEGER).references("orders.id").primaryKey(),
                Column.of("item_id", Types.INTEGER).references("items.id").primaryKey());
        Table.create(
                "item_keywords",
                metadata,
                Column.of("item_id", Types.INTEGER).references("items.id").primaryKey(),
                Column.of("keyword_id", Types.INTEGER).references("keywords.id").primaryKey());
        Table.create(
                "trains",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("at_line", Types.string(10)),
                Column.of("at_num", Types.INTEGER),
                Column.of("code", Types.string(10)),
                ForeignKeyConstraint.of(List.of("at_line", "at_num"), List.of("stations.line", "stations.num"))
                        .named("fk_train_station"));
        Table.create(
                "people",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("name", Types.string(30)),
                Column.of("favorite_ball_id", Types.INTEGER)
                        .references("balls.id", key -> key.named("fk_favorite").byAlter()));
        Table.create(
                "widgets",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("name", Types.string(30)).defaultValue("unnamed"),
                Column.of("qty", Types.INTEGER).defaultValue(1).onUpdate(99),
                Column.of("state", Types.string(10)).serverDefault("new"),
                Column.of("touched", Types.INTEGER).serverDefault(0).serverOnUpdate());
        return Registry.of(
                metadata,
                User_.ENTITY,
                Address_.ENTITY,
                Order_.ENTITY,
                Item_.ENTITY,
                Keyword_.ENTITY,
                Node_.ENTITY,
                Station_.ENTITY,
                Train_.ENTITY,
                Document_.ENTITY,
                Page_.ENTITY,
                Blog_.ENTITY,
                LogLine_.ENTITY,
                Post_.ENTITY,
                Person_.ENTITY,
                Ball_.ENTITY,
                Country_.ENTITY,
                Capital_.ENTITY,
                City_.ENTITY,
                Vertex_.ENTITY,
                Widget_.ENTITY,
                Company_.ENTITY,
                Employee_.ENTITY,
                Engineer_.ENTITY,
                Manager_.ENTITY,
                Machine_.ENTITY,
                Vehicle_.ENTITY,
                Car_.ENTITY,
                SportsCar_.ENTITY,
                Truck_.ENTITY);
    }

    /** Creates the tables and inserts the rows that were there before each flow. */
    static void fill(Engine engine, MetaData metadata) {
        metadata.createAll(engine);
        engine.begin(connection -> {
            for (JsonNode table : fixtures().path("tables")) {
                String name = table.path("name").asText();
                metadata.tables().stream()
                        .filter(mapped -> mapped.name().equals(name))
                        .forEach(mapped -> insert(connection, mapped, table));
            }
        });
    }

    private static void insert(Connection connection, Table table, JsonNode fixture) {
        for (JsonNode row : fixture.path("seed_rows")) {
            Map<String, Object> values = new HashMap<>();
            for (int i = 0; i < row.size(); i++) {
                String column = fixture.path("columns").path(i).path("name").asText();
                values.put(column, value(row.get(i)));
            }
            connection.execute(Sql.insert(table).values(values));
        }
    }

    private static Object value(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNumber() ? (Object) node.intValue() : node.textValue();
    }

    private static JsonNode fixtures() {
        String path = "/golden/fixtures.json";
        try (InputStream stream = Objects.requireNonNull(OrmFixture.class.getResourceAsStream(path), path)) {
            return GoldenFile.JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
