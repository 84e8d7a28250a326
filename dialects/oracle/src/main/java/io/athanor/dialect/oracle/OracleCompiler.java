package io.athanor.dialect.oracle;

import io.athanor.sql.AnonymousLabel;
import io.athanor.sql.Assignment;
import io.athanor.sql.BinaryElement;
import io.athanor.sql.BindParameter;
import io.athanor.sql.ClauseList;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.CompoundSelect;
import io.athanor.sql.Conflict;
import io.athanor.sql.Delete;
import io.athanor.sql.Element;
import io.athanor.sql.Excluded;
import io.athanor.sql.Expression;
import io.athanor.sql.Extract;
import io.athanor.sql.FilteredAggregate;
import io.athanor.sql.ForUpdate;
import io.athanor.sql.Frame;
import io.athanor.sql.FromClause;
import io.athanor.sql.FullTextMatch;
import io.athanor.sql.FunctionCall;
import io.athanor.sql.Hint;
import io.athanor.sql.Insert;
import io.athanor.sql.JsonPath;
import io.athanor.sql.JsonValue;
import io.athanor.sql.Keyword;
import io.athanor.sql.MergeAction;
import io.athanor.sql.NextValue;
import io.athanor.sql.Operator;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.RegexpReplace;
import io.athanor.sql.RowLimit;
import io.athanor.sql.Select;
import io.athanor.sql.TableFunction;
import io.athanor.sql.TableSample;
import io.athanor.sql.TextRule;
import io.athanor.sql.Update;
import io.athanor.sql.Values;
import io.athanor.sql.ValuesQuery;
import io.athanor.sql.compiler.SqlCompiler;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.JsonType;
import io.athanor.sql.type.NamedType;
import io.athanor.sql.type.NumericType;
import io.athanor.sql.type.SqlNamedType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.StringType;
import io.athanor.sql.type.TypeSystem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes Oracle's SQL. */
final class OracleCompiler extends SqlCompiler {

    private static final Set<String> WITHOUT_PARENTHESES =
            Set.of("sysdate", "systimestamp", "uid", "sessiontimezone", "dbtimezone", "rownum", "level");

    private static final List<String> FIELDS_OF_DATES = List.of("year", "month", "day");

    private static final List<String> FIELDS =
            List.of("year", "month", "day", "hour", "minute", "second", "timezone_hour", "timezone_minute");

    /** The limits to the number of rows, which are written into the text. */
    private final Set<BindParameter<?>> rowNumbers = Collections.newSetFromMap(new IdentityHashMap<>());

    OracleCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    public void visitKeyword(Keyword<?> keyword) {
        write(keyword == Keyword.TRUE ? "1" : keyword == Keyword.FALSE ? "0" : keyword.word());
    }

    @Override
    protected boolean hasBooleans() {
        return dialect().version().isAtLeast(23, 0);
    }

    @Override
    protected void writeCaseCondition(Expression<?> condition) {
        writeCondition(condition);
    }

    @Override
    public void visitBinary(BinaryElement binary) {
        switch (binary.operator().name()) {
            case "is", "is_not" -> writeIs(binary);
            case "modulo" -> writeCall("mod", binary.left(), binary.right());
            case "bit_and" -> writeCall("BITAND", binary.left(), binary.right());
            case "bit_or" -> writeCall("BITOR", binary.left(), binary.right());
            case "bit_xor" -> writeCall("BITXOR", binary.left(), binary.right());
            case "shift_left", "shift_right" ->
                throw unsupported("a shift of bits", "multiply or divide by a power of two");
            case "is_distinct_from" -> writeDecode(binary, " = 1");
            case "is_not_distinct_from" -> writeDecode(binary, " = 0");
            default -> super.visitBinary(binary);
        }
    }

    private void writeIs(BinaryElement binary) {
        if (binary.right() == Keyword.NULL) {
            super.visitBinary(binary);
        } else {
            writeDecode(binary, binary.operator().equals(Operator.IS) ? " = 0" : " = 1");
        }
    }

    private void writeDecode(BinaryElement binary, String test) {
        write("DECODE(");
        write(binary.left());
        write(", ");
        write(binary.right());
        write(", 0, 1)" + test);
    }

    @Override
    protected String symbol(Operator operator) {
        if (operator.equals(Operator.BIT_NOT)) {
            throw unsupported("the reversal of all bits", "subtract the number from minus one");
        }
        return operator.symbol();
    }

    @Override
    protected boolean hasSymmetricBetween() {
        return false;
    }

    @Override
    public void visitRegexpReplace(RegexpReplace replacement) {
        writeReplacementOfAll(replacement);
    }

