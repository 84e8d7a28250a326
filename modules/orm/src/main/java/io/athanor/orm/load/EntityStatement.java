package io.athanor.orm.load;

import io.athanor.sql.Element;
import io.athanor.sql.ElementVisitor;
import io.athanor.sql.Statement;
import io.athanor.sql.Structure;
import java.util.List;

/** Any statement whose rows are to be read as classes and attributes: text, mostly. */
public final class EntityStatement extends Element implements Statement {

    private final List<Element> columns;
    private final Statement source;

    /** A statement and what its rows are read as. */
    public EntityStatement(List<? extends Element> columns, Statement source) {
        this.columns = List.copyOf(columns);
        this.source = source;
    }

    /** The statement. */
    Statement source() {
        return source;
    }

    @Override
    public Element element() {
        return this;
    }

    @Override
    public List<Element> resultColumns() {
        return columns;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitUnresolved(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.parts(columns);
        structure.part(source.element());
    }

    @Override
    public String toString() {
        return source.element().toString();
    }
}
