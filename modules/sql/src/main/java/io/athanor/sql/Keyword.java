package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * NULL, TRUE, FALSE or a star: words of the language that stand for a value.
 *
 * @param <T> the Java type of the value
 */
public final class Keyword<T> extends Expression<T> {

    /** NULL. */
    public static final Keyword<Object> NULL = new Keyword<>("NULL", Types.UNKNOWN);
    /** TRUE. */
    public static final Keyword<Boolean> TRUE = new Keyword<>("true", Types.BOOLEAN);
    /** FALSE. */
    public static final Keyword<Boolean> FALSE = new Keyword<>("false", Types.BOOLEAN);
    /** All columns, or all rows. */
    public static final Keyword<Object> STAR = new Keyword<>("*", Types.UNKNOWN);
    /** The number one, the shortest thing that EXISTS can select. */
    public static final Keyword<Integer> ONE = new Keyword<>("1", Types.INTEGER);

    private final String word;
    private final SqlType<T> type;

    private Keyword(String word, SqlType<T> type) {
        this.word = word;
        this.type = type;
    }

    /** The word for a truth value, where null stands for unknown. */
    public static Keyword<?> of(@Nullable Boolean value) {
        return value == null ? NULL : value ? TRUE : FALSE;
    }

    /** Whether an expression is the word NULL, of whatever type it is taken for. */
    static boolean isNull(Expression<?> expression) {
        Expression<?> plain = expression;
        while (plain instanceof TypeCoercion<?> coercion) {
            plain = coercion.operand();
        }
        return plain == NULL;
    }

    /** Whether an expression is NULL as the program says it: the word, or a literal that is null. */
    static boolean isSaidNull(Expression<?> expression) {
        Expression<?> plain = expression;
        while (plain instanceof TypeCoercion<?> coercion) {
            plain = coercion.operand();
        }
        return plain == NULL || plain instanceof BindParameter<?> bind && bind.isGivenNull();
    }

    /** The word in standard SQL. */
    public String word() {
        return word;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitKeyword(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(word);
    }
}