    @Override
    public void visitFullTextMatch(FullTextMatch match) {
        write("CONTAINS (");
        write(match.tested());
        write(", ");
        write(match.words());
        write(")");
    }

    @Override
    protected @Nullable String functionWithoutArguments(String name) {
        if (name.equals("now")) {
            return "CURRENT_TIMESTAMP";
        }
        return WITHOUT_PARENTHESES.contains(name)
                ? name.toUpperCase(Locale.ROOT)
                : super.functionWithoutArguments(name);
    }

    @Override
    protected @Nullable String functionName(String name) {
        return name.equals("char_length") ? "LENGTH" : super.functionName(name);
    }

    @Override
    public void visitFunction(FunctionCall<?> function) {
        if (!function.orderBy().isEmpty()) {
            throw unsupported(
                    "ORDER BY in " + function.name() + "()", "use withinGroup() where the function allows it");
        }
        super.visitFunction(function);
    }

    @Override
    public void visitFilteredAggregate(FilteredAggregate<?> aggregate) {
        writeFilterAsCase(aggregate);
    }

    @Override
    protected boolean numbersBy(NextValue sequence) {
        return true;
    }

    @Override
    public void visitExtract(Extract extract) {
        if (!FIELDS.contains(extract.field())) {
            throw unsupported(
                    "the field " + extract.field() + " of a date or time", "the database can extract " + FIELDS);
        }
        if (FIELDS_OF_DATES.contains(extract.field())) {
            super.visitExtract(extract);
            return;
        }
        // A DATE has a time of day, of which EXTRACT knows nothing.
        write("EXTRACT(" + extract.field() + " FROM CAST(");
        write(extract.source());
        write(" AS TIMESTAMP))");
    }

    @Override
    public void visitFrame(Frame frame) {
        if ((frame.unit() == Frame.Unit.GROUPS || frame.exclusion() != null) && !isAtLeast21()) {
            throw unsupported("a frame of GROUPS or with EXCLUDE", "the database has them since version 21");
        }
        super.visitFrame(frame);
    }

    private boolean isAtLeast21() {
        return dialect().version().isAtLeast(21, 0);
    }

    @Override
    public void visitNextValue(NextValue value) {
        writeSequenceName(value, false);
        write(".nextval");
    }

    @Override
    protected String castType(SqlType<?> type) {
        if (types().stored(type) instanceof JsonType<?> && !dialect().version().isAtLeast(21, 0)) {
            throw unsupported("CAST to JSON", "the server has the type since version 21; keep documents as text");
        }
        boolean unbounded = types().stored(type) instanceof StringType string
                && string.kind() == StringType.Kind.VARCHAR
                && string.length() < 0;
        if (unbounded && !(type instanceof NamedType<?>) && !(type instanceof SqlNamedType<?>)) {
            return "VARCHAR2(4000 CHAR)";
        }
        String name = super.castType(type);
        return name.startsWith("CHAR(") ? "VARCHAR2" + name.substring("CHAR".length()) : name;
    }

    @Override
    public void visitJsonPath(JsonPath path) {
        write("JSON_QUERY(");
        write(path.document());
        write(", ");
        writePath(path);
        write(")");
    }

    @Override
    public void visitJsonValue(JsonValue<?> value) {
        write("JSON_VALUE(");
        write(value.path().document());
        write(", ");
        writePath(value.path());
        write(" RETURNING " + jsonType(value.type()) + " ERROR ON ERROR)");
    }

    private void writePath(JsonPath path) {
        // The database demands that a path is a literal.
        writeInlined(path.steps(), this::jsonPathLiteral);
    }

    private String jsonType(SqlType<?> type) {
        if (type instanceof StringType) {
            return "VARCHAR2(4000)";
        }
        return type instanceof NumericType ? castType(type).replace("NUMERIC", "NUMBER") : castType(type);
    }

    @Override
    protected int maximumListLength() {
        return dialect().version().isAtLeast(23, 0) ? 65_535 : 1_000;
    }

    @Override
    protected int maximumParameters() {
        return 65_535;
    }

    @Override
    protected void writeAs(String name) {
        // Oracle refuses AS in front of a table's alias.
        write(" ");
        writeName(name);
    }

    @Override
    protected boolean tellsParametersApart() {
        return true;
    }

    @Override
    protected boolean groupsByPosition() {
        return false;
    }

    @Override
    protected String emptyFrom() {
        return " FROM DUAL";
    }

    @Override
    protected boolean sortsByLabel() {
        return false;
    }

    @Override
    protected void writePrefixes(List<Hint> prefixes) {
        List<String> hints = allHints();
        if (!hints.isEmpty()) {
            write("/*+ " + String.join(" ", hints) + " */ ");
        }
        super.writePrefixes(prefixes);
    }

