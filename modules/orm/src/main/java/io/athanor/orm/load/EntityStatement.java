package io.athanor.orm.load;

import io.athanor.sql.Element;
import io.athanor.sql.ElementVisitor;
import io.athanor.sql.Statement;
import io.athanor.sql.StatementOption;
import io.athanor.sql.Structure;
import java.util.List;

/** Any statement whose rows are to be read as classes and attributes: text, mostly. */
public final class EntityStatement extends Element implements Statement {

    private final List<Element> columns;
    private final List<StatementOption> options;
    private final Statement source;

    /** A statement, what its rows are read as, and options on how related objects are loaded. */
    public EntityStatement(List<? extends Element> columns, List<? extends StatementOption> options, Statement source) {
        this.columns = List.copyOf(columns);
        this.options = List.copyOf(options);
        this.source = source;
    }

    /** The statement. */
    Statement source() {
        return source;
    }

    List<StatementOption> options() {
        return options;
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
        structure.parts(options);
        structure.part(source.element());
    }

    @Override
    public String toString() {
        return source.element().toString();
    }
}
