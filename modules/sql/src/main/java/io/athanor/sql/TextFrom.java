package io.athanor.sql;

/** Text to select from, such as a table that is known by name only. */
public final class TextFrom extends FromClause {

    private final Text text;

    TextFrom(Text text) {
        this.text = text;
    }

    /** The text. */
    public Text text() {
        return text;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public ColumnCollection columns() {
        return new ColumnCollection("text", java.util.List.of());
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitTextFrom(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(text);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Text newText = rewriter.rewrite(text);
        return newText == text ? this : new TextFrom(newText);
    }
}
