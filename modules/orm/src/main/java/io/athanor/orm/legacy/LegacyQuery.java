package io.athanor.orm.legacy;

import io.athanor.engine.MultipleResultsFoundException;
import io.athanor.engine.NoResultFoundException;
import io.athanor.orm.Query;
import io.athanor.orm.Session;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.UnknownAttributeException;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The queries of one class in the words {@code select_by}, {@code get_by}, {@code join_to} and the like, in Java
 * spelling. A key that is no attribute of the class is looked for down its relationships, the nearest class that has it
 * is joined. Immutable; confined to its session's thread.
 *
 * @param <E> the mapped class
 */
public final class LegacyQuery<E> {

    private final Session session;
    private final Class<E> type;
    private final RelationshipGraph graph;

    private LegacyQuery(Session session, Class<E> type) {
        this.session = session;
        this.type = type;
        this.graph = new RelationshipGraph(EntityDescriptor.forClass(type));
    }

    /** The queries for the objects of a mapped class. */
    public static <E> LegacyQuery<E> of(Session session, Class<E> type) {
        session.query(type);
        return new LegacyQuery<>(session, type);
    }

    /**
     * The objects whose attributes, or those of objects that they are related to, equal values.
     *
     * @throws UnknownAttributeException if no class that relationships lead to has such an attribute
     */
    public List<E> selectBy(Map<String, ?> values) {
        return by(values).all();
    }

    /** The objects that meet criteria and whose attributes equal values, as {@link #selectBy(Map)}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final List<E> selectBy(Map<String, ?> values, Expression<Boolean>... criteria) {
        return by(values).filter(criteria).all();
    }

    /** The objects of which one attribute equals a value, as {@link #selectBy(Map)}. */
    public List<E> selectBy(String key, Object value) {
        return selectBy(Map.of(key, value));
    }

    /** The first object whose attributes equal values, as {@link #selectBy(Map)}. */
    public Optional<E> getBy(Map<String, ?> values) {
        return by(values).first();
    }

    /** The first object of which one attribute equals a value, as {@link #selectBy(Map)}. */
    public Optional<E> getBy(String key, Object value) {
        return getBy(Map.of(key, value));
    }

    private Query<E> by(Map<String, ?> values) {
        Set<String> joined = new LinkedHashSet<>();
        Query<E> query = session.query(type);
        for (Map.Entry<String, ?> value : values.entrySet()) {
            RelationshipGraph.Place place = graph.place(value.getKey());
            for (int i = 0; i < place.path().size(); i++) {
                if (joined.add(String.join(".", place.names().subList(0, i + 1)))) {
                    query = query.filter(place.path().get(i).condition());
                }
            }
            for (Expression<Boolean> criterion : session.query(place.owner())
                    .filterBy(value.getKey(), value.getValue())
                    .statement()
                    .where()) {
                query = query.filter(criterion);
            }
        }
        return query;
    }

    /** The objects that meet a criterion. */
    public List<E> select(Expression<Boolean> criterion) {
        return session.query(type).filter(criterion).all();
    }

    /** The objects that meet a criterion, where joins and other clauses are selected from. */
    public List<E> select(Expression<Boolean> criterion, List<? extends Element> fromObj) {
        Query<E> query = session.query(type).filter(criterion);
        for (Element from : fromObj) {
            query = query.selectFrom(from);
        }
        return query.all();
    }

    /** The objects that a whole SELECT results in. */
    public List<E> select(Select statement) {
        return session.query(type).fromStatement(statement).all();
    }

    /** The first object that meets a criterion. */
    public Optional<E> selectFirst(Expression<Boolean> criterion) {
        return session.query(type).filter(criterion).first();
    }

    /**
     * The only object that meets a criterion.
     *
     * @throws NoResultFoundException if there is none
     * @throws MultipleResultsFoundException if there are several
     */
    public E selectOne(Expression<Boolean> criterion) {
        return session.query(type).filter(criterion).one();
    }

    /**
     * The criterion that joins the class to the nearest one that has an attribute: along the relationship of that name,
     * too, if it is one.
     *
     * @throws UnknownAttributeException if no class that relationships lead to has such an attribute
     */
    public Expression<Boolean> joinTo(String key) {
        RelationshipGraph.Place place = graph.place(key);
        List<Expression<Boolean>> conditions = new ArrayList<>(place.conditions());
        place.relationship(key).ifPresent(relationship -> conditions.add(relationship.condition()));
        if (conditions.isEmpty()) {
            throw new MappingException("joinTo(\"" + key + "\") has nothing to join: it is an attribute of "
                    + type.getSimpleName() + " itself. Compare it by select() or selectBy().");
        }
        return all(conditions);
    }

    /**
     * The criterion that joins the class along relationships, one after the other.
     *
     * @throws UnknownAttributeException if one of them is not known
     * @throws MappingException if one of them is no relationship
     */
    public Expression<Boolean> joinVia(List<String> path) {
        return all(graph.along(path));
    }

    private static Expression<Boolean> all(List<Expression<Boolean>> conditions) {
        Expression<Boolean> all = conditions.get(0);
        for (Expression<Boolean> condition : conditions.subList(1, conditions.size())) {
            all = Sql.and(all, condition);
        }
        return all;
    }
}
