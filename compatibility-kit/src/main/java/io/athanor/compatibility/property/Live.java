package io.athanor.compatibility.property;

import io.athanor.compatibility.world.Association;
import io.athanor.compatibility.world.EntityKind;
import io.athanor.compatibility.world.Side;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The session of a running program and its objects by their names. */
final class Live implements AutoCloseable {

    private final SessionFactory factory;
    private final Map<String, Object> objects = new LinkedHashMap<>();
    private final Map<String, List<@Nullable Object>> keys = new LinkedHashMap<>();
    private Session session;

    Live(SessionFactory factory) {
        this.factory = factory;
        this.session = factory.open();
    }

    Session session() {
        return session;
    }

    /** The object of a name; one that this session has not seen yet is got by its key. */
    Object object(String name) {
        Object known = objects.get(name);
        if (known != null) {
            return known;
        }
        Object got = get(name);
        objects.put(name, got);
        return got;
    }

    boolean knows(String name) {
        return objects.containsKey(name);
    }

    /** What the session gets for the key of an object. */
    Object get(String name) {
        Object known = objects.get(name);
        List<@Nullable Object> key = known == null ? Objects.requireNonNull(keys.get(name)) : EntityKind.key(known);
        return session.get(Names.kind(name).javaType(), key.toArray())
                .orElseThrow(() -> new AssertionError(name + " is not found by its key " + key));
    }

    void put(String name, Object object) {
        objects.put(name, object);
    }

    void remember(String name) {
        keys.put(name, EntityKind.key(object(name)));
    }

    /** Forgets objects that no program can mean any more, and hands them out. */
    List<Object> forget(Collection<String> names) {
        List<Object> forgotten = new ArrayList<>();
        for (String name : names) {
            Object object = objects.remove(name);
            if (object != null) {
                forgotten.add(object);
            }
        }
        return forgotten;
    }

    List<String> known() {
        return List.copyOf(objects.keySet());
    }

    /** Opens another session. */
    void reopen() {
        session.close();
        session = factory.open();
    }

    /** The names of the members of an attribute, each of which must be the object that this name has here. */
    TreeSet<String> members(String owner, Side side) {
        TreeSet<String> names = new TreeSet<>();
        for (Object member : side.members(object(owner))) {
            String name = name(member);
            if (!names.add(name)) {
                throw new AssertionError(name + " is twice in " + owner + "." + side.name());
            }
        }
        return names;
    }

    /** The name of an object from the session, which must be the only one of this name. */
    String name(Object object) {
        String name = EntityKind.name(object);
        Object known = objects.putIfAbsent(name, object);
        if (known != null && known != object) {
            throw new AssertionError("the session has two objects for " + name);
        }
        return name;
    }

    /** The attribute of an association at one end. */
    static Side side(Model model, Association association, boolean leftSide) {
        return Rules.side(model, association, leftSide).orElseThrow();
    }

    @Override
    public void close() {
        session.close();
    }
}
