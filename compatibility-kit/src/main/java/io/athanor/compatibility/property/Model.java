package io.athanor.compatibility.property;

import io.athanor.compatibility.world.Association;
import io.athanor.compatibility.world.Mapping;
import io.athanor.compatibility.world.Variant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a session and its database must hold: rows and links in memory, without identity maps, histories or laziness.
 *
 * <p>The rules: a link of a foreign key replaces the right object's former one; whoever loses the owner of a
 * relationship that deletes orphans is deleted by the next flush; a deletion takes along what deletes cascade to, and
 * unlinks the rest; a commit keeps, a rollback restores. When a flush happens makes no difference to these rules, so
 * the model need not know when a query flushed first.
 *
 * <p>Besides, it remembers what {@link Rules} must know to leave out programs of which nobody can say what they mean.
 */
final class Model {

    private final Mapping mapping;
    private final boolean autoflush;

    private Picture committed = new Picture();
    private Picture flushed = new Picture();
    private Picture current = new Picture();
    private Picture outside = new Picture();
    private final Set<String> marked = new LinkedHashSet<>();
    private final Set<String> lost = new LinkedHashSet<>();

    private final Memory memory = new Memory();

    Model(Mapping mapping, boolean autoflush) {
        this.mapping = mapping;
        this.autoflush = autoflush;
    }

    Model copy() {
        Model copy = new Model(mapping, autoflush);
        copy.committed = committed.copy();
        copy.flushed = flushed.copy();
        copy.current = current.copy();
        copy.outside = outside.copy();
        copy.marked.addAll(marked);
        copy.lost.addAll(lost);
        copy.memory.takeFrom(memory);
        return copy;
    }

    Mapping mapping() {
        return mapping;
    }

    /** Whether queries flush first. */
    boolean autoflush() {
        return autoflush;
    }

    /** What is committed. */
    Picture committed() {
        return committed;
    }

    /** What was there at the last flush that certainly happened. */
    Picture flushed() {
        return flushed;
    }

    /** What is in the session, those included that the next flush deletes. */
    Picture current() {
        return current;
    }

    /** New objects that are in no session, linked with each other only. */
    Picture outside() {
        return outside;
    }

    Memory memory() {
        return memory;
    }

    Set<String> lost() {
        return lost;
    }

    Optional<Variant> variant(Association association) {
        return mapping.variant(association);
    }

    boolean deletesOrphans(Association association) {
        return variant(association).map(Variant::orphans).orElse(false);
    }

    /** An object together with all that its deletion takes along. */
    Set<String> closure(Set<String> names) {
        Set<String> closure = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(names);
        while (!waiting.isEmpty()) {
            String name = waiting.remove();
            if (closure.add(name)) {
                for (Variant variant : mapping.variants()) {
                    if (variant.deletes()) {
                        waiting.addAll(current.rights(variant.association(), name));
                    }
                }
            }
        }
        return closure;
    }

    /** What the next flush deletes, or does not insert. */
    Set<String> going() {
        Set<String> going = new LinkedHashSet<>(marked);
        going.addAll(lost);
        return closure(going);
    }

    /** Whether the object is in the session and stays there. */
    boolean stays(String name) {
        return current.has(name) && !going().contains(name);
    }

    /** An object outside with all that it is linked with. */
    Set<String> component(String name) {
        Set<String> component = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(name));
        while (!waiting.isEmpty()) {
            String next = waiting.remove();
            if (component.add(next)) {
                outside.linksOf(next).forEach(link -> waiting.add(link.other(next)));
            }
        }
        return component;
    }

    /** What comes into the session with an object from outside: what its attributes lead to. */
    Set<String> reached(String name) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(name));
        while (!waiting.isEmpty()) {
            String next = waiting.remove();
            if (reached.add(next)) {
                for (Link link : outside.linksOf(next)) {
                    Variant variant = variant(link.association()).orElseThrow();
                    if (link.left().equals(next) && variant.left() != null) {
                        waiting.add(link.right());
                    }
                    if (link.right().equals(next) && variant.right() != null) {
                        waiting.add(link.left());
                    }
                }
            }
        }
        return reached;
    }

    void create(String name, Map<String, @Nullable Object> values) {
        outside.put(name, values);
    }

    /**
     * Takes an object from outside into the session, and all that it is linked with: what neither came along with an
     * attribute nor with another one of them is added itself.
     */
    void enter(String newcomer, Set<String> brought) {
        Set<String> names = component(newcomer);
        Set<String> contained = new LinkedHashSet<>(brought);
        for (String name : names) {
            if (contained.add(name)) {
                contained.addAll(reached(name));
                memory.added().add(name);
            }
        }
        for (String name : names) {
            memory.freshLinks().addAll(outside.linksOf(name));
            memory.fresh().add(name);
            outside.moveTo(current, name);
        }
        memory.changed();
    }

    /** Sets a column. */
    void set(String name, String column, @Nullable Object value) {
        if (outside.has(name)) {
            outside.set(name, column, value);
        } else {
            current.set(name, column, value);
            memory.changed();
        }
    }

    /** Links two objects that are both in the session, or both outside. */
    void link(Link link) {
        Picture picture = outside.has(link.left()) ? outside : current;
        Association association = link.association();
        if (!association.isManyToMany()) {
            picture.left(association, link.right()).ifPresent(former -> memory.moved(picture, link, former));
            picture.links()
                    .removeIf(other ->
                            other.association() == association && other.right().equals(link.right()));
            if (variant(association).orElseThrow().isOneToOne()) {
                picture.rights(association, link.left())
                        .forEach(displaced -> unlink(new Link(association, link.left(), displaced)));
            }
            lost.remove(link.right());
            if (association.isRequired()) {
                memory.rekeyed().add(link.right());
            }
        }
        picture.add(link);
        if (picture == current) {
            memory.freshLinks().add(link);
            memory.changed();
        }
    }

    void unlink(Link link) {
        current.links().remove(link);
        memory.freshLinks().remove(link);
        memory.changed();
        if (deletesOrphans(link.association())) {
            lost.add(link.right());
            memory.blur(this, closure(Set.of(link.right())));
        } else {
            memory.freed(link);
        }
    }

    void delete(String name) {
        Set<String> all = closure(Set.of(name));
        marked.addAll(all);
        memory.blur(this, all);
        memory.changed();
    }

    void flush() {
        going().forEach(current::remove);
        marked.clear();
        lost.clear();
        flushed = current.copy();
        memory.flushed();
    }

    void commit() {
        flush();
        committed = current.copy();
        memory.ended();
    }

    void rollback() {
        current = committed.copy();
        flushed = committed.copy();
        marked.clear();
        lost.clear();
        memory.flushed();
        memory.ended();
    }
}
