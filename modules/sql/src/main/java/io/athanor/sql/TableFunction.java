package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function that results in rows, to select from. Each method returns a new clause and leaves this one as it is. */
public final class TableFunction extends DerivedClause {

    private final FunctionCall<?> function;
    private final List<ColumnClause<?>> given;
    private final Shape shape;
    private final @Nullable String ordinality;

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
        super(
                name,
                rows -> DerivedColumns.ofGiven(
                        "the rows of function " + function.name(), rows, withOrdinality(given, ordinality)));
        this.function = function;
        this.given = given;
        this.shape = shape;
        this.ordinality = ordinality;
    }

    private static List<ColumnClause<?>> withOrdinality(List<ColumnClause<?>> given, @Nullable String ordinality) {
        List<ColumnClause<?>> all = new ArrayList<>(given);
        if (ordinality != null) {
            all.add(new ColumnClause<>(null, ordinality, io.athanor.sql.type.Types.BIG_INTEGER));
        }
        return all;
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
        return columns().list().get(0);
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
