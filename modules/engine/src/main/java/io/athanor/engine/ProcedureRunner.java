package io.athanor.engine;

import io.athanor.engine.ProcedureCall.Argument;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.ErrorDetails;
import io.athanor.engine.error.ProgrammingException;
import io.athanor.engine.spi.CallStyle;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.ConvertedType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeSystem;
import io.athanor.sql.type.Types;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls stored procedures on one connection. */
final class ProcedureRunner {

    private final Connection connection;
    private final StatementRunner runner;
    private final CallStyle style;
    private final TypeSystem types;
    private final IdentifierRules identifiers;

    ProcedureRunner(Connection connection, StatementRunner runner) {
        this.connection = connection;
        this.runner = runner;
        this.style = connection.engine().server().facet().callStyle();
        SqlFacet facet = connection.dialect().facet(SqlFacet.class);
        this.types = facet.types();
        this.identifiers = facet.identifiers();
    }

    ProcedureResult call(ProcedureCall call, ExecutionOptions options) {
        if (style == CallStyle.NONE) {
            String reason = connection.dialect().name() + " has no stored procedures";
            throw new ProgrammingException(ErrorCode.NOT_SUPPORTED, new ErrorDetails(reason, null, null, null));
        }
        connection.transactions().requireNotFetching();
        connection.transactions().beginToChange();
        List<@Nullable Object> values = new ArrayList<>();
        boolean sensitive = false;
        for (Argument argument : call.arguments()) {
            boolean hidden = types.codec(argument.type()).isSensitive();
            sensitive |= hidden;
            if (argument.goesIn()) {
                values.add(hidden ? "***" : argument.value());
            }
        }
        String text = text(call);
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        List<Result> results = new ArrayList<>();
        new RawStatements(connection).observed(text, SentValues.ofCall(values, sensitive), jdbc -> {
            if (style == CallStyle.CALLABLE_STATEMENT) {
                try (CallableStatement statement = jdbc.prepareCall(text)) {
                    bind(call, statement);
                    execute(statement, options);
                    readAll(statement, results);
                    readOutputs(call, statement, outputs);
                }
            } else {
                try (PreparedStatement statement = jdbc.prepareStatement(text)) {
                    bind(call, statement);
                    if (execute(statement, options)) {
                        readRow(call, statement, outputs);
                    }
                }
            }
        });
        return new ProcedureResult(outputs, results);
    }

    private String text(ProcedureCall call) {
        StringBuilder text = new StringBuilder(style == CallStyle.CALLABLE_STATEMENT ? "{call " : "CALL ");
        if (call.schema() != null) {
            text.append(identifiers.quoteIfNeeded(call.schema())).append('.');
        }
        text.append(identifiers.quoteIfNeeded(call.name())).append('(');
        String separator = "";
        for (Argument argument : call.arguments()) {
            boolean place = argument.goesIn() || style == CallStyle.CALLABLE_STATEMENT;
            text.append(separator).append(place ? "?" : "NULL");
            separator = ", ";
        }
        return text.append(style == CallStyle.CALLABLE_STATEMENT ? ")}" : ")").toString();
    }

    private void bind(ProcedureCall call, PreparedStatement statement) throws SQLException {
        int index = 0;
        for (Argument argument : call.arguments()) {
            if (argument.goesIn() || style == CallStyle.CALLABLE_STATEMENT) {
                index++;
            }
            if (argument.goesIn()) {
                bind(types.codec(argument.type()), statement, index, argument.value());
            }
            if (argument.comesOut() && statement instanceof CallableStatement callable) {
                callable.registerOutParameter(index, argument.type().jdbcType());
            }
        }
    }

    @SuppressWarnings("unchecked") // the call has checked the value against its type
    private static <T> void bind(Codec<T> codec, PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        codec.bind(statement, index, (T) value);
    }

    private boolean execute(PreparedStatement statement, ExecutionOptions options) throws SQLException {
        statement.setQueryTimeout(runner.timeoutSeconds(options));
        runner.control().begin(statement, runner.limit(options));
        try {
            return statement.execute();
        } finally {
            runner.control().end(statement);
        }
    }

    /** The results come one after another, and before the out parameters. */
    private void readAll(CallableStatement statement, List<Result> results) throws SQLException {
        ResultSet rows = statement.getResultSet();
        int count = rows == null ? statement.getUpdateCount() : -1;
        while (rows != null || count >= 0) {
            results.add(rows == null ? Result.ofCount(count) : read(rows));
            rows = statement.getMoreResults() ? statement.getResultSet() : null;
            count = rows == null ? statement.getUpdateCount() : -1;
        }
    }

    private Result read(ResultSet rows) throws SQLException {
        Codec<?> unknown = types.codec(Types.UNKNOWN);
        ResultSetMetaData columns = rows.getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
        }
        List<@Nullable Object[]> all = new ArrayList<>();
        while (rows.next()) {
            @Nullable Object[] row = new Object[names.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = unknown.read(rows, i + 1);
            }
            all.add(row);
        }
        return Result.ofRows(RowMetadata.of(names, List.of()), new BufferedRows(all), -1);
    }

    private static void readOutputs(ProcedureCall call, CallableStatement statement, Map<String, @Nullable Object> out)
            throws SQLException {
        int index = 0;
        for (Argument argument : call.arguments()) {
            index++;
            if (argument.outName() != null) {
                out.put(argument.outName(), output(statement, index, argument.type()));
            }
        }
    }

    private static @Nullable Object output(CallableStatement statement, int index, SqlType<?> type)
            throws SQLException {
        if (type instanceof ConvertedType<?, ?> converted) {
            return converted(statement, index, converted);
        }
        Object value = statement.getObject(index, type.javaType());
        return statement.wasNull() ? null : value;
    }

    @SuppressWarnings("unchecked") // the driver gives a value of the stored type's class
    private static <T, S> @Nullable Object converted(CallableStatement statement, int index, ConvertedType<T, S> type)
            throws SQLException {
        Object stored = output(statement, index, type.stored());
        return stored == null ? null : type.converter().fromStored((S) stored);
    }

    private void readRow(ProcedureCall call, PreparedStatement statement, Map<String, @Nullable Object> out)
            throws SQLException {
        try (ResultSet row = statement.getResultSet()) {
            if (!row.next()) {
                return;
            }
            int column = 0;
            for (Argument argument : call.arguments()) {
                if (argument.outName() != null) {
                    column++;
                    out.put(argument.outName(), types.codec(argument.type()).read(row, column));
                }
            }
        }
    }
}
