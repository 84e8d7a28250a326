package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.instrument.RowReader;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.state.EntityState;
import io.athanor.sql.type.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the objects of one plan from the rows of one result. */
final class EntityReader implements RowReader {

    private final EntityPlan plan;
    private final Mapper mapper;
    private final int[] positions;
    private final Codec<?>[] codecs;
    private final LoadContext context;
    private final Map<Object, EntityState> known;
    private final JoinedReader[] joined;
    private final @Nullable List<Instrumented> loaded;
    private final boolean refreshing;
    private ResultSet row;
    private @Nullable EntityState partly;
    private final int keyAttribute;
    private @Nullable Object key;

    /**
     * A reader.
     *
     * @param refreshing whether instances that are loaded already get the row's values too
     */
    EntityReader(EntityPlan plan, LoadContext context, ResultSet row, boolean refreshing) {
        this.plan = plan;
        this.mapper = plan.mapper();
        this.positions = plan.positions();
        this.codecs = plan.codecs();
        this.context = context;
        this.known = context.identityMap().of(mapper.hierarchy());
        this.row = row;
        this.refreshing = refreshing;
        this.keyAttribute =
                mapper.primaryKey().size() == 1 ? mapper.primaryKey().column(0).attribute() : -1;
        this.joined = new JoinedReader[plan.joined().size()];
        for (int i = 0; i < joined.length; i++) {
            EntityPlan.JoinedPlan child = plan.joined().get(i);
            joined[i] = new JoinedReader(child.property(), new EntityReader(child.entity(), context, row, refreshing));
        }
        this.loaded = plan.afterwards().isEmpty() ? null : new ArrayList<>();
    }

    EntityPlan plan() {
        return plan;
    }

    JoinedReader[] joined() {
        return joined;
    }

    /** The objects whose relationships are to be loaded afterwards. */
    List<Instrumented> loaded() {
        return loaded == null ? List.of() : loaded;
    }

    /** The object of the current row, or null if the row has none. */
    @Nullable Instrumented read() throws SQLException {
        Object key = readKey();
        if (key == null) {
            return null;
        }
        this.key = key;
        EntityState state = known.get(key);
        Instrumented entity = state == null ? null : (Instrumented) state.get();
        if (state == null || entity == null) {
            entity = mapper.newInstance();
            state = EntityState.ofRow(mapper, context.owner(), entity, key);
            entity.$orm_state(state);
            partly = null;
            entity.$orm_load(this);
            known.put(key, state);
            context.identityMap().added();
            markRelationships(state, entity);
            if (loaded != null) {
                loaded.add(entity);
            }
        } else {
            complete(state, entity);
        }
        for (JoinedReader child : joined) {
            child.read(state, entity);
        }
        return entity;
    }

    private @Nullable Object readKey() throws SQLException {
        int[] keys = plan.keyPositions();
        if (keys.length == 1) {
            return codecs[keyAttribute].read(row, keys[0]);
        }
        @Nullable Object[] values = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            values[i] = codecs[mapper.primaryKey().column(i).attribute()].read(row, keys[i]);
        }
        return mapper.primaryKey().of(values);
    }

    /** Gives an instance that is known already the values that it lacks. */
    private void complete(EntityState state, Instrumented entity) {
        partly = refreshing ? null : state;
        boolean lacking = refreshing;
        for (int i = 0; i < positions.length && !lacking; i++) {
            lacking = positions[i] > 0 && !state.isLoaded(i);
        }
        if (lacking) {
            entity.$orm_load(this);
            for (int i = 0; i < positions.length; i++) {
                if (positions[i] > 0) {
                    state.markLoaded(i);
                }
            }
        }
        if (loaded != null) {
            loaded.add(entity);
        }
    }

    private void markRelationships(EntityState state, Instrumented entity) {
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] == 0 && mapper.columnOf(i) != null) {
                state.expire(i);
            }
        }
        for (int attribute : plan.forbidden()) {
            state.forbidLoading(attribute);
        }
        for (int attribute : plan.empty()) {
            Loaded.set(state, entity, attribute, null, List.of());
        }
    }

    @Override
    public boolean has(int attribute) {
        return positions[attribute] > 0 && (partly == null || !partly.isLoaded(attribute));
    }

    @Override
    public @Nullable Object readObject(int attribute) {
        if (attribute == keyAttribute) {
            return key;
        }
        try {
            return codecs[attribute].read(row, positions[attribute]);
        } catch (SQLException e) {
            throw new RowReadException(e);
        }
    }

    @Override
    public int readInt(int attribute) {
        try {
            return row.getInt(positions[attribute]);
        } catch (SQLException e) {
            throw new RowReadException(e);
        }
    }

    @Override
    public long readLong(int attribute) {
        try {
            return row.getLong(positions[attribute]);
        } catch (SQLException e) {
            throw new RowReadException(e);
        }
    }

    @Override
    public double readDouble(int attribute) {
        try {
            return row.getDouble(positions[attribute]);
        } catch (SQLException e) {
            throw new RowReadException(e);
        }
    }

    @Override
    public boolean readBoolean(int attribute) {
        return readObject(attribute) instanceof Boolean value && value;
    }

    @Override
    public float readFloat(int attribute) {
        return readObject(attribute) instanceof Number value ? value.floatValue() : 0;
    }

    @Override
    public short readShort(int attribute) {
        return readObject(attribute) instanceof Number value ? value.shortValue() : 0;
    }

    @Override
    public byte readByte(int attribute) {
        return readObject(attribute) instanceof Number value ? value.byteValue() : 0;
    }

    @Override
    public char readChar(int attribute) {
        return readObject(attribute) instanceof String value && !value.isEmpty() ? value.charAt(0) : 0;
    }
}
