package io.athanor.compatibility.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.Index;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.schema.automap.Automap;
import io.athanor.schema.automap.RelationshipKind;
import io.athanor.schema.diff.ColumnDifference;
import io.athanor.schema.diff.PartChange;
import io.athanor.schema.diff.SchemaDiff;
import io.athanor.schema.diff.TableChange;
import io.athanor.sql.type.Types;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Relationships and differences are told as data, without any classes. */
public class DifferenceSuite extends CatalogSuite {

    DifferenceSuite(TestBed bed) {
        super(bed);
    }

    private static MetaData blog() {
        MetaData metadata = new MetaData();
        Table.create(
                "users", metadata, id(), Column.of("name", Types.string(50)).notNull());
        Table.create("profiles", metadata, integer("user_id").primaryKey().references("users.id"));
        Table.create(
                "posts",
                metadata,
                id(),
                integer("user_id").references("users.id"),
                integer("parent_id").references("posts.id"));
        Table.create("keywords", metadata, id());
        Table.create(
                "post_keywords",
                metadata,
                integer("post_id").primaryKey().references("posts.id"),
                integer("keyword_id").primaryKey().references("keywords.id"));
        return metadata;
    }

    @Test
    @Feature("REF-09")
    void relationshipsAndDifferences_areToldWithoutClasses() {
        blog().createAll(engine());
        MetaData reflected = new MetaData();
        reflected.reflect(engine());
        Automap automap = Automap.of(reflected);

        assertEquals(
                List.of("keywords", "posts", "profiles", "users"),
                automap.entities().stream().map(Table::name).sorted().toList());
        assertEquals(List.of(reflected.table("post_keywords")), automap.associations());
        assertEquals(
                List.of(
                        "user MANY_TO_ONE users posts",
                        "parent MANY_TO_ONE posts postsByParent",
                        "postsByParent ONE_TO_MANY posts parent",
                        "keywords MANY_TO_MANY keywords posts"),
                described(automap, reflected.table("posts")).stream()
                        .sorted(order())
                        .toList());
        assertEquals(
                List.of("posts ONE_TO_MANY posts user", "profile ONE_TO_ONE profiles user"),
                described(automap, reflected.table("users")).stream().sorted().toList());
        assertTrue(automap.relationships(reflected.table("keywords")).stream()
                .anyMatch(each -> each.kind() == RelationshipKind.MANY_TO_MANY
                        && each.secondary() == reflected.table("post_keywords")));

        MetaData wanted = blog();
        Table.create("tags", wanted, id(), Column.of("name", Types.string(20)), Index.of("ix_tags", "name"));
        SchemaDiff diff = SchemaDiff.between(engine(), wanted);
        assertEquals("[add table tags]", diff.toString());
        TableChange.Add change = (TableChange.Add) diff.changes().get(0);
        assertSame(wanted.table("tags"), change.table());
        diff.statements(dialect()).forEach(statement -> statement.execute(engine()));
        assertEqualToDatabase(wanted, "migrated");
        diff.reversed().statements(dialect()).forEach(statement -> statement.execute(engine()));
        assertEqualToDatabase(blog(), "migrated back");
    }

    private static Comparator<String> order() {
        List<String> first = List.of("user", "parent", "postsByParent", "keywords");
        return Comparator.comparingInt(text -> first.indexOf(text.substring(0, text.indexOf(' '))));
    }

    private static List<String> described(Automap automap, Table table) {
        return automap.relationships(table).stream()
                .map(each ->
                        each.name() + " " + each.kind() + " " + each.target().name() + " " + each.inverse())
                .toList();
    }

    @Test
    void changesOfOneTable_areNamedOneByOne() {
        blog().createAll(engine());
        MetaData wanted = blog();
        MetaData changed = new MetaData();
        wanted.tables().stream()
                .filter(table ->
                        !table.name().equals("keywords") && !table.name().equals("post_keywords"))
                .forEach(table -> table.copyTo(changed));
        Table.create(
                "keywords",
                changed,
                id(),
                Column.of("word", Types.string(30)).notNull().indexed());
        SchemaDiff diff = SchemaDiff.between(engine(), changed);

        assertEquals(
                List.of(
                        "drop table post_keywords",
                        "add column keywords.word",
                        "add index ix_keywords_word of keywords"),
                diff.changes().stream().map(Object::toString).toList());
        assertTrue(diff.changes().get(1) instanceof ColumnDifference.Add);
        assertTrue(diff.changes().get(2) instanceof PartChange.AddIndex);
        assertEquals(1, diff.only(TableChange.class::isInstance).changes().size());
        assertTrue(SchemaDiff.between(changed, changed, dialect()).isEmpty());
    }
}
