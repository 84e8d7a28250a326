package io.athanor.sql;

/** TRUE or FALSE as a criterion. */
public final class Constant extends Predicate {

    private final Keyword<Boolean> value;

    Constant(Keyword<Boolean> value) {
        this.value = value;
    }

    /** {@link Keyword#TRUE} or {@link Keyword#FALSE}. */
    public Keyword<Boolean> value() {
        return value;
    }

    @Override
    public Predicate not() {
        return new Constant(value == Keyword.TRUE ? Keyword.FALSE : Keyword.TRUE);
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitKeyword(value);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(value);
    }
}
