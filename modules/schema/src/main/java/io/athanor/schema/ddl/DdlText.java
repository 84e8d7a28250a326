package io.athanor.schema.ddl;

import io.athanor.schema.Column;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.DialectOptions;
import io.athanor.schema.Domain;
import io.athanor.schema.GivenName;
import io.athanor.schema.SchemaException;
import io.athanor.schema.Table;
import io.athanor.sql.Element;
import io.athanor.sql.Statement;
import io.athanor.sql.Suggestions;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.ArrayType;
import io.athanor.sql.type.IntegerType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The small pieces that DDL consists of: names, types, expressions, literals. */
abstract class DdlText {

    private final Dialect dialect;

    DdlText(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Asked for at each use: this compiler may be made while the dialect is making its facets. */
    final SqlFacet sql() {
        return dialect.facet(SqlFacet.class);
    }

    /** The dialect that is written. */
    protected final Dialect dialect() {
        return dialect;
    }

    /** A name, quoted if need be. */
    protected final String name(String name) {
        return sql().identifiers().quoteIfNeeded(name);
    }

    /** A name with its schema, each quoted if need be. */
    protected final String name(@Nullable String schema, String name) {
        return schema == null ? name(name) : name(schema) + "." + name(name);
    }

    /** A table's name with its schema. */
    protected final String tableName(Table table) {
        return name(table.schema(), table.name());
    }

    /** The names of columns, separated by commas. */
    protected final String columnNames(List<? extends Column<?>> columns) {
        return String.join(
                ", ", columns.stream().map(column -> name(column.name())).toList());
    }

    /** The names of the columns of these keys, separated by commas. */
    protected final String columnNames(Table table, List<String> keys) {
        return columnNames(keys.stream().<Column<?>>map(table::column).toList());
    }

    /**
     * The name of a constraint or index, quoted if need be. A generated one that is too long is cut and gets the end of
     * its digest.
     *
     * @throws CompileException if a given name is longer than the database allows
     */
    protected final String name(GivenName given) {
        String text = given.within(maximumNameLength());
        if (text.length() > maximumNameLength()) {
            throw unsupported(
                    "the name \"" + text + "\"",
                    "it has " + text.length() + " characters, and the database allows " + maximumNameLength()
                            + "; choose a shorter one");
        }
        return name(text);
    }

    /** The greatest length of the names of constraints and indexes. */
    protected int maximumNameLength() {
        return identifiers().maximumLength();
    }

    /** How identifiers are quoted. */
    protected final IdentifierRules identifiers() {
        return sql().identifiers();
    }

    /**
     * A column's type.
     *
     * @throws CompileException if the database has no such type, naming the column
     */
    protected String type(Column<?> column) {
        return plainType(column);
    }

    /** A column's type without what numbers the rows. */
    protected final String plainType(Column<?> column) {
        try {
            return declaredType(column.type());
        } catch (CompileException e) {
            CompileException located = unsupported(
                    "column " + column.table().fullName() + "." + column.name(), e.construct() + ": " + e.reason());
            located.initCause(e);
            throw located;
        }
    }

    /** The name of a type, which may be a domain or an array of one. */
    protected final String declaredType(SqlType<?> type) {
        if (type instanceof Domain<?> domain) {
            return visitDomainName(domain);
        }
        return type instanceof ArrayType<?> array && Domain.isIn(array)
                ? declaredType(array.element()) + "[]"
                : sql().types().ddl(type);
    }

    /** Visits the name of a domain as the type of a column. */
    protected String visitDomainName(Domain<?> domain) {
        throw unsupported(
                "the domain " + domain.fullName(), "the database has none; use its type and a check constraint");
    }

    /** The whole numbers that a column holds, whatever its type makes of them; null if it holds others. */
    protected final @Nullable IntegerType<?> integer(Column<?> column) {
        return sql().types().stored(column.type()) instanceof IntegerType<?> type ? type : null;
    }

    /** The name of a type. */
    protected final String type(SqlType<?> type) {
        return sql().types().ddl(type);
    }

    /** An expression with its values as literals and its columns without their table. */
    protected final String expression(Element element) {
        return sql().newCompiler().inline(element);
    }

    /** A whole statement with its values as literals. */
    protected final String statementText(Statement statement) {
        return sql().newCompiler().literalText(statement);
    }

    /** A string as a literal. */
    protected final String literal(String text) {
        return sql().types().literal(Types.STRING, text);
    }

    /**
     * The options of a construct for this dialect.
     *
     * @param owner the construct, for messages
     * @param known the names of the options that this dialect has for such constructs
     * @throws SchemaException if there is another one; the message suggests similar names
     */
    protected final Map<String, Object> options(DialectOptions options, String owner, Set<String> known) {
        Map<String, Object> own = options.of(dialect.name());
        for (String option : own.keySet()) {
            if (!known.contains(option)) {
                throw new SchemaException(owner + " has an option \"" + option + "\" of the dialect " + dialect.name()
                        + " that the dialect does not know." + Suggestions.of(option, known));
            }
        }
        return own;
    }

    /** Words such as IF EXISTS with a space behind them if they are wanted, after the dialect has looked at them. */
    protected final String existence(DdlStatement statement, boolean wanted, String words) {
        if (wanted) {
            checkExistenceWords(statement);
        }
        return wanted ? words + " " : "";
    }

    /** Refuses IF EXISTS and IF NOT EXISTS of a statement where the database lacks them. */
    protected void checkExistenceWords(DdlStatement statement) {}

    /** The error for a construct that the dialect cannot say. */
    protected final CompileException unsupported(String construct, String reason) {
        return new CompileException(construct, dialect, reason);
    }
}
