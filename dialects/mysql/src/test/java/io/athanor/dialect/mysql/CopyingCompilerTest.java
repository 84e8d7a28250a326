package io.athanor.dialect.mysql;

import static io.athanor.sql.Sql.delete;
import static io.athanor.sql.Sql.exists;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.update;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.FromClause;
import io.athanor.sql.Functions;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import io.athanor.sql.type.Types;
import org.junit.jupiter.api.Test;

/** Where a derived table stands in the place of one that is changed. */
class CopyingCompilerTest {

    private static final Dialect MYSQL = Dialect.of("mysql");
    private static final Dialect MARIADB = Dialect.of("mariadb");

    private final Table table = Table.create(
            "app", "t", new MetaData(), Column.of("id", Types.INTEGER).primaryKey(), Column.of("n", Types.INTEGER));
    private final ColumnClause<Integer> id = table.c("id", Integer.class);
    private final ColumnClause<Integer> n = table.c("n", Integer.class);

    private static String sql(Statement statement, Dialect dialect) {
        return new StatementCache(dialect, 0).compile(statement).text().replaceAll("\\s+", " ");
    }

    @Test
    void tableThatIsChanged_isReadFromADerivedTable_whereTheServerRefusesIt() {
        Statement change =
                update(table).set(n, 0).where(n.eq(select(Functions.max(n)).scalar(Types.INTEGER)));
        String copied =
                "UPDATE app.t SET n=? WHERE app.t.n = (SELECT max(t.n) AS max_1 FROM (SELECT * FROM app.t) AS t)";
        assertEquals(copied, sql(change, MYSQL));
        assertEquals(copied, sql(change, MARIADB.forVersion(ServerVersion.parse("10.11.6-MariaDB"))));
        assertEquals(
                "UPDATE app.t SET n=? WHERE app.t.n = (SELECT max(app.t.n) AS max_1 FROM app.t)", sql(change, MARIADB));
    }

    @Test
    void aliasThatIsRead_isTheNameOfTheDerivedTable() {
        FromClause other = table.alias("other");
        ColumnClause<Integer> otherId = other.c("id", Integer.class);
        assertEquals(
                "DELETE FROM app.t WHERE EXISTS (SELECT other.id FROM (SELECT * FROM app.t AS other) AS other"
                        + " WHERE other.id > app.t.id)",
                sql(delete(table).where(exists(select(otherId).where(otherId.gt(id)))), MYSQL));
    }

    @Test
    void queriesThatChangeNothing_readTheTableItself() {
        assertEquals(
                "SELECT app.t.id FROM app.t WHERE app.t.n IN (SELECT app.t.n FROM app.t)",
                sql(select(id).where(n.in(select(n).selectFrom(table))), MYSQL));
    }
}
