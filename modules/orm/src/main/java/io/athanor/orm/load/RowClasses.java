package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.EntityShape;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.state.EntityState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the classes of the rows of one result, and how each is read. */
final class RowClasses {

    private final ClassPlans classes;
    private final EntityPlan selected;
    private final ResultSet row;
    private final int keyAttribute;
    private final List<Reading> readings = new ArrayList<>();
    private final Map<EntityShape, Reading> byShape = new IdentityHashMap<>();
    private @Nullable Object lastValue;
    private @Nullable Reading last;

    /** How rows of one class are read, and the objects of them whose related ones are loaded later. */
    static final class Reading {

        private final EntityPlan plan;
        private final RowPopulator populator;
        private final List<Instrumented> waiting = new ArrayList<>();

        private Reading(EntityPlan plan, RowPopulator populator) {
            this.plan = plan;
            this.populator = populator;
        }

        EntityPlan plan() {
            return plan;
        }

        RowPopulator populator() {
            return populator;
        }
    }

    RowClasses(ClassPlans classes, EntityPlan selected, RowPopulator populator, int keyAttribute, ResultSet row) {
        this.classes = classes;
        this.selected = selected;
        this.row = row;
        this.keyAttribute = keyAttribute;
        Reading own = new Reading(selected, populator);
        readings.add(own);
        byShape.put(selected.mapper().shape(), own);
    }

    /** How the current row is read, by its discriminator. */
    Reading ofRow(Object key) {
        Object value = value();
        Reading reading = last;
        if (reading == null || value == null || !value.equals(lastValue)) {
            reading = of(classes.inheritance().mapper(value, selected.mapper(), key));
            last = reading;
            lastValue = value;
        }
        return reading;
    }

    /** How rows of the class of an object are read. */
    Reading of(EntityState state) {
        Reading known = byShape.get(state.shape());
        if (known != null) {
            return known;
        }
        for (Mapper mapper : classes.plans().keySet()) {
            if (mapper.shape() == state.shape()) {
                return of(mapper);
            }
        }
        throw new IllegalStateException("not a class of the hierarchy: " + state);
    }

    private Reading of(Mapper mapper) {
        Reading known = byShape.get(mapper.shape());
        if (known == null) {
            EntityPlan plan = Objects.requireNonNull(classes.plans().get(mapper));
            known = new Reading(plan, new RowPopulator(plan, keyAttribute, row));
            byShape.put(mapper.shape(), known);
            readings.add(known);
        }
        return known;
    }

    private @Nullable Object value() {
        try {
            return classes.codec().read(row, classes.position());
        } catch (SQLException | RuntimeException e) {
            throw new RowReadException(
                    e, selected.mapper(), classes.inheritance().column().attribute(), classes.codec());
        }
    }

    /** Takes note of an object whose class has related objects to be loaded that not all classes have. */
    void read(EntityState state, Instrumented entity) {
        Reading reading = of(state);
        if (!reading.plan.later().isEmpty() && reading.plan != selected) {
            reading.waiting.add(entity);
        }
    }

    /** Loads what only some of the classes have. */
    void loadLater(LoadContext context, RunningStatement running) {
        for (Reading reading : List.copyOf(readings)) {
            if (!reading.waiting.isEmpty()) {
                List<Instrumented> owners = List.copyOf(reading.waiting);
                reading.waiting.clear();
                for (PostLoad strategy : reading.plan.later()) {
                    strategy.load(context, running, owners);
                }
            }
        }
    }

    /** Forgets what was read since the last portion was finished. */
    void abandon() {
        readings.forEach(reading -> reading.waiting.clear());
    }
}
