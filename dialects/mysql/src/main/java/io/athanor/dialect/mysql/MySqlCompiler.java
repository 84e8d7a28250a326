package io.athanor.dialect.mysql;

import io.athanor.sql.AggregateStrings;
import io.athanor.sql.Assignment;
import io.athanor.sql.Binary;
import io.athanor.sql.BinaryElement;
import io.athanor.sql.BindParameter;
import io.athanor.sql.Cast;
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
import io.athanor.sql.In;
import io.athanor.sql.Insert;
import io.athanor.sql.Join;
import io.athanor.sql.JsonPath;
import io.athanor.sql.JsonValue;
import io.athanor.sql.LiteralColumn;
import io.athanor.sql.Merge;
import io.athanor.sql.Operator;
import io.athanor.sql.Over;
import io.athanor.sql.Quantified;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.RegexpMatch;
import io.athanor.sql.RegexpReplace;
import io.athanor.sql.RowLimit;
import io.athanor.sql.Select;
import io.athanor.sql.TableSample;
import io.athanor.sql.TextRule;
import io.athanor.sql.Update;
import io.athanor.sql.Values;
import io.athanor.sql.ValuesQuery;
import io.athanor.sql.WithinGroup;
import io.athanor.sql.compiler.JsonSteps;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.BinaryType;
import io.athanor.sql.type.BooleanType;
import io.athanor.sql.type.EnumType;
import io.athanor.sql.type.FloatType;
import io.athanor.sql.type.IntegerType;
import io.athanor.sql.type.JsonType;
import io.athanor.sql.type.NamedType;
import io.athanor.sql.type.NumericType;
import io.athanor.sql.type.SqlNamedType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.StringType;
import io.athanor.sql.type.TypeSystem;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes MySQL's SQL. */
class MySqlCompiler extends CopyingCompiler {

    private static final List<String> FIELDS =
            List.of("year", "quarter", "month", "week", "day", "hour", "minute", "second", "microsecond");

    /** The INSERT about whose conflict something is written. */
    private @Nullable Insert inserting;

    MySqlCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    protected boolean hasBooleans() {
        return false;
    }

    @Override
    public void visitBinary(BinaryElement binary) {
        switch (binary.operator().name()) {
            case "concat" -> {
                // The two bars mean OR unless the server's SQL mode says otherwise.
                write("concat(");
                writeConcatenated((Expression<?>) binary);
                write(")");
            }
            case "is_distinct_from" -> {
                write("NOT (");
                writeOperator(binary.left(), "<=>", binary.right());
                write(")");
            }
            case "eq", "ne" -> {
                if (isDocument(binary.left()) || isDocument(binary.right())) {
                    writeOperator(asDocument(binary.left()), symbol(binary.operator()), asDocument(binary.right()));
                } else {
                    super.visitBinary(binary);
                }
            }
            default -> super.visitBinary(binary);
        }
    }

    /** Whether a string that is sent must be made a document to be compared with one. */
    boolean isDocument(Expression<?> operand) {
        return operand instanceof BindParameter<?> bind && types().stored(bind.type()) instanceof JsonType;
    }

    private Expression<?> asDocument(Expression<?> operand) {
        return isDocument(operand) ? operand.cast(Types.JSON) : operand;
    }

    private void writeConcatenated(Expression<?> expression) {
        if (expression instanceof Binary<?> binary && binary.operator().equals(Operator.CONCAT)) {
            writeConcatenated(binary.left());
            write(", ");
            writeConcatenated(binary.right());
        } else {
            write(expression);
        }
    }

    @Override
    protected String symbol(Operator operator) {
        return operator.equals(Operator.IS_NOT_DISTINCT_FROM) ? "<=>" : operator.symbol();
    }

    @Override
    protected String concatenationStart() {
        return "concat(";
    }

    @Override
    protected String concatenationSeparator() {
        return ", ";
    }

    @Override
    protected String concatenationEnd() {
        return ")";
    }

    @Override
    protected boolean hasSymmetricBetween() {
        return false;
    }

