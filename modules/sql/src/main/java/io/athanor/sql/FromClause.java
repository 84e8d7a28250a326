package io.athanor.sql;

import java.util.List;

/** Something that can be selected from: a table, an alias, a subquery, a join. */
public abstract class FromClause extends Element {

    /** For the clauses of this module, and for those that other modules and users add. */
    protected FromClause() {}

    /** The columns, in order. */
    public abstract ColumnCollection columns();

    /**
     * The name by which its columns are qualified and labelled, or an empty string if it is made up by the compiler.
     */
    public abstract String name();

    /**
     * The column of a name.
     *
     * @throws UnknownColumnException if there is none; the message suggests similar names
     */
    public final ColumnClause<?> c(String name) {
        return columns().get(name);
    }

    /**
     * The column of a name and a known Java type.
     *
     * @throws UnknownColumnException if there is none of that name
     * @throws IllegalArgumentException if the column's values are of another class
     */
    public final <T> ColumnClause<T> c(String name, Class<T> javaType) {
        return typed(columns().get(name), javaType);
    }

    @SuppressWarnings("unchecked") // the column's class of values is compared before
    private static <T> ColumnClause<T> typed(ColumnClause<?> column, Class<T> javaType) {
        if (column.type().javaType() != javaType) {
            throw new IllegalArgumentException("column " + column + " holds values of "
                    + column.type().javaType().getName() + ", not of " + javaType.getName());
        }
        return (ColumnClause<T>) column;
    }

    /**
     * The column that stands for one of what this clause is made of, such as an alias's for a table's, or a subquery's
     * for one that it selects. Where none does, it is found by its name if only one is called so.
     *
     * @throws UnknownColumnException if there is none; the message suggests similar names
     * @throws IllegalArgumentException if there are several, or its values are of another class
     */
    public final <T> ColumnClause<T> c(ColumnClause<T> original) {
        return typed(columns().get(original), original.type().javaType());
    }

    /**
     * The column at a position, counted from 0; the way to one that has no name.
     *
     * @throws IndexOutOfBoundsException if there are fewer
     */
    public final ColumnClause<?> c(int position) {
        return columns().get(position);
    }

    /** The foreign keys by which a join with another table is inferred. */
    public List<ForeignKeyLink> foreignKeys() {
        return List.of();
    }

    /** This under another name. */
    public Alias alias(String name) {
        return new Alias(this, name);
    }

    /** This under a name that the compiler makes up. */
    public Alias alias() {
        return new Alias(this, null);
    }

    /**
     * A join with another, along the one foreign key between them.
     *
     * @throws JoinConditionException if there is no foreign key between them, or more than one
     */
    public Join join(FromClause right) {
        return new Join(this, right, JoinCondition.between(this, right), Join.Kind.INNER);
    }

    /** A join with another under a condition. */
    public Join join(FromClause right, Expression<Boolean> on) {
        return new Join(this, right, on, Join.Kind.INNER);
    }

    /**
     * A left outer join with another, along the one foreign key between them.
     *
     * @throws JoinConditionException if there is no foreign key between them, or more than one
     */
    public Join outerJoin(FromClause right) {
        return new Join(this, right, JoinCondition.between(this, right), Join.Kind.LEFT);
    }

    /** A left outer join with another under a condition. */
    public Join outerJoin(FromClause right, Expression<Boolean> on) {
        return new Join(this, right, on, Join.Kind.LEFT);
    }

    /**
     * A full outer join with another, along the one foreign key between them.
     *
     * @throws JoinConditionException if there is no foreign key between them, or more than one
     */
    public Join fullJoin(FromClause right) {
        return new Join(this, right, JoinCondition.between(this, right), Join.Kind.FULL);
    }

    /** A full outer join with another under a condition. */
    public Join fullJoin(FromClause right, Expression<Boolean> on) {
        return new Join(this, right, on, Join.Kind.FULL);
    }

    /** Every row of this with every row of another. */
    public Join crossJoin(FromClause right) {
        return new Join(this, right, null, Join.Kind.CROSS);
    }

    /**
     * A random sample of the rows, chosen by a method of the database such as {@code func("bernoulli", literal(1))}.
     */
    public TableSample sample(FunctionCall<?> method) {
        return new TableSample(this, method, null, null);
    }

    /** A SELECT of all columns. */
    public Select select() {
        return Sql.select(this);
    }
}
