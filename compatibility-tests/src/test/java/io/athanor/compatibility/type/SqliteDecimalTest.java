package io.athanor.compatibility.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.dialect.sqlite.Sqlite;
import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of many digits, of which the database keeps 15 unless they are text. */
@Requires(dialects = "sqlite")
class SqliteDecimalTest extends ColumnSuite {

    SqliteDecimalTest(TestBed bed) {
        super(bed);
    }

    private static final BigDecimal MANY = new BigDecimal("12345678901234567890.123456789000");

    @Test
    @Feature("SQL-T-08")
    void exactDecimal_keepsAllDigits() {
        SqlType<BigDecimal> exact = Types.numeric(32, 12).withVariant(Sqlite.exactDecimal(12), "sqlite");
        assertEquals("TEXT", types().ddl(exact));
        assertKept(exact, MANY);
        assertKept(exact, MANY.negate());
        Table table = table(exact);
        store(table, new BigDecimal("5"));
        Column<BigDecimal> column = table.column("c", BigDecimal.class);
        List<?> found = engine().beginAndGet(connection -> connection
                .execute(Sql.select(column).where(column.eq(new BigDecimal("5.00"))))
                .scalars()
                .all());
        assertEquals(List.of(new BigDecimal("5.000000000000")), found);
        assertThrows(IllegalArgumentException.class, () -> store(table, new BigDecimal("0.1234567890123")));
    }

    @Test
    void numeric_keepsFifteenDigitsAsDocumented() {
        assertKept(Types.numeric(15, 5), new BigDecimal("1234567890.12345"));
        assertNotEquals(MANY, roundTrip(Types.numeric(32, 12), MANY));
    }
}