    @Override
    public void visitRegexpMatch(RegexpMatch match) {
        String flags = match.flags();
        if (flags == null) {
            writeOperator(match.tested(), match.negated() ? "NOT REGEXP" : "REGEXP", match.pattern());
            return;
        }
        write(match.negated() ? "NOT " : "");
        if (!hasRegexpFunctions()) {
            throw unsupported("flags of a regular expression", "the server's version has none");
        }
        writeRegexpCall("REGEXP_LIKE", match.tested(), match.pattern(), null, flags);
    }

    @Override
    public void visitRegexpReplace(RegexpReplace replacement) {
        if (!hasRegexpFunctions()) {
            throw unsupported("the replacement of a regular expression", "the server's version has no such function");
        }
        writeReplacementOfAll(replacement);
    }

    /** Whether the server has functions for regular expressions. */
    boolean hasRegexpFunctions() {
        return dialect().version().isAtLeast(8, 0);
    }

    @Override
    public void visitFullTextMatch(FullTextMatch match) {
        write("MATCH (");
        write(match.tested());
        write(") AGAINST (");
        write(match.words());
        write(match.language() == null ? " IN BOOLEAN MODE)" : ")");
    }

    @Override
    protected @Nullable String functionName(String name) {
        return switch (name) {
            case "random" -> "rand";
            case "grouping_sets", "cube" ->
                throw unsupported(name.replace('_', ' '), "group by each set of columns and unite the queries");
            default -> super.functionName(name);
        };
    }

    @Override
    protected @Nullable String functionWithoutArguments(String name) {
        return switch (name) {
            case "user", "session_user" -> name.toUpperCase(Locale.ROOT) + "()";
            default -> super.functionWithoutArguments(name);
        };
    }

    @Override
    public void visitFunction(FunctionCall<?> function) {
        if (!function.orderBy().isEmpty()) {
            throw unsupported("ORDER BY in " + function.name() + "()", "sort the rows of a subquery instead");
        }
        super.visitFunction(function);
    }

    @Override
    public void visitFilteredAggregate(FilteredAggregate<?> aggregate) {
        writeFilterAsCase(aggregate);
    }

    @Override
    public void visitFrame(Frame frame) {
        if (frame.unit() == Frame.Unit.GROUPS || frame.exclusion() != null) {
            throw unsupported("a frame of GROUPS or with EXCLUDE", "the database has frames of ROWS and RANGE only");
        }
        super.visitFrame(frame);
    }

    @Override
    public void visitWithinGroup(WithinGroup<?> aggregate) {
        throw unsupported("WITHIN GROUP", "the database has no ordered aggregates");
    }

    @Override
    public void visitAggregateStrings(AggregateStrings strings) {
        write("group_concat(");
        write(strings.operand());
        if (!strings.orderBy().isEmpty()) {
            write(" ORDER BY ");
            writeSortKeys(strings.orderBy());
        }
        write(" SEPARATOR ");
        writeLiteral(strings.separator());
        write(")");
    }

    @Override
    public void visitExtract(Extract extract) {
        switch (extract.field()) {
            case "dow" -> {
                write("(DAYOFWEEK(");
                write(extract.source());
                write(") - 1)");
            }
            case "doy" -> {
                write("DAYOFYEAR(");
                write(extract.source());
                write(")");
            }
            default -> {
                if (!FIELDS.contains(extract.field())) {
                    throw unsupported(
                            "the field " + extract.field() + " of a date or time",
                            "the database can extract " + FIELDS + ", dow and doy");
                }
                super.visitExtract(extract);
            }
        }
    }

    @Override
    protected String castType(SqlType<?> type) {
        return type instanceof NamedType<?> || type instanceof SqlNamedType<?> || type instanceof CharacterType
                ? vendorCastType(type)
                : plainCastType(types().stored(type));
    }

    private String vendorCastType(SqlType<?> type) {
        return type instanceof CharacterType character
                ? "CHAR(" + character.length() + ") CHARACTER SET " + character.characterSet()
                : CastTarget.of(super.castType(type), dialect());
    }

