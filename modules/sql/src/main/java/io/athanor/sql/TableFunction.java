package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function that results in rows, to select from. Each method returns a new clause and leaves this one as it is. */
public final class TableFunction extends FromClause {

    private final FunctionCall<?> function;
    private final @Nullable String name;
    private final List<ColumnClause<?>> given;
    private final Shape shape;
    private final @Nullable String ordinality;
    private final ColumnCollection columns;

    /** How the rows' columns are named. */
    public enum Shape {
        /** As the function names them. */
        PLAIN,
        /** By a list of names behind the alias. */
        NAMED,
        /** By a list of names and types behind the alias. */
        TYPED,
        /** The row is one value, which has the name of the alias. */
        COLUMN
    }

    TableFunction(FunctionCall<?> function, @Nullable String name, List<ColumnClause<?>> given) {
        this(function, name, given, Shape.PLAIN, null);
    }

    private TableFunction(
            FunctionCall<?> function,
            @Nullable String name,
            List<ColumnClause<?>> given,
            Shape shape,
            @Nullable String ordinality) {
        this.function = function;
        this.name = name;
        this.given = given;
        this.shape = shape;
        this.ordinality = ordinality;
        List<ColumnClause<?>> own = new ArrayList<>();
        given.forEach(column -> own.add(DerivedColumns.named(this, column.name(), column)));
        if (ordinality != null) {
            own.add(new ColumnClause<>(this, ordinality, io.athanor.sql.type.Types.BIG_INTEGER));
        }
        this.columns = new ColumnCollection("the rows of function " + function.name(), own);
    }

    static TableFunction ofColumn(FunctionCall<?> function, String alias) {
        List<ColumnClause<?>> column = List.of(new ColumnClause<>(null, alias, function.type()));
        return new TableFunction(function, alias, column, Shape.COLUMN, null);
    }

    /** These rows under a name. */
    public TableFunction named(String newName) {
        return new TableFunction(function, newName, given, shape, ordinality);
    }

    /** These rows with a further column that numbers them. */
    public TableFunction withOrdinality(String column) {
        return new TableFunction(function, name, given, shape, column);
    }

    /** These rows with the names of their columns written behind the alias. */
    public TableFunction renderNames() {
        return new TableFunction(function, name, given, Shape.NAMED, ordinality);
    }

    /** These rows with the names and types of their columns written behind the alias. */
    public TableFunction renderTypes() {
        return new TableFunction(function, name, given, Shape.TYPED, ordinality);
    }

    /** The one value of a row, of {@link FunctionCall#columnValued}. */
    public ColumnClause<?> column() {
        return columns.list().get(0);
    }

    /** The function. */
    public FunctionCall<?> function() {
        return function;
    }

    /** How the columns are named. */
    public Shape shape() {
        return shape;
    }

    /** Whether the last column numbers the rows. */
    public boolean hasOrdinality() {
        return ordinality != null;
    }

    @Override
    public String name() {
        return name == null ? "" : name;
    }

    @Override
    public ColumnCollection columns() {
        return columns;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitTableFunction(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.identity(this);
        structure.attribute(name);
        structure.attribute(shape);
        structure.attribute(ordinality);
        structure.part(function);
        structure.attribute(given.size());
        for (ColumnClause<?> column : given) {
            structure.attribute(column.name());
            structure.attribute(column.type());
        }
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        FunctionCall<?> newFunction = rewriter.rewrite(function);
        return newFunction == function ? this : new TableFunction(newFunction, name, given, shape, ordinality);
    }
}
