package io.athanor.dialect.mysql;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnChange;
import io.athanor.schema.Constraint;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.ForeignKey;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.GivenName;
import io.athanor.schema.Index;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.Sequence;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import io.athanor.schema.ddl.DdlCompiler;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Operator;
import io.athanor.sql.OrderBy;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.dialect.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes MySQL's DDL. */
class MySqlDdlCompiler extends DdlCompiler {

    private static final Set<String> INDEX_OPTIONS = Set.of("prefix", "using", "with_parser", "length");

    private static final String START = " DEFAULT ";

    private static final Pattern MOMENT =
            Pattern.compile("(?i) DEFAULT (current_timestamp|localtimestamp|localtime|now)(\\(\\))?");
    private static final Pattern WORD = Pattern.compile("(?i) DEFAULT (?!true$|false$|null$)[a-z_]+");

    private static final Pattern BITS = Pattern.compile("(?i) DEFAULT b'[01]*'");

    private static final Pattern FRACTION = Pattern.compile("(?i)^(?:DATETIME|TIMESTAMP)\\((\\d)\\)");

    private static final Pattern DATE_TIME = Pattern.compile("(?i)^(DATETIME|TIMESTAMP)");

    /** Types whose defaults are expressions only. */
    private static final Pattern LARGE =
            Pattern.compile("(?i)^(JSON|GEOMETRY|POINT|(TINY|MEDIUM|LONG)?(TEXT|BLOB))\\b");

    /** What the server adds to the name of a table that gives an unnamed constraint its name. */
    private static final int LONGEST_ENDING = 8;

    private final OwnSchema ownSchema;

    MySqlDdlCompiler(Dialect dialect, OwnSchema ownSchema) {
        super(dialect);
        this.ownSchema = ownSchema;
    }

    /** Without a schema the server takes it for a table of the schema in which the foreign key's own table stands. */
    @Override
    protected String referredTable(ForeignKey foreignKey) {
        String own =
                foreignKey.target().schema() == null && foreignKey.table().schema() != null ? ownSchema.name() : null;
        return own == null
                ? super.referredTable(foreignKey)
                : name(own) + "." + name(foreignKey.target().name());
    }

    @Override
    protected int maximumNameLength() {
        return 64;
    }

    @Override
    protected String visitColumn(Column<?> column) {
        return definition(column, column.comment() == null ? "" : " COMMENT " + literal(column.comment()));
    }

    private String definition(Column<?> column, String comment) {
        if (column.isAutoincrement() && !hasNumbersOf(column.sequence())) {
            checkNumbering(column);
        }
        String numbering = column.isAutoincrement() && !hasNumbersOf(column.sequence()) ? " AUTO_INCREMENT" : "";
        return name(column.name()) + " " + type(column) + visitComputed(column) + visitNotNull(column) + comment
                + numbering + visitDefault(column) + visitOnUpdate(column);
    }

    /** Visits the moment that a column gets with each change of its row. */
    private String visitOnUpdate(Column<?> column) {
        if (!OnUpdate.isSaid(column, dialect().name())) {
            return "";
        }
        int digits = digits(column);
        return " ON UPDATE CURRENT_TIMESTAMP" + (digits > 0 ? "(" + digits + ")" : "");
    }

    @Override
    public String visitAlterDefault(ColumnChange.AlterDefault statement) {
        // Without the moment of changes the short form would do, but whether one goes is not known here.
        return DATE_TIME.matcher(plainType(statement.column())).find()
                ? modify(statement.column())
                : super.visitAlterDefault(statement);
    }

    @Override
    protected String visitActions(ForeignKeyConstraint constraint) {
        if (constraint.onDelete() == ReferentialAction.SET_DEFAULT
                || constraint.onUpdate() == ReferentialAction.SET_DEFAULT) {
            throw unsupported(
                    "SET DEFAULT of a foreign key", "the database does not do it; use SET NULL, or a trigger");
        }
        return super.visitActions(constraint);
    }

    @Override
    protected String visitNotNull(Column<?> column) {
        // Some servers make a TIMESTAMP without a word NOT NULL, and give it a default.
        boolean told = column.isNullable() && plainType(column).startsWith("TIMESTAMP");
        return told ? " NULL" : super.visitNotNull(column);
    }

    /** Whether a column's numbers come from its sequence rather than from AUTO_INCREMENT. */
    boolean hasNumbersOf(@Nullable Sequence sequence) {
        return false;
    }

