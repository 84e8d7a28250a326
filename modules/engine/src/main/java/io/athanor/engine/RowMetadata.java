package io.athanor.engine;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Label;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.ResultNames;
import io.athanor.sql.Statement;
import io.athanor.sql.TableClause;
import io.athanor.sql.compiler.CompiledColumn;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of a result's columns and the elements of the statement that they come from; shared by all rows of the
 * result. Immutable and safe for use by several threads.
 */
public final class RowMetadata {

    private static final int AMBIGUOUS = -1;

    private final List<CompiledColumn> columns;
    private final List<? extends Element> elements;
    private volatile @Nullable List<String> names;
    private volatile @Nullable Map<String, Integer> positions;

    private RowMetadata(@Nullable List<String> names, List<CompiledColumn> columns, List<? extends Element> elements) {
        this.names = names;
        this.columns = columns;
        this.elements = elements;
    }

    /**
     * Names and elements in the order of the columns.
     *
     * @param elements what the columns come from; empty if nothing is known
     * @throws IllegalArgumentException if there are elements but not as many as names
     */
    public static RowMetadata of(List<String> names, List<? extends Element> elements) {
        if (!elements.isEmpty() && elements.size() != names.size()) {
            throw new IllegalArgumentException(names.size() + " names, but " + elements.size() + " elements");
        }
        return new RowMetadata(List.copyOf(names), List.of(), List.copyOf(elements));
    }

    /** The names are taken from the compiled columns when somebody asks for one. */
    static RowMetadata ofCompiled(List<CompiledColumn> columns, List<? extends Element> elements) {
        return new RowMetadata(null, columns, elements.size() == columns.size() ? elements : List.of());
    }

    /** What is known of a statement's rows before it is executed; names that the compiler makes up are empty. */
    static RowMetadata ofStatement(Statement statement) {
        List<? extends Element> elements = statement.resultColumns();
        return of(
                elements.stream()
                        .map(element -> element instanceof Expression<?> expression
                                ? ResultNames.of(expression, LabelStyle.PLAIN)
                                : "")
                        .toList(),
                elements);
    }

    /** The type of the column at a position, as far as it is known. */
    SqlType<?> type(int position) {
        if (!columns.isEmpty()) {
            return columns.get(position).type();
        }
        return !elements.isEmpty() && elements.get(position) instanceof Expression<?> expression
                ? expression.type()
                : Types.UNKNOWN;
    }

    /** The names, in order. */
    public List<String> names() {
        List<String> known = names;
        if (known == null) {
            known = columns.stream().map(CompiledColumn::name).toList();
            names = known;
        }
        return known;
    }

    /** What the columns come from, in order; empty if nothing is known. */
    public List<? extends Element> elements() {
        return elements;
    }

    /** The number of columns. */
    public int size() {
        return columns.isEmpty() ? names().size() : columns.size();
    }

    /**
     * The position of the column of a name.
     *
     * @throws RowAccessException if there is none, or more than one
     */
    public int position(String name) {
        Map<String, Integer> known = positions;
        if (known == null) {
            known = new HashMap<>();
            List<String> all = names();
            for (int i = 0; i < all.size(); i++) {
                known.merge(all.get(i), i, (first, second) -> AMBIGUOUS);
            }
            positions = known;
        }
        Integer position = known.get(name);
        if (position == null) {
            throw new RowAccessException("the row has no column \"" + name + "\"; it has " + names());
        }
        if (position == AMBIGUOUS) {
            throw new RowAccessException("several columns of the row are named \"" + name
                    + "\"; get it by position or by the expression that was selected, or label it");
        }
        return position;
    }

    /**
     * The position of the column that comes from an element: from this very object, or else from an equal column.
     *
     * @throws RowAccessException if there is none
     */
    public int position(Element element) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) == element) {
                return i;
            }
        }
        for (int i = 0; i < elements.size(); i++) {
            if (isSameColumn(unlabelled(elements.get(i)), unlabelled(element))) {
                return i;
            }
        }
        throw new RowAccessException("the row has no column that comes from " + element + "; it has " + names());
    }

    private static Element unlabelled(Element element) {
        return element instanceof Label<?> label ? label.expression() : element;
    }

    private static boolean isSameColumn(Element one, Element other) {
        if (one == other) {
            return true;
        }
        return one instanceof ColumnClause<?> column
                && other instanceof ColumnClause<?> otherColumn
                && column.name().equals(otherColumn.name())
                && isSameTable(column.table(), otherColumn.table());
    }

    private static boolean isSameTable(@Nullable FromClause one, @Nullable FromClause other) {
        if (one == null || other == null || one == other) {
            return true;
        }
        return one instanceof TableClause table
                && other instanceof TableClause otherTable
                && table.fullName().equals(otherTable.fullName());
    }
}