    @Override
    public void visitTableSample(TableSample sample) {
        throw unsupported("TABLESAMPLE", "write SAMPLE behind the table's name in text()");
    }

    @Override
    public void visitTableFunction(TableFunction function) {
        write("TABLE (");
        write(function.function());
        write(")");
        writeAs(nameOf(function));
    }

    @Override
    protected void writeColumnOfFunction(TableFunction function) {
        writeName(nameOf(function));
        write(".COLUMN_VALUE");
    }

    @Override
    public void visitValuesQuery(ValuesQuery values) {
        if (dialect().version().isAtLeast(23, 0)) {
            super.visitValuesQuery(values);
        } else {
            writeRowsAsUnion(values.rows(), emptyFrom());
        }
    }

    @Override
    public void visitValues(Values values) {
        write("(");
        writeRowsAsUnion(values.rows(), values.columns().list(), emptyFrom());
        write(")");
        writeAs(nameOf(values));
    }

    @Override
    protected void writeLateral() {
        if (!dialect().version().isAtLeast(12, 0)) {
            throw unsupported("LATERAL", "the server has it since version 12; use a scalar subquery for each column");
        }
        super.writeLateral();
    }

    @Override
    protected String operationWords(CompoundSelect.Kind kind) {
        if ((kind == CompoundSelect.Kind.INTERSECT_ALL || kind == CompoundSelect.Kind.EXCEPT_ALL) && !isAtLeast21()) {
            throw unsupported(kind.words(), "the database keeps doubles since version 21");
        }
        return switch (kind) {
            case EXCEPT -> "MINUS";
            case EXCEPT_ALL -> "MINUS ALL";
            default -> super.operationWords(kind);
        };
    }

    @Override
    public void visitSelect(Select select) {
        if (select.lock() != null && !select.rowLimit().isNone()) {
            throw unsupported(
                    "a limit with FOR UPDATE",
                    "the database takes one or the other; lock the rows whose key is in the limited query");
        }
        if (select.rowLimit().isNone() || hasFetch()) {
            super.visitSelect(select);
        } else {
            addNumber(select.rowLimit().count());
            addNumber(select.rowLimit().offset());
            write(RowNumbers.limited(select, dialect()));
        }
    }

    private void addNumber(@Nullable Expression<Integer> number) {
        if (number instanceof BindParameter<Integer> bind) {
            rowNumbers.add(bind);
        }
    }

    @Override
    public void visitBind(BindParameter<?> bind) {
        if (rowNumbers.contains(bind)) {
            writeInlined(bind);
        } else {
            super.visitBind(bind);
        }
    }

    private boolean hasFetch() {
        return dialect().version().isAtLeast(12, 0);
    }

    @Override
    protected void writeLimit(RowLimit limit) {
        if (!limit.isNone() && !hasFetch()) {
            throw unsupported("a limit of a set operation", "select from the set operation, and limit that");
        }
        writeFetch(limit);
    }

    @Override
    protected void writeFetchNumber(Expression<Integer> number) {
        // The optimizer plans by the number only if it is in the text.
        if (number instanceof BindParameter<Integer> bind) {
            writeInlined(bind);
        } else {
            write(number);
        }
    }

    @Override
    protected void writeLock(ForUpdate lock) {
        write(" FOR UPDATE");
        if (!lock.of().isEmpty()) {
            write(" OF ");
            Set<Element> columns = new LinkedHashSet<>();
            for (Element element : lock.of()) {
                // The database names columns, of which any stands for its table.
                columns.add(
                        element instanceof FromClause table ? table.columns().get(0) : element);
            }
            write(columns, ", ");
        }
        writeLockWait(lock);
    }

    @Override
    protected void checkRecursiveUnion() {
        throw unsupported("UNION in a recursive WITH", "use unionAll(), and select distinct rows of the result");
    }

    @Override
    protected String recursiveWord() {
        return "";
    }

    @Override
    protected boolean writesWithItself(Element statement) {
        return statement instanceof Insert;
    }

    @Override
    protected void checkWithBefore(Element statement) {
        if (!(statement instanceof QueryExpression)) {
            throw unsupported("WITH before UPDATE or DELETE", "put the query into a subquery of the criteria");
        }
    }

    @Override
    protected void checkSeveralRows() {
        if (!dialect().version().isAtLeast(23, 0)) {
            throw unsupported("INSERT of several rows", "execute it once for each row, in a batch");
        }
    }

    @Override
    protected void writeDefaultValues(Insert insert) {
        write(" (");
        writeName(insert.table().columns().get(0).name());
        write(") VALUES (DEFAULT)");
    }