    @Override
    protected String visitDefault(Column<?> column) {
        if (!dialect().version().isAtLeast(8, 0, 13)) {
            return oldDefault(column);
        }
        String moment = momentOf(column);
        if (moment != null) {
            return moment;
        }
        String text = super.visitDefault(column);
        if (BITS.matcher(text).matches()) {
            return text;
        }
        boolean word = !MOMENT.matcher(text).matches() && WORD.matcher(text).matches();
        boolean large =
                text.startsWith(START + "'") && LARGE.matcher(plainType(column)).find();
        return word || large ? START + "(" + text.substring(START.length()) + ")" : defaultInParentheses(column);
    }

    private void checkNumbering(Column<?> column) {
        List<String> key = column.table().primaryKey().columns();
        boolean later = key.indexOf(column.key()) > 0;
        if (later && !beginsOtherKey(column)) {
            throw unsupported(
                    "the numbering of column " + column.table().fullName() + "." + column.name(),
                    "the database numbers the first column of a key only; put it first, or give it an index");
        }
    }

    private static boolean beginsOtherKey(Column<?> column) {
        return column.table().constraints().stream()
                .anyMatch(constraint -> constraint instanceof UniqueConstraint unique
                        && unique.columns().indexOf(column.key()) == 0);
    }

    /** The present time as the default of a column with a fraction of a second, or null if the default is another. */
    final @Nullable String momentOf(Column<?> column) {
        String text = super.visitDefault(column);
        boolean moment = MOMENT.matcher(text).matches()
                && DATE_TIME.matcher(plainType(column)).find();
        return moment && digits(column) > 0 ? text.replace("()", "") + "(" + digits(column) + ")" : null;
    }

    /** The present time as a default must have the digits of its column. */
    private String oldDefault(Column<?> column) {
        String text = super.visitDefault(column);
        int digits = digits(column);
        return digits > 0 && text.endsWith(" now()") ? text.replace("now()", "now(" + digits + ")") : text;
    }

    /**
     * The digits of a second's fraction in a column, by the name of its type: a reflected one tells them nowhere else.
     */
    private int digits(Column<?> column) {
        Matcher type = FRACTION.matcher(plainType(column));
        return type.find() ? Integer.parseInt(type.group(1)) : 0;
    }

    @Override
    protected String visitTableOptions(Table table) {
        return MySqlTableOptions.of(
                options(table.options(), "table " + table.fullName(), MySqlTableOptions.names()),
                table.comment() == null ? null : literal(table.comment()));
    }

    @Override
    protected String visitMatch(ForeignKeyConstraint constraint) {
        if (constraint.match() != null) {
            throw unsupported(
                    "MATCH of a foreign key",
                    "the database ignores it, and ON DELETE and ON UPDATE with it; leave it out");
        }
        return "";
    }

    @Override
    protected String visitDeferral(Constraint constraint) {
        if (!constraint.deferral().sql().isEmpty()) {
            throw unsupported(
                    constraint.deferral().sql() + " of a constraint",
                    "the database checks each row at once; leave it out, or say it for the other dialects only");
        }
        return "";
    }

    /** The server's own names of constraints can be longer than it allows. */
    @Override
    protected @Nullable GivenName nameOf(Table table, Constraint constraint) {
        GivenName given = super.nameOf(table, constraint);
        boolean named = constraint instanceof ForeignKeyConstraint || constraint instanceof CheckConstraint;
        if (given != null || !named || table.name().length() <= maximumNameLength() - LONGEST_ENDING) {
            return given;
        }
        String kind = constraint instanceof CheckConstraint ? "_chk_" : "_ibfk_";
        return new GivenName(table.name() + kind + (table.constraints().indexOf(constraint) + 1), true);
    }

    @Override
    public String visitDropSchema(DdlStatement.DropSchema statement) {
        if (statement.cascade()) {
            throw unsupported("DROP SCHEMA CASCADE", "a schema always goes with all that it holds; leave CASCADE out");
        }
        return super.visitDropSchema(statement);
    }

    @Override
    protected String visitIndexKind(Table table, Index index) {
        Object prefix = indexOptions(table, index).get("prefix");
        return prefix == null ? "" : prefix + " ";
    }

    @Override
    protected String visitIndexColumn(Table table, Index index, String key) {
        Object length = indexOptions(table, index).get("length");
        Object own = length instanceof Map<?, ?> lengths ? lengths.get(key) : length;
        return super.visitIndexColumn(table, index, key) + (own == null ? "" : "(" + own + ")");
    }

