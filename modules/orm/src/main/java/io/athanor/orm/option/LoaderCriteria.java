package io.athanor.orm.option;

import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.sql.Expression;
import io.athanor.sql.Structure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A criterion that each object of a class, and of the classes below it, must meet wherever a statement comes to it: as
 * what is selected, by a join, in a subquery, and when it is loaded along with others or at a first access.
 *
 * <p>The criterion is asked for again at each execution, so its values may be others each time. Immutable.
 */
public final class LoaderCriteria extends QueryOption {

    private final Class<?> type;
    private final Function<EntityDescriptor<?>, Expression<Boolean>> criterion;
    private final LoaderCriteria source;
    private final @Nullable List<Entry> entries;

    /**
     * The criterion of one class as an execution has it.
     *
     * @param entity the class
     * @param criterion the criterion, about the class itself rather than an alias
     */
    public record Entry(EntityDescriptor<?> entity, Expression<Boolean> criterion) {}

    LoaderCriteria(Class<?> type, Function<EntityDescriptor<?>, Expression<Boolean>> criterion) {
        this.type = type;
        this.criterion = criterion;
        this.source = this;
        this.entries = null;
    }

    private LoaderCriteria(LoaderCriteria source, List<Entry> entries) {
        this.type = source.type;
        this.criterion = source.criterion;
        this.source = source;
        this.entries = entries;
    }

    /** The class, or what several classes extend or implement. */
    public Class<?> type() {
        return type;
    }

    /** What asks for the criterion at each execution: this one before {@link #asked}. */
    public LoaderCriteria source() {
        return source;
    }

    /**
     * The same with the criterion as it is now.
     *
     * @param classes the mapped classes
     */
    public LoaderCriteria asked(Collection<EntityDescriptor<?>> classes) {
        List<Entry> asked = new ArrayList<>();
        for (EntityDescriptor<?> entity : classes) {
            EntityDescriptor<?> parent = entity.parent();
            boolean isTop = parent == null || !type.isAssignableFrom(parent.javaType());
            if (isTop && type.isAssignableFrom(entity.javaType())) {
                asked.add(new Entry(entity, criterion.apply(entity)));
            }
        }
        return new LoaderCriteria(source, List.copyOf(asked));
    }

    /** The criteria by class; empty before {@link #asked}. */
    public List<Entry> entries() {
        List<Entry> known = entries;
        return known == null ? List.of() : known;
    }

    /** Whether {@link #asked} made it. */
    public boolean isAsked() {
        return entries != null;
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(type);
        for (Entry entry : entries()) {
            structure.part(entry.entity);
            structure.part(entry.criterion);
        }
        if (entries == null) {
            structure.uncacheable();
        }
    }

    @Override
    public String toString() {
        return "withLoaderCriteria(" + type.getSimpleName() + ")";
    }
}
