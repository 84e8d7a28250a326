package io.athanor.schema.reflect;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.Computed;
import io.athanor.schema.Constraint;
import io.athanor.schema.Deferral;
import io.athanor.schema.Domain;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.GivenName;
import io.athanor.schema.Index;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.SequenceOptions;
import io.athanor.schema.Table;
import io.athanor.schema.text.ExpressionForm;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Operator;
import io.athanor.sql.OrderBy;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.ArrayType;
import io.athanor.sql.type.SqlType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what a database makes of a definition, in a form in which a definition of the program and one of the catalog are
 * equal if they mean the same to the database. A dialect overrides what its database keeps in another way. Immutable.
 */
public class StoredForms {

    private final Dialect dialect;
    private final CatalogTypes types;

    /** The forms of a dialect with its types. */
    public StoredForms(Dialect dialect, CatalogTypes types) {
        this.dialect = dialect;
        this.types = types;
    }

    /** The dialect. */
    protected final Dialect dialect() {
        return dialect;
    }

    /** The type of a column. */
    public String type(Column<?> column) {
        return type(column.type());
    }

    /** A type; a domain is what it is called. */
    public final String type(SqlType<?> type) {
        if (type instanceof Domain<?> domain) {
            return "domain " + domain.fullName();
        }
        return type instanceof ArrayType<?> array && Domain.isIn(array)
                ? type(array.element()) + "[]"
                : types.canonical(dialect.facet(SqlFacet.class).types().ddl(type));
    }

    /** Whether the database numbers the rows in a column without being told more. */
    public boolean isNumbered(Column<?> column) {
        return column.identity() == null && column.isAutoincrement();
    }

    /** Whether a column is GENERATED AS IDENTITY. */
    public boolean isIdentity(Column<?> column) {
        return column.identity() != null;
    }

    /** Whether a column may be NULL. */
    public boolean isNullable(Column<?> column) {
        return column.isNullable();
    }

    /** What a column does about NULL. */
    public String nullability(Column<?> column) {
        return isNullable(column) ? "null" : "not null";
    }

    /** The default of a column, or null. */
    public @Nullable String serverDefault(Column<?> column) {
        Expression<?> value = column.serverDefault();
        String form = value == null ? null : expression(value);
        return "null".equals(form) ? null : form;
    }

    /** The computation of a column, or null. */
    public @Nullable String computed(Column<?> column) {
        Computed computed = column.computed();
        return computed == null ? null : expression(computed.expression()) + " " + storage(computed.storage());
    }

    /** How a computed column is kept; what is not said is the database's default. */
    protected Computed.Storage storage(Computed.Storage storage) {
        return storage == Computed.Storage.UNSPECIFIED ? Computed.Storage.VIRTUAL : storage;
    }

    /** A condition or another expression. */
    public final String expression(Element element) {
        return form(dialect.facet(SqlFacet.class).newCompiler().inline(element));
    }

    /** The form of SQL text. */
    protected String form(String sql) {
        return ExpressionForm.of(sql);
    }

    /** An index as the dialect sees it. */
    public final Index index(Index index) {
        return index.forDialect(dialect.name());
    }

    /** A part of an index. */
    public String part(Table table, Index.Part part) {
        if (part instanceof Index.ColumnPart column) {
            return "@" + table.column(column.key()).name();
        }
        Element element = ((Index.ExpressionPart) part).expression();
        if (!(element instanceof OrderBy order)) {
            return expression(element);
        }
        boolean descending = Operator.DESC.equals(order.direction());
        Expression<?> sorted = order.expression();
        String form = sorted instanceof ColumnClause<?> column ? "@" + column.name() : expression(sorted);
        OrderBy.Nulls usual = usualNulls(descending);
        boolean said = order.nulls() != null && usual != null && order.nulls() != usual;
        return form + (descending ? " desc" : "") + (said ? " nulls " + order.nulls() : "");
    }

    /** Where NULL stands in an index unless it is told, or null if the database cannot be told. */
    protected OrderBy.@Nullable Nulls usualNulls(boolean descending) {
        return null;
    }

    /** An action of a foreign key, null for the database's default. */
    public @Nullable ReferentialAction action(@Nullable ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? null : action;
    }

    /** What happens when a key is changed, null for the database's default. */
    public @Nullable ReferentialAction updateAction(@Nullable ReferentialAction action) {
        return action(action);
    }

    /** How the keys of several columns match, null for the database's default. */
    public ForeignKeyConstraint.@Nullable Match match(ForeignKeyConstraint.@Nullable Match match) {
        return match == ForeignKeyConstraint.Match.SIMPLE ? null : match;
    }

    /** When a constraint is checked. */
    public Deferral deferral(Deferral deferral) {
        return switch (deferral) {
            case UNSPECIFIED, NOT_DEFERRABLE -> Deferral.UNSPECIFIED;
            case DEFERRABLE, DEFERRABLE_INITIALLY_IMMEDIATE -> Deferral.DEFERRABLE;
            case DEFERRABLE_INITIALLY_DEFERRED -> deferral;
        };
    }

    /** How a sequence counts, with null for what is the database's default. */
    public SequenceOptions counting(SequenceOptions counting) {
        long increment = counting.increment() == null ? 1 : counting.increment();
        boolean up = increment > 0;
        Long first = counting.start();
        Long minimum = counting.noMinimum() ? null : counting.minimum();
        Long maximum = counting.noMaximum() ? null : counting.maximum();
        Long usualStart = up ? (minimum == null ? Long.valueOf(1) : minimum) : maximum == null ? -1L : maximum;
        return new SequenceOptions(
                usualStart.equals(first) ? null : first,
                increment == 1 ? null : increment,
                up && Long.valueOf(1).equals(minimum) ? null : minimum,
                !up && Long.valueOf(-1).equals(maximum) ? null : maximum,
                false,
                false,
                Boolean.TRUE.equals(counting.cycle()) ? true : null,
                usualCache(counting.cache()) ? null : counting.cache());
    }

    /** Whether a sequence takes so many numbers at once unless it is told. */
    protected boolean usualCache(@Nullable Long cache) {
        return cache == null || cache == 1;
    }

    /** Whether a constraint is created at all. */
    public boolean isKept(Table table, Constraint constraint) {
        String key = constraint instanceof CheckConstraint check ? check.valuesOf() : null;
        return key == null
                || !dialect.facet(SchemaFacet.class)
                        .enforcesValues(table.column(key).type());
    }

    /** What of an index' options the catalog tells. */
    public Map<String, Object> options(Table table, Index index) {
        return Map.of();
    }

    /** What of a constraint's options the catalog tells. */
    public Map<String, Object> options(Constraint constraint) {
        return Map.of();
    }

    /** Whether the database keeps comments. */
    public boolean keepsComments() {
        return true;
    }

    /** Whether two comments are the same to a database, which takes an empty one for none. */
    public static boolean equalComments(@Nullable String one, @Nullable String other) {
        return (one == null ? "" : one).equals(other == null ? "" : other);
    }

    /** Whether a unique constraint and a unique index of plain columns are the same thing. */
    public boolean uniquesAreIndexes() {
        return false;
    }

    /** A name of a constraint or an index, null for none. */
    public final @Nullable String name(@Nullable GivenName name) {
        return name == null ? null : name.within(maximumNameLength());
    }

    /** The greatest length of the names of constraints and indexes. */
    protected int maximumNameLength() {
        return dialect.facet(SqlFacet.class).identifiers().maximumLength();
    }
}
