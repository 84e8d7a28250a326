package io.athanor.orm.load;

import io.athanor.engine.spi.RowCursor;
import io.athanor.orm.error.SessionStateException;
import io.athanor.sql.Element;
import io.athanor.sql.compiler.CompiledColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of a running statement about classes, read in portions. After each portion its related objects are
 * loaded, so that its objects are complete when they are handed on. Closing it ends the statement; reading all does,
 * too.
 */
public final class EntityCursor implements AutoCloseable {

    // Objects keep it, so it is not the cursor, which knows the object read last.
    private final Object mark = new Object();

    private final LoadContext context;
    private final RowCursor cursor;
    private final RunningStatement running;
    private final @Nullable Object transaction;
    private final @Nullable EntityAssembler[] assemblers;
    private final @Nullable ValuePlan[] valuePlans;
    private final @Nullable Object[] values;
    private final boolean unique;

    private EntityCursor(LoadContext context, RowCursor cursor, LoadPlan plan, RunningStatement running) {
        this.context = context;
        this.cursor = cursor;
        this.running = running;
        this.transaction = context.transaction();
        int width = plan.items().size();
        this.assemblers = new EntityAssembler[width];
        this.valuePlans = new ValuePlan[width];
        this.values = new Object[width];
        for (int i = 0; i < width; i++) {
            PlanItem item = plan.items().get(i);
            if (item instanceof EntityPlan entity) {
                assemblers[i] = new EntityAssembler(entity, running, context, cursor.row());
            } else {
                valuePlans[i] = (ValuePlan) item;
            }
        }
        this.unique = width == 1 && assemblers[0] != null;
    }

    /** The results of a statement; its columns tell what rows are read as where only the database knows their names. */
    static EntityCursor of(
            LoadContext context,
            RowCursor cursor,
            LoadPlan plan,
            List<? extends Element> columns,
            RunningStatement running) {
        boolean complete = false;
        try {
            LoadPlan known = plan.textPlan() == null
                    ? plan
                    : plan.textPlan().resolve(columns, cursor.row().getMetaData());
            EntityCursor entities = new EntityCursor(context, cursor, known, running);
            complete = true;
            return entities;
        } catch (SQLException e) {
            throw cursor.failure(e);
        } finally {
            if (!complete) {
                cursor.close();
            }
        }
    }

    /**
     * Reads so many rows, or as many as are left. Where a class is all that is selected, each object comes once, and
     * rows without one do not count.
     *
     * @param sink gets each row; what it gets is complete when this returns
     * @return whether more rows may follow
     * @throws io.athanor.engine.error.DatabaseException if the database cannot go on
     * @throws SessionStateException if the transaction in which the statement runs is over
     */
    public boolean read(int rows, RowSink sink) {
        boolean entered = context.enter();
        try {
            return readPortion(rows, sink);
        } finally {
            context.leave(entered);
        }
    }

    private boolean readPortion(int rows, RowSink sink) {
        requireTransaction();
        boolean more;
        boolean complete = false;
        try {
            more = readRows(rows, sink);
            complete = true;
        } catch (SQLException e) {
            throw cursor.failure(e);
        } catch (RowReadException e) {
            throw e.named(cursor);
        } finally {
            if (!complete) {
                abandon();
            }
        }
        for (EntityAssembler assembler : assemblers) {
            if (assembler != null) {
                assembler.finishJoined();
            }
        }
        for (EntityAssembler assembler : assemblers) {
            if (assembler != null) {
                assembler.loadLater(context, running);
            }
        }
        LoadListener listener = context.loadListener();
        if (listener != null) {
            for (EntityAssembler assembler : assemblers) {
                if (assembler != null) {
                    assembler.tell(listener);
                }
            }
        }
        return more;
    }

    private void requireTransaction() {
        if (context.transaction() != transaction) {
            throw new SessionStateException(
                    "The session's transaction in which these results were being read is over, so the rest of them"
                            + " cannot be read. Read all before the commit or rollback, or close the stream.");
        }
    }

    private boolean readRows(int rows, RowSink sink) throws SQLException {
        ResultSet row = cursor.row();
        EntityAssembler only = unique ? assemblers[0] : null;
        int taken = 0;
        while (taken < rows) {
            if (!cursor.next()) {
                return false;
            }
            if (only != null) {
                Object object = only.read();
                if (object == null || !only.last().isFirstIn(mark)) {
                    continue;
                }
                values[0] = object;
            } else {
                for (int i = 0; i < values.length; i++) {
                    EntityAssembler assembler = assemblers[i];
                    ValuePlan value = valuePlans[i];
                    if (assembler != null) {
                        values[i] = assembler.read();
                    } else if (value != null) {
                        values[i] = read(value, row);
                    }
                }
            }
            sink.row(values);
            taken++;
        }
        return true;
    }

    private @Nullable Object read(ValuePlan value, ResultSet row) {
        try {
            return value.codec().read(row, value.position());
        } catch (SQLException | RuntimeException e) {
            List<CompiledColumn> columns = cursor.compiled().columns();
            String name = value.position() <= columns.size()
                    ? columns.get(value.position() - 1).name()
                    : String.valueOf(value.position());
            throw cursor.failure(e, "column \"" + name + "\" of the result", value.codec());
        }
    }

    private void abandon() {
        for (EntityAssembler assembler : assemblers) {
            if (assembler != null) {
                assembler.abandon();
            }
        }
        cursor.close();
    }

    @Override
    public void close() {
        cursor.close();
    }
}
