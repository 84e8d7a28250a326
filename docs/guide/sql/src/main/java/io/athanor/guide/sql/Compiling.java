package io.athanor.guide.sql;

import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.listParameter;
import static io.athanor.sql.Sql.parameter;
import static io.athanor.sql.Sql.select;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Insert;
import io.athanor.sql.Select;
import io.athanor.sql.Structure;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        printed();
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

    private void visited() {
        // tag::visited
        List<String> columns = new ArrayList<>();
        collect(byIds(List.of(1)), columns);
        // end::visited
        blocks.text("visited", columns);
    }

    // tag::visited
    static void collect(Element element, List<String> columns) {
        if (element instanceof ColumnClause<?> column) {
            columns.add(column.toString());
        } else {
            element.describe(Structure.visiting(part -> collect(part, columns)));
        }
    }
    // end::visited
}
