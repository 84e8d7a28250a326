package io.athanor.orm;

import io.athanor.engine.Engine;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.mapping.Mapper;
import io.athanor.schema.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which classes and tables a factory's sessions find in which engine. The most special one counts: a route, the class,
 * a class above, the table, the factory's own engine. Immutable.
 *
 * @param byClass the engines by classes, which need not be mapped
 * @param byTable the engines by tables
 * @param route what chooses before all others, or null
 */
record EngineBinds(
        Map<Class<?>, Engine> byClass,
        Map<Table, Engine> byTable,
        @Nullable EngineRoute route) {

    static final EngineBinds NONE = new EngineBinds(Map.of(), Map.of(), null);

    boolean isNone() {
        return byClass.isEmpty() && byTable.isEmpty() && route == null;
    }

    EngineBinds with(Class<?> type, Engine engine) {
        Map<Class<?>, Engine> more = new LinkedHashMap<>(byClass);
        more.put(type, engine);
        return new EngineBinds(Map.copyOf(more), byTable, route);
    }

    EngineBinds with(Table table, Engine engine) {
        Map<Table, Engine> more = new LinkedHashMap<>(byTable);
        more.put(table, engine);
        return new EngineBinds(byClass, Map.copyOf(more), route);
    }

    EngineBinds with(EngineRoute chosen) {
        return new EngineBinds(byClass, byTable, chosen);
    }

    Engine of(Mapper mapper, boolean writes, Session session, @Nullable Engine otherwise) {
        Engine routed = route == null ? null : route.choose(mapper.type(), writes, session);
        if (routed != null) {
            return routed;
        }
        for (Class<?> type = mapper.type(); type != null; type = type.getSuperclass()) {
            Engine bound = byClass.get(type);
            if (bound != null) {
                return bound;
            }
        }
        Engine bound = of(mapper.table());
        if (bound != null) {
            return bound;
        }
        if (otherwise == null) {
            throw unbound("class " + mapper.name(), "binding(" + mapper.name() + ".class, engine)");
        }
        return otherwise;
    }

    @Nullable Engine of(Table table) {
        return byTable.get(table);
    }

    static SessionStateException unbound(String what, String remedy) {
        return new SessionStateException("The " + what + " is bound to no engine, and the factory has none of its own."
                + " Bind it with " + remedy + ", or give the factory an engine with configure(engine).");
    }
}