    private String plainCastType(SqlType<?> type) {
        if (type instanceof IntegerType<?> || type instanceof BooleanType) {
            return "SIGNED INTEGER";
        }
        if (type instanceof StringType string) {
            return string.length() < 0 ? "CHAR" : "CHAR(" + string.length() + ")";
        }
        if (type instanceof BinaryType) {
            // With a length it would fill the bytes up with zeros.
            return "BINARY";
        }
        if (type instanceof NumericType numeric) {
            return numeric.precision() < 0 ? "DECIMAL" : super.castType(type).replace("NUMERIC", "DECIMAL");
        }
        return super.castType(type);
    }

    @Override
    public void visitCast(Cast<?> cast) {
        if (cast.type() instanceof EnumType<?> && !cast.tolerant()) {
            // Nothing can be cast to an enumeration, whose values are read by name anyway.
            write(cast.operand());
        } else {
            if (cast.type() instanceof FloatType<?> type && !castsTo(type)) {
                throw unsupported("CAST to a floating point number", "add 0.0, or cast to an exact number");
            }
            super.visitCast(cast);
        }
    }

    /** Whether the server converts to a floating point number. */
    boolean castsTo(FloatType<?> type) {
        return dialect().version().isAtLeast(8, 0, 17);
    }

    @Override
    public void visitJsonPath(JsonPath path) {
        write("JSON_EXTRACT(");
        write(path.document());
        write(", ");
        writeParameter(path.steps(), JsonSteps.CODEC, this::jsonPathLiteral);
        write(")");
    }

    @Override
    public void visitJsonValue(JsonValue<?> value) {
        write("CASE ");
        write(value.path());
        write(" WHEN 'null' THEN NULL ELSE ");
        if (value.type() instanceof StringType) {
            write("JSON_UNQUOTE(");
            write(value.path());
            write(")");
        } else if (value.type() instanceof BooleanType) {
            write(value.path());
            write(" = true");
        } else {
            writeCast(value.path(), castType(value.type()));
        }
        write(" END");
    }

    @Override
    protected boolean ordersNulls() {
        return false;
    }

    @Override
    public void visitOver(Over<?> over) {
        if (!hasWindows()) {
            throw unsupported("a window function", "the server's version has none; use a subquery that counts rows");
        }
        super.visitOver(over);
    }

    /** Whether the server has functions over windows, and WITH, which came together. */
    boolean hasWindows() {
        return dialect().version().isAtLeast(8, 0);
    }

    @Override
    protected void checkWith() {
        if (!hasWindows()) {
            throw unsupported("WITH", "the server's version lacks it; use subqueries");
        }
    }

    @Override
    protected String operationWords(CompoundSelect.Kind kind) {
        if (kind != CompoundSelect.Kind.UNION && kind != CompoundSelect.Kind.UNION_ALL && !hasIntersect(kind)) {
            throw unsupported(kind.words(), "the server's version lacks it; use IN or EXISTS");
        }
        return super.operationWords(kind);
    }

    /** Whether the server has a set operation other than UNION. */
    boolean hasIntersect(CompoundSelect.Kind kind) {
        return dialect().version().isAtLeast(8, 0, 31);
    }

    @Override
    protected void writeLateral() {
        if (!dialect().version().isAtLeast(8, 0, 14)) {
            throw unsupported("LATERAL", "the server's version lacks it; use a scalar subquery for each column");
        }
        super.writeLateral();
    }

    @Override
    protected void writeGroupBy(List<Element> expressions) {
        if (isRollup(expressions)) {
            write(" GROUP BY ");
            write(((FunctionCall<?>) expressions.get(0)).arguments(), ", ");
            write(" WITH ROLLUP");
        } else {
            super.writeGroupBy(expressions);
        }
    }

    /** Whether a query is grouped by a ROLLUP and nothing else, which WITH ROLLUP says. */
    static boolean isRollup(List<Element> expressions) {
        return expressions.size() == 1
                && expressions.get(0) instanceof FunctionCall<?> function
                && function.name().equalsIgnoreCase("rollup");
    }

