package io.athanor.orm;

import io.athanor.engine.Row;
import io.athanor.orm.load.AskedCriteria;
import io.athanor.orm.load.KnownStatement;
import io.athanor.sql.Element;
import io.athanor.sql.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query that is built once and executed in many sessions, by any threads: its parts are not put together again, and
 * its compiled form is not looked for. What differs between its executions are named parameters, as made by
 * {@link QueryParameter}:
 *
 * <pre>{@code
 * static final QueryParameter<String> NAME = QueryParameter.of("name", User_.name);
 * static final PreparedQuery<User> BY_NAME =
 *         PreparedQuery.of(select(User_.ENTITY).where(User_.name.eq(NAME.value())), User.class);
 *
 * User ed = BY_NAME.in(session).with(NAME, "ed").one();
 * }</pre>
 *
 * <p>Attributes, the types of parameters and the class of the results are checked by the compiler. It belongs to no
 * registry: in the sessions of another factory it is compiled again. Immutable.
 *
 * @param <T> a result
 */
public final class PreparedQuery<T> {

    private final Select select;
    private final RowShape<T> shape;
    private final QuerySettings settings;
    private volatile @Nullable Known known;

    private record Known(SessionFactory.Shared shared, KnownStatement statement) {}

    PreparedQuery(Select select, RowShape<T> shape, QuerySettings settings) {
        this.select = select;
        this.shape = shape;
        this.settings = settings;
    }

    /** A query for the first value of each row of a SELECT: mostly an object of a class. */
    public static <E> PreparedQuery<E> of(Select select, Class<E> type) {
        return new PreparedQuery<>(flat(select), RowShape.ofFirst(select.resultColumns(), type), QuerySettings.NONE);
    }

    /** A query for the rows of a SELECT of classes, attributes, bundles and other expressions. */
    public static PreparedQuery<Row> of(Select select) {
        return new PreparedQuery<>(flat(select), RowShape.ofRows(select.resultColumns()), QuerySettings.NONE);
    }

    /** A query for what a bundle that a SELECT selects alone makes of its columns. */
    public static <R> PreparedQuery<R> of(Select select, Bundle<R> bundle) {
        return new PreparedQuery<>(select.onlyColumns(bundle.columns()), RowShape.ofBundle(bundle), QuerySettings.NONE);
    }

    private static Select flat(Select select) {
        List<Element> columns = RowShape.ofRows(select.resultColumns()).columns();
        return columns.size() == select.resultColumns().size() ? select : select.onlyColumns(columns);
    }

    /** The results in a session; nothing is sent until they are asked for. */
    public PreparedResults<T> in(Session session) {
        return new PreparedResults<>(this, session, settings);
    }

    QueryRun<T> run(Session session, QuerySettings given) {
        session.connection();
        SessionFactory.Shared shared = session.factory().shared();
        // A listener may put another statement in its place, and criteria are asked for anew, so that each execution
        // has to be looked at.
        if (session.events() != null || AskedCriteria.options(session.context(), select.options()) != null) {
            return new QueryRun<>(session, session.executed(select), null, given, shape.result());
        }
        Known last = known;
        if (last == null || last.shared != shared) {
            last = new Known(shared, KnownStatement.of(select, shared.cache(), shared.translator()));
            known = last;
        }
        return new QueryRun<>(session, select, last.statement, given, shape.result());
    }

    /** The SELECT, without values. */
    @Override
    public String toString() {
        return select.toString();
    }
}