    @Override
    protected String visitIndexExpression(Index index, Element expression) {
        if (expression instanceof OrderBy key) {
            if (key.nulls() != null) {
                throw nullsInIndex(index);
            }
            Operator direction = key.direction();
            return visitIndexExpression(index, key.expression())
                    + (direction == null ? "" : " " + direction.name().toUpperCase(Locale.ROOT));
        }
        String text = expression(expression);
        return expression instanceof ColumnClause<?> ? text : "(" + text + ")";
    }

    @Override
    protected void checkExistenceWords(DdlStatement statement) {
        boolean unknown = statement instanceof DdlStatement.CreateIndex
                || statement instanceof DdlStatement.DropIndex
                || statement instanceof DdlStatement.DropConstraint;
        if (unknown) {
            throw unsupported("IF EXISTS of an index or a constraint", "leave it out, and look before");
        }
    }

    @Override
    protected String visitIndexOptions(Table table, Index index) {
        Map<String, Object> options = indexOptions(table, index);
        Object parser = options.get("with_parser");
        Object method = options.get("using");
        return (parser == null ? "" : " WITH PARSER " + parser) + (method == null ? "" : " USING " + method);
    }

    private Map<String, Object> indexOptions(Table table, Index index) {
        return options(index.options(), "an index of table " + table.fullName(), INDEX_OPTIONS);
    }

    @Override
    protected String visitIndexCondition(Table table, Index index) {
        if (index.condition() != null) {
            throw noPartialIndex(table, index);
        }
        return "";
    }

    @Override
    public String visitDropIndex(DdlStatement.DropIndex statement) {
        Table table = statement.table();
        return "DROP INDEX " + existence(statement, statement.ifExists(), "IF EXISTS")
                + name(table.nameOf(statement.index())) + " ON " + tableName(table);
    }

    @Override
    public String visitDropConstraint(DdlStatement.DropConstraint statement) {
        Constraint constraint = statement.constraint();
        String start = "ALTER TABLE " + tableName(statement.table()) + " DROP ";
        if (constraint instanceof PrimaryKeyConstraint) {
            return start + "PRIMARY KEY";
        }
        return start + dropWords(constraint) + " " + existence(statement, statement.ifExists(), "IF EXISTS")
                + nameToDrop(statement);
    }

    private String dropWords(Constraint constraint) {
        if (constraint instanceof ForeignKeyConstraint) {
            return "FOREIGN KEY";
        }
        if (constraint instanceof UniqueConstraint) {
            return "INDEX";
        }
        return checkWord((CheckConstraint) constraint);
    }

    /** The word for a check constraint that is dropped. */
    String checkWord(CheckConstraint constraint) {
        return "CHECK";
    }

    @Override
    public String visitRenameTable(DdlStatement.RenameTable statement) {
        // A name without a schema would move the table into the connection's own.
        return alter(statement.table()) + "RENAME TO " + name(statement.table().schema(), statement.newName());
    }

    @Override
    public String visitAlterType(ColumnChange.AlterType statement) {
        return modify(statement.column());
    }

    @Override
    public String visitAlterNullability(ColumnChange.AlterNullability statement) {
        return modify(statement.column());
    }

    /** The server wants all of the column; what is left out is lost. */
    private String modify(Column<?> column) {
        return alter(column.table()) + "MODIFY COLUMN " + visitColumn(column);
    }

    private String modify(Column<?> column, String comment) {
        return alter(column.table()) + "MODIFY COLUMN " + definition(column, comment);
    }

    @Override
    public String visitTableComment(DdlStatement.TableComment statement) {
        return "ALTER TABLE " + tableName(statement.table()) + " COMMENT " + visitCommentText(statement.text());
    }

    @Override
    public String visitColumnComment(DdlStatement.ColumnComment statement) {
        return modify(statement.column(), " COMMENT " + visitCommentText(statement.text()));
    }

    @Override
    protected String visitCommentText(@Nullable String text) {
        return literal(text == null ? "" : text);
    }

    @Override
    public String visitCreateSequence(DdlStatement.CreateSequence statement) {
        throw noSequences(statement.sequence());
    }

    @Override
    public String visitDropSequence(DdlStatement.DropSequence statement) {
        throw noSequences(statement.sequence());
    }

    private CompileException noSequences(Sequence sequence) {
        return unsupported(
                "sequence " + sequence.fullName(), "the database has none; an integer primary key is AUTO_INCREMENT");
    }
}
