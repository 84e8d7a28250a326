package io.athanor.guide.sql;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.listParameter;
import static io.athanor.sql.Sql.parameter;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.table;

import io.athanor.sql.Insert;
import io.athanor.sql.Select;
import io.athanor.sql.TableClause;
import io.athanor.sql.Traversal;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.PrettySql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.compiler.StatementKey;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** From a statement to its text: compiling, caching, looking into it. */
final class Compiling {

    private final Blocks blocks;

    Compiling(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        compiled();
        cache();
        named();
        keys();
        printed();
        pretty();
        visited();
    }

    private void compiled() {
        List<String> lines = new ArrayList<>();
        // tag::compiled
        StatementCache statements = new StatementCache(Dialect.of("postgresql"), 500);
        CompiledSql compiled = statements.compile(select(Album.ID, Album.PRICE).where(Album.ID.gt(3)));
        lines.add("kind: " + compiled.kind());
        compiled.columns().forEach(column -> lines.add("column: " + column.name() + " " + column.type()));
        compiled.parameters().forEach(parameter -> lines.add("parameter: " + parameter.type()));
        // end::compiled
        blocks.text("compiled", lines.toArray());
    }

    private static Select byIds(List<Integer> ids) {
        return select(Album.TITLE).where(Album.ID.in(ids));
    }

    private void cache() {
        // tag::cache
        StatementCache statements = new StatementCache(Dialect.of("postgresql"), 500);
        BoundSql two = statements.prepare(byIds(List.of(1, 2)), Map.of());
        BoundSql four = statements.prepare(byIds(List.of(3, 5, 8, 13)), Map.of());
        // end::cache
        blocks.text("cache", two.text(), "", four.text(), "", statements.statistics());
    }

    private void named() {
        // tag::named
        Select query = select(Album.TITLE)
                .where(Album.ARTIST_ID.eq(parameter("artist", Types.INTEGER)))
                .where(Album.ID.in(listParameter("ids", Types.INTEGER)));
        StatementCache statements = new StatementCache(Dialect.of("sqlite"), 500);
        BoundSql sql = statements.prepare(query, Map.of("artist", 7, "ids", List.of(3, 5)));
        // end::named
        blocks.text("named", sql.text(), "-- " + sql.values());
    }

    private void printed() {
        // tag::printed
        Insert statement = insert(Artist.TABLE).value(Artist.NAME, "secret");
        String text = statement.toString();
        // end::printed
        blocks.text("printed", text);
    }

    private void keys() {
        // tag::keys
        List<String> differences = StatementKey.differences(
                select(Album.TITLE).where(Album.ID.eq(3)), select(Album.TITLE).where(Album.ID.lt(3)));
        // end::keys
        blocks.text("keys", differences.toArray());
    }

    private void pretty() {
        // tag::pretty
        Select query = select(Album.TITLE)
                .where(Album.ARTIST_ID.in(select(Artist.ID).where(Artist.NAME.eq("Can"))))
                .limit(10);
        String pretty = PrettySql.of(BoundSql.of(query, Dialect.of("oracle")).text());
        // end::pretty
        blocks.text("pretty", pretty);
    }

    private void visited() {
        // tag::visited
        Set<String> tables = new TreeSet<>();
        Select query = select(Album.TITLE).where(Album.ARTIST_ID.in(select(Artist.ID)));
        Traversal.visit(query, element -> {
            if (element instanceof TableClause table) {
                tables.add(table.fullName());
            }
        });
        TableClause archive = table("old_album", column("title", Types.STRING), column("artist_id", Types.INTEGER));
        Select fromArchive = Traversal.replace(query, element -> element == Album.TABLE ? archive : element);
        // end::visited
        blocks.text("visited", tables, "", fromArchive);
    }
}
