package io.athanor.benchmarks;

import io.athanor.engine.MappedStatement;
import io.athanor.engine.Row;
import io.athanor.engine.RowMapping;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Executes a query that was executed before, and reads all its rows into a list. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SelectBenchmark {

    private static final Tables.Customers CUSTOMER = Tables.CUSTOMER;
    private static final Select QUERY = Sql.select(CUSTOMER.id, CUSTOMER.name, CUSTOMER.city, CUSTOMER.rating)
            .where(CUSTOMER.id.lt(Sql.parameter("limit", Types.INTEGER)));
    private static final RowMapping<HandWritten.CustomerRow> MAPPING =
            RowMapping.of(CUSTOMER.id, CUSTOMER.name, CUSTOMER.city, CUSTOMER.rating, HandWritten.CustomerRow::new);
    private static final MappedStatement<HandWritten.CustomerRow> KEPT = MAPPING.applyTo(QUERY);

    /** A connection's result as rows. */
    @Benchmark
    public List<Row> athanor(Scan scan) {
        List<Row> customers =
                scan.connection().execute(QUERY, Map.of("limit", scan.rows)).all();
        long ratings = 0;
        for (Row customer : customers) {
            ratings += customer.get(3, Integer.class);
        }
        scan.expect(customers.size(), ratings);
        return customers;
    }

    /** A connection's result as records, from a query that is put together for each execution. */
    @Benchmark
    public List<HandWritten.CustomerRow> athanorMapped(Scan scan) {
        Select query = Sql.select(CUSTOMER.id, CUSTOMER.name, CUSTOMER.city, CUSTOMER.rating)
                .where(CUSTOMER.id.lt(scan.rows));
        return checked(scan, scan.connection().execute(MAPPING.applyTo(query)).all());
    }

    /** A connection's result as records, from a query that the program keeps. */
    @Benchmark
    public List<HandWritten.CustomerRow> athanorKept(Scan scan) {
        return checked(
                scan,
                scan.connection().execute(KEPT, Map.of("limit", scan.rows)).all());
    }

    /** A prepared statement that the program keeps, one record a row. */
    @Benchmark
    public List<HandWritten.CustomerRow> jdbc(Scan scan) throws SQLException {
        PreparedStatement statement = scan.prepared();
        List<HandWritten.CustomerRow> customers = new ArrayList<>();
        statement.setInt(1, scan.rows);
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                customers.add(
                        new HandWritten.CustomerRow(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4)));
            }
        }
        return checked(scan, customers);
    }

    private static List<HandWritten.CustomerRow> checked(Scan scan, List<HandWritten.CustomerRow> customers) {
        long ratings = 0;
        for (HandWritten.CustomerRow customer : customers) {
            ratings += customer.rating();
        }
        scan.expect(customers.size(), ratings);
        return customers;
    }
}