    @Override
    protected String joinWords(Join.Kind kind) {
        return switch (kind) {
            case INNER -> " INNER JOIN ";
            case FULL ->
                throw unsupported("FULL OUTER JOIN", "unite a left join with the rows of the right side alone");
            default -> super.joinWords(kind);
        };
    }

    @Override
    protected void writeHintsBehind(FromClause table) {
        hintsFor(table).forEach(hint -> write(" " + hint));
    }

    @Override
    public void visitTableSample(TableSample sample) {
        throw unsupported("TABLESAMPLE", "sort by rand() and limit the rows");
    }

    @Override
    public void visitValuesQuery(ValuesQuery values) {
        // VALUES by itself is a word of version 8.0.19, with ROW in front of each row.
        writeRowsAsUnion(values.rows(), "");
    }

    @Override
    public void visitValues(Values values) {
        write("(");
        writeRowsAsUnion(values.rows(), values.columns().list(), "");
        write(")");
        writeAs(nameOf(values));
    }

    @Override
    public void visitIn(In in) {
        if (!isLimited(in.members())) {
            super.visitIn(in);
            return;
        }
        write(in.left());
        write(in.negated() ? " NOT IN (" : " IN (");
        writeWithinQuery(in.members());
        write(")");
    }

    @Override
    public void visitQuantified(Quantified<?> quantified) {
        if (!isLimited(quantified.values())) {
            super.visitQuantified(quantified);
            return;
        }
        write(quantified.all() ? "ALL (" : "ANY (");
        writeWithinQuery(quantified.values());
        write(")");
    }

    private static boolean isLimited(Element members) {
        return members instanceof Select select && (select.limit() != null || select.offset() != null);
    }

    /** The database takes LIMIT of a query whose rows are members only within another one. */
    private void writeWithinQuery(Element query) {
        write("SELECT * FROM (");
        write(query);
        write(") AS limited");
    }

    @Override
    protected void writeLimit(RowLimit limit) {
        if (limit.isNone()) {
            return;
        }
        if (limit.ties() || limit.unit() == RowLimit.Unit.PERCENT) {
            throw unsupported("FETCH WITH TIES or PERCENT", "rank the rows by a window function and limit the rank");
        }
        Expression<Integer> count = limit.count();
        Expression<Integer> offset = limit.offset();
        write(" \n LIMIT ");
        if (offset != null) {
            writeFetchNumber(offset);
            write(", ");
        }
        if (count == null) {
            // The manual's own way to say "all the rest": the largest row count there is.
            write("18446744073709551615");
        } else {
            writeFetchNumber(count);
        }
    }

    @Override
    protected void writeFetchNumber(Expression<Integer> number) {
        if (!(number instanceof BindParameter<Integer>) && !(number instanceof LiteralColumn<Integer>)) {
            throw unsupported("LIMIT by an expression", "the database takes numbers only; compute it beforehand");
        }
        write(number);
    }

    @Override
    protected void writeLock(ForUpdate lock) {
        boolean old = !dialect().version().isAtLeast(8, 0);
        if (old && lock.waiting() != ForUpdate.Wait.YES) {
            throw unsupported("NOWAIT or SKIP LOCKED", "the server's version lacks it; set innodb_lock_wait_timeout");
        }
        write(lock.read() ? old ? " LOCK IN SHARE MODE" : " FOR SHARE" : " FOR UPDATE");
        if (!old) {
            writeLockedTables(lock);
        }
        writeLockWait(lock);
    }

    @Override
    protected boolean writesWithItself(Element statement) {
        return statement instanceof Insert;
    }

    @Override
    protected void writeReturning(List<Expression<?>> returning) {
        if (!returning.isEmpty() && !hasReturning()) {
            throw unsupported("RETURNING", "the database has no such clause; read the rows back by a SELECT");
        }
        super.writeReturning(returning);
    }

    /** Whether the database has RETURNING. */
    boolean hasReturning() {
        return false;
    }

    @Override
    protected boolean returnsRowsOfInsert() {
        return hasReturning();
    }