    @Override
    protected boolean returnsInOutParameters() {
        return true;
    }

    @Override
    protected void writeReturning(List<Expression<?>> returning) {
        if (returning.isEmpty()) {
            return;
        }
        List<Expression<?>> plain = new ArrayList<>();
        for (Expression<?> expression : returning) {
            boolean named = expression instanceof AnonymousLabel<?>;
            plain.add(named ? ((AnonymousLabel<?>) expression).operand() : withoutLabel(expression));
        }
        writeReturnedInto(plain);
    }

    @Override
    protected void writeConflict(Insert insert, Conflict conflict) {
        throw new IllegalStateException("an INSERT with onConflict() is written as MERGE");
    }

    @Override
    public void visitInsert(Insert insert) {
        Conflict conflict = insert.conflict();
        if (insert.query() != null && !insert.returning().isEmpty()) {
            throw unsupported("RETURNING of INSERT from a query", "select the rows afterwards");
        }
        if (conflict == null) {
            super.visitInsert(insert);
        } else {
            writeMerge(insert.withDefaults(this::isWrittenDefault), conflict);
        }
    }

    private void writeMerge(Insert insert, Conflict conflict) {
        if (conflict.target().isEmpty()
                || insert.query() != null
                || !insert.returning().isEmpty()) {
            throw unsupported(
                    "onConflict() without columns, from a query or with RETURNING",
                    "it is written as MERGE, which needs the columns that recognise a row; use merge()");
        }
        write("MERGE INTO ");
        writeTableName(insert.table());
        write(" USING (");
        writeNewRows(insert);
        write(") new ON (");
        String separator = "";
        for (ColumnClause<?> column : conflict.target()) {
            write(separator);
            write(column);
            write(" = new.");
            writeName(column.name());
            separator = " AND ";
        }
        write(")");
        if (!conflict.isIgnored()) {
            write(" WHEN MATCHED THEN UPDATE SET ");
            writeConflictAssignments(insert, conflict);
            if (!conflict.where().isEmpty()) {
                write(" WHERE ");
                writeCondition(ClauseList.of(Operator.AND, conflict.where()));
            }
        }
        write(" WHEN NOT MATCHED THEN INSERT");
        List<ColumnClause<?>> columns = new ArrayList<>();
        insert.rows().get(0).forEach(assignment -> columns.add(assignment.column()));
        writeNames(" (", columns, "");
        writeNames(" VALUES (", columns, "new.");
    }

    private void writeNewRows(Insert insert) {
        for (int i = 0; i < insert.rows().size(); i++) {
            List<Assignment> row = insert.rows().get(i);
            write(i == 0 ? "SELECT " : " UNION ALL SELECT ");
            inRow(() -> {
                String separator = "";
                for (Assignment assignment : row) {
                    write(separator);
                    writeAssigned(assignment);
                    write(" AS ");
                    writeName(assignment.column().name());
                    separator = ", ";
                }
            });
            write(" FROM DUAL");
        }
    }

    private void writeNames(String start, List<ColumnClause<?>> columns, String prefix) {
        write(start);
        for (int i = 0; i < columns.size(); i++) {
            write(i == 0 ? prefix : ", " + prefix);
            writeName(columns.get(i).name());
        }
        write(")");
    }

    @Override
    public void visitExcluded(Excluded<?> excluded) {
        write("new.");
        writeName(excluded.column().name());
    }

    @Override
    protected void writeUpdatedTables(Update update, List<FromClause> others) {
        if (!others.isEmpty()) {
            throw unsupported("UPDATE with the criteria of other tables", "put them into a subquery, or use merge()");
        }
        super.writeUpdatedTables(update, others);
    }

    @Override
    protected void writeDeleteUsing(Delete delete, List<FromClause> others) {
        throw unsupported("DELETE with the criteria of other tables", "put them into a subquery: IN or EXISTS");
    }

    @Override
    public void visitMergeAction(MergeAction action) {
        Expression<Boolean> condition = action.condition();
        if (action.kind() == MergeAction.Kind.DELETE) {
            throw unsupported("MERGE that deletes", "the database deletes only rows that the same MERGE has updated");
        }
        write(action.kind() == MergeAction.Kind.INSERT ? " WHEN NOT MATCHED THEN " : " WHEN MATCHED THEN ");
        writeMergeAction(action);
        if (condition != null) {
            write(" WHERE ");
            writeCondition(condition);
        }
    }

    @Override
    protected Set<TextRule> textRules() {
        return Set.of(TextRule.CHOSEN_QUOTES);
    }
}
