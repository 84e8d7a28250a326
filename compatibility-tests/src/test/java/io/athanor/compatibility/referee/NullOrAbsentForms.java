package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.annotation.EagerDefaults;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;

/** What a column gets whose attribute was not set, is null, or is given the expression NULL. */
final class NullOrAbsentForms extends RefereeForms {

    NullOrAbsentForms() {
        super("null-or-absent");
        mapped(NullOrAbsentForms::things);
        fact("update", (s, flow) -> {
            Pair a = new Pair(1);
            Pair b = new Pair(2);
            s.addAll(List.of(a, b));
            s.commit();
            asList(a.v, b.v);
            flow.step(() -> a.v = null);
            flow.step(() -> a.w = null);
            flow.step(s::flush);
            flow.step(() -> s.set(b, NullOrAbsentForms_Pair_.v, Sql.nullValue()));
            flow.step(() -> s.set(b, NullOrAbsentForms_Pair_.w, Sql.nullValue()));
            flow.step(s::flush);
        });
        texts();
        documents();
    }

    @Entity(table = "things", eagerDefaults = EagerDefaults.NEVER)
    static class Pair {

        @Id
        Integer id;

        String v;
        String w;

        Pair(int id) {
            this.id = id;
            this.v = "x";
            this.w = "y";
        }
    }

    private static Registry things() {
        MetaData metadata = new MetaData();
        Table.create(
                "things",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("v", Types.string(10)).defaultValue("client"),
                Column.of("w", Types.string(10)).serverDefault("server"));
        return registry(metadata, Pair.class);
    }

    @Entity(table = "things", eagerDefaults = EagerDefaults.NEVER)
    static class Text {

        @Id
        Integer id;

        String v;

        Text(int id, String v) {
            this.id = id;
            this.v = v;
        }
    }

    private static Registry texts(ColumnDefinition<String> v) {
        MetaData metadata = new MetaData();
        Table.create("things", metadata, Column.of("id", Types.INTEGER).primaryKey(), v);
        return registry(metadata, Text.class);
    }

    private static Text without(Session s, int id) {
        Text text = new Text(id, null);
        s.add(text);
        s.set(text, NullOrAbsentForms_Text_.v, Sql.nullValue());
        return text;
    }

    private void texts() {
        mapped(() -> texts(Column.of("v", Types.string(10))));
        fact("plain", (s, flow) -> {
            flow.step(() -> s.add(new Text(1, null)));
            flow.step(s::flush);
            flow.step(() -> s.add(new Text(2, null)));
            flow.step(s::flush);
            flow.step(() -> {
                without(s, 3);
            });
            flow.step(s::flush);
            flow.step(() -> s.add(new Text(4, "x")));
            flow.step(s::flush);
            flow.step(() -> several(s));
            flow.step(s::flush);
        });
        mapped(() -> texts(Column.of("v", Types.string(10)).defaultValue("dflt")));
        onlyTheExpressionIsNull("client-default");
        mapped(() -> texts(Column.of("v", Types.string(10)).serverDefault("dflt")));
        onlyTheExpressionIsNull("server-default");
    }

    private static void several(Session s) {
        s.addAll(List.of(new Text(11, null), new Text(12, null)));
        without(s, 13);
        s.add(new Text(14, "x"));
    }

    private void onlyTheExpressionIsNull(String name) {
        instead(name, (s, flow) -> {
            s.add(new Text(1, null));
            without(s, 2);
            s.add(new Text(3, "x"));
            s.commit();
            flow.rows("things", asList(1, "dflt"), asList(2, null), asList(3, "x"));
        });
    }

    @Entity(table = "things", eagerDefaults = EagerDefaults.NEVER)
    static class Document {

        @Id
        Integer id;

        Json v;

        Document(int id, Json v) {
            this.id = id;
            this.v = v;
        }
    }

    private static Registry documents(ColumnDefinition<Json> v) {
        MetaData metadata = new MetaData();
        Table.create("things", metadata, Column.of("id", Types.INTEGER).primaryKey(), v);
        return registry(metadata, Document.class);
    }

    private void documents() {
        mapped(() -> documents(Column.of("v", Types.JSON)));
        document("json", Json.NULL);
        document("json-none-as-null", null);
        mapped(() -> documents(Column.of("v", Types.JSON).serverDefault(Sql.text("'{}'"))));
        document("json-server-default", Json.NULL);
    }

    /** The steps of a document; what None stands for in the record depends on the type. */
    private void document(String name, Json none) {
        Json content = Json.parse("{\"x\": 1}");
        fact(name, (s, flow) -> {
            flow.step(() -> s.add(new Document(1, null)));
            flow.step(s::flush);
            flow.step(() -> s.add(new Document(2, none)));
            flow.step(s::flush);
            flow.step(() -> nothing(s, 3));
            flow.step(s::flush);
            flow.step(() -> s.add(new Document(4, content)));
            flow.step(s::flush);
            flow.step(() -> s.add(new Document(5, Json.NULL)));
            flow.step(s::flush);
            flow.step(() -> {
                s.addAll(new ArrayList<>(List.of(new Document(11, null), new Document(12, none))));
                nothing(s, 13);
                s.add(new Document(14, content));
            });
            flow.step(s::flush);
        });
    }

    private static void nothing(Session s, int id) {
        Document document = new Document(id, null);
        s.add(document);
        s.set(document, NullOrAbsentForms_Document_.v, Sql.nullValue());
    }
}
