package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of an IN list; their number is not a part of the structure, so the text is completed when the statement is
 * executed.
 *
 * @param <T> the Java type of one value; of a row of values, {@code List<?>}
 */
public final class ExpandingBind<T> extends Expression<T> {

    private final BindParameter<?> values;
    private final SqlType<T> type;
    private final List<SqlType<?>> rowTypes;
    private final boolean inlined;

    private ExpandingBind(BindParameter<?> values, SqlType<T> type, List<SqlType<?>> rowTypes, boolean inlined) {
        this.values = values;
        this.type = type;
        this.rowTypes = rowTypes;
        this.inlined = inlined;
    }

    /**
     * The values that an expression is looked for in.
     *
     * @throws IllegalArgumentException if rows are compared and one has another number of values than {@code compared}
     */
    public static <T> ExpandingBind<T> of(Expression<T> compared, Collection<? extends T> values) {
        List<Object> list = Collections.unmodifiableList(new ArrayList<>(values));
        if (compared instanceof TupleExpression tuple) {
            for (Object row : list) {
                int width = ((List<?>) row).size();
                if (width != tuple.elements().size()) {
                    throw new IllegalArgumentException(
                            "a row of " + width + " values " + row + " cannot be compared with the tuple of "
                                    + tuple.elements().size() + " expressions " + tuple);
                }
            }
            return new ExpandingBind<>(carrier(list), compared.type(), tuple.elementTypes(), false);
        }
        SqlType<T> type = compared.type();
        return new ExpandingBind<>(carrier(list), type, List.of(), false);
    }

    /** A list of values of a type. */
    public static <T> ExpandingBind<T> of(SqlType<T> type, Collection<? extends T> values) {
        return new ExpandingBind<>(
                carrier(Collections.unmodifiableList(new ArrayList<>(values))), type, List.of(), false);
    }

    /** A list of values that is given by name at execution. */
    public static <T> ExpandingBind<T> named(String name, SqlType<T> type) {
        return new ExpandingBind<>(BindParameter.named(name, Types.UNKNOWN), type, List.of(), false);
    }

    /** This list with its values written into the text as literals instead of being sent beside it. */
    public ExpandingBind<T> inlined() {
        return new ExpandingBind<>(values, type, rowTypes, true);
    }

    /** Whether the values are written into the text as literals. */
    public boolean isInlined() {
        return inlined;
    }

    private static BindParameter<Object> carrier(@Nullable Object list) {
        return BindParameter.of(Types.UNKNOWN, list);
    }

    /** The parameter that carries the list of values. */
    public BindParameter<?> values() {
        return values;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    /** The types of the values of a row, empty unless rows are compared. */
    public List<SqlType<?>> rowTypes() {
        return rowTypes;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitExpandingBind(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(type);
        structure.attribute(rowTypes);
        structure.attribute(inlined);
        structure.part(values);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        BindParameter<?> newValues = rewriter.rewrite(values);
        return newValues == values ? this : new ExpandingBind<>(newValues, type, rowTypes, inlined);
    }
}
