package io.athanor.sql.compiler;

import io.athanor.sql.BindParameter;
import io.athanor.sql.Expression;
import io.athanor.sql.Frame;
import io.athanor.sql.FrameBound;
import io.athanor.sql.Over;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.TypeSystem;

/** Writes functions over windows in standard SQL. */
abstract class WindowCompiler extends FunctionCompiler {

    WindowCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    public void visitOver(Over<?> over) {
        write(over.function());
        write(" OVER (");
        String separator = "";
        if (!over.partitionBy().isEmpty()) {
            write("PARTITION BY ");
            write(over.partitionBy(), ", ");
            separator = " ";
        }
        if (!over.orderBy().isEmpty()) {
            write(separator);
            write("ORDER BY ");
            writeSortKeys(over.orderBy());
            separator = " ";
        }
        Frame frame = over.frame();
        if (frame != null) {
            write(separator);
            write(frame);
        }
        write(")");
    }

    @Override
    public void visitFrame(Frame frame) {
        write(frame.unit().name());
        write(" BETWEEN ");
        writeBound(frame.start());
        write(" AND ");
        writeBound(frame.end());
        Frame.Exclusion exclusion = frame.exclusion();
        if (exclusion != null) {
            write(" EXCLUDE ");
            write(exclusion.name().replace('_', ' '));
        }
    }

    private void writeBound(FrameBound bound) {
        if (bound.direction() == FrameBound.Direction.CURRENT_ROW) {
            write("CURRENT ROW");
            return;
        }
        Expression<Integer> distance = bound.distance();
        if (distance instanceof BindParameter<Integer> bind) {
            writeDistance(bind);
        } else {
            write("UNBOUNDED");
        }
        write(bound.direction() == FrameBound.Direction.PRECEDING ? " PRECEDING" : " FOLLOWING");
    }

    /** Writes how far from the current row a frame reaches. */
    protected void writeDistance(BindParameter<Integer> distance) {
        write(distance);
    }
}