    @Override
    protected void writeDefaultValues(Insert insert) {
        write(" () VALUES ()");
    }

    @Override
    protected void writeConflict(Insert insert, Conflict conflict) {
        if (!conflict.where().isEmpty() || !conflict.targetWhere().isEmpty()) {
            throw unsupported(
                    "criteria of ON DUPLICATE KEY UPDATE",
                    "put the condition into the value: when(...).otherwise(...)");
        }
        if (conflict.constraint() != null) {
            throw unsupported("onConflictConstraint()", "any unique key counts; use onConflict() without columns");
        }
        if (namesNewRow() && insert.query() == null) {
            write(" AS " + newRow(insert));
        }
        inserting = insert;
        write(" ON DUPLICATE KEY UPDATE ");
        if (conflict.isIgnored()) {
            writeUnchanged(insert);
        } else {
            writeConflictAssignments(insert, conflict);
        }
        inserting = null;
    }

    /** A query of its own name: the columns of its tables are not to be taken for those of the row that is there. */
    @Override
    protected void writeInsertedQuery(Insert insert, QueryExpression query) {
        Conflict conflict = insert.conflict();
        if (conflict == null || !namesNewRow() && !InsertedRows.reads(query, insert.table())) {
            super.writeInsertedQuery(insert, query);
            return;
        }
        write("SELECT * FROM (");
        super.writeInsertedQuery(insert, query);
        write(") AS " + newRow(insert));
        if (namesNewRow()) {
            List<String> names = insert.queryColumns().stream()
                    .map(column -> quoted(column.name()))
                    .toList();
            write(" (" + String.join(", ", names) + ")");
        }
    }

    /** Sets a column to itself, which leaves the row alone; INSERT IGNORE would hide all other errors too. */
    private void writeUnchanged(Insert insert) {
        List<Assignment> row = insert.rows().get(0);
        String column = quoted(
                row.isEmpty()
                        ? insert.queryColumns().get(0).name()
                        : row.get(0).column().name());
        write(column + " = " + quoted(insert.table().name()) + "." + column);
    }

    /** The name of the row that could not be inserted. */
    private static String newRow(Insert insert) {
        return insert.table().name().equalsIgnoreCase("new") ? "new_1" : "new";
    }

    /** Whether the row that could not be inserted is named; otherwise a function has its values. */
    boolean namesNewRow() {
        return dialect().version().isAtLeast(8, 0, 19);
    }

    @Override
    public void visitExcluded(Excluded<?> excluded) {
        String column = quoted(excluded.column().name());
        Insert insert = inserting;
        if (!namesNewRow() || insert == null) {
            write("VALUES(" + column + ")");
            return;
        }
        if (!InsertedRows.columns(insert).contains(excluded.column().name())) {
            throw unsupported(
                    "excluded(" + excluded.column().name() + ")",
                    "the database knows the columns only that are inserted; insert a value for it");
        }
        write(newRow(insert) + "." + column);
    }

    @Override
    protected boolean updatesTableList() {
        return true;
    }

    @Override
    protected void writeUpdatedTables(Update update, List<FromClause> others) {
        Join join = update.join();
        if (join != null) {
            write(join);
            return;
        }
        write(update.target());
        for (FromClause other : others) {
            write(", ");
            write(other);
        }
    }

    @Override
    protected void checkRowAssignment() {
        throw unsupported("SET of several columns at once", "set each column to a subquery of its own");
    }

    @Override
    protected boolean repeatsDeletedTable() {
        return true;
    }

    @Override
    protected void writeDeleteUsing(Delete delete, List<FromClause> others) {
        write(" USING ");
        write(delete.target());
        for (FromClause other : others) {
            write(", ");
            write(other);
        }
    }

    @Override
    public void visitMerge(Merge merge) {
        throw unsupported("MERGE", "the database lacks it; use insert().onConflict()");
    }

    @Override
    protected Set<TextRule> textRules() {
        return Set.of(TextRule.BACKSLASH_ESCAPES, TextRule.HASH_COMMENTS, TextRule.DASHES_NEED_SPACE);
    }
}
