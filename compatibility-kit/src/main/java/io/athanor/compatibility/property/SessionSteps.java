package io.athanor.compatibility.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.athanor.compatibility.world.EntityKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Steps with the session as a whole, and those that only look. */
final class SessionSteps {

    private SessionSteps() {}

    /** Flushes. */
    record Flush() implements Step {
        @Override
        public boolean isDefined(Model model) {
            return true;
        }

        @Override
        public String describe(Model before) {
            return "session.flush()";
        }

        @Override
        public void act(Live live, Model before) {
            live.session().flush();
        }

        @Override
        public void apply(Model model) {
            model.flush();
        }
    }

    /** Commits, and compares everything. */
    record Commit() implements Step {
        @Override
        public boolean isDefined(Model model) {
            return true;
        }

        @Override
        public String describe(Model before) {
            return "session.commit()";
        }

        @Override
        public void act(Live live, Model before) {
            live.session().commit();
        }

        @Override
        public void apply(Model model) {
            model.commit();
        }

        @Override
        public void verify(Live live, Model after) {
            Comparison.compare(live, after);
        }
    }

    /** Rolls back, and compares everything. */
    record Rollback() implements Step {
        @Override
        public boolean isDefined(Model model) {
            return true;
        }

        @Override
        public String describe(Model before) {
            return "session.rollback()";
        }

        @Override
        public void act(Live live, Model before) {
            live.session().rollback();
        }

        @Override
        public void apply(Model model) {
            model.rollback();
        }

        @Override
        public void verify(Live live, Model after) {
            Comparison.compare(live, after);
        }
    }

    /** Forgets what is loaded of all objects; nothing waits to be flushed. */
    record ExpireAll() implements Step {
        @Override
        public boolean isDefined(Model model) {
            return !model.memory().isDirty();
        }

        @Override
        public String describe(Model before) {
            return "session.expireAll()";
        }

        @Override
        public void act(Live live, Model before) {
            live.session().expireAll();
        }

        @Override
        public void apply(Model model) {
            model.memory().expireAll(model.current());
        }
    }

    /** Forgets what is loaded of one object, or loads its columns again. */
    record Expire(String name, boolean refresh) implements Step {
        @Override
        public boolean isDefined(Model model) {
            return model.stays(name) && !model.memory().isDirty();
        }

        @Override
        public String describe(Model before) {
            return "session." + (refresh ? "refresh" : "expire") + "(" + name + ")";
        }

        @Override
        public void act(Live live, Model before) {
            Object object = live.object(name);
            if (refresh) {
                live.session().refresh(object);
            } else {
                live.session().expire(object);
            }
        }

        @Override
        public void apply(Model model) {
            model.memory().expire(name);
            if (refresh) {
                model.memory().loaded(name);
            }
        }
    }

    /** Gets an object by its key. */
    record Get(String name) implements Step {
        @Override
        public boolean isDefined(Model model) {
            return model.stays(name)
                    && !model.memory().fresh().contains(name)
                    && !model.memory().rekeyed().contains(name);
        }

        @Override
        public String describe(Model before) {
            return "session.get(" + Names.kind(name) + ", the key of " + name + ")";
        }

        @Override
        public void act(Live live, Model before) {
            Object got = live.get(name);
            assertSame(live.object(name), got, "the object for the key of " + name);
        }

        @Override
        public void apply(Model model) {
            model.memory().loaded(name);
        }

        @Override
        public void verify(Live live, Model after) {
            assertEquals(
                    after.current().values(name), EntityKind.values(live.object(name)), () -> "the columns of " + name);
        }
    }

    /** Queries all objects of a class, or those with a note. */
    record Query(EntityKind kind, @Nullable String note) implements Step {
        @Override
        public boolean isDefined(Model model) {
            return true;
        }

        @Override
        public String describe(Model before) {
            return "session.query(" + kind + ")" + (note == null ? "" : ".filterBy(\"note\", " + note + ")") + ".all()";
        }

        @Override
        public void act(Live live, Model before) {
            TreeSet<String> names = new TreeSet<>();
            io.athanor.orm.Query<?> query = live.session().query(kind.javaType());
            for (Object found : (note == null ? query : query.filterBy("note", note)).all()) {
                names.add(live.name(found));
            }
            Model after = before.copy();
            apply(after);
            TreeSet<String> expected = new TreeSet<>(after.flushed().names());
            expected.removeIf(name -> Names.kind(name) != kind
                    || note != null && !Objects.equals(note, after.flushed().value(name, "note")));
            assertEquals(expected, names, () -> "the result of " + describe(before));
        }

        @Override
        public void apply(Model model) {
            if (model.autoflush()) {
                model.flush();
            }
        }
    }

    /** Closes the session and opens another one, which knows no object yet. */
    record Reopen() implements Step {
        @Override
        public boolean isDefined(Model model) {
            return true;
        }

        @Override
        public String describe(Model before) {
            return "session.close(); another session";
        }

        @Override
        public void act(Live live, Model before) {
            live.reopen();
            live.forget(live.known().stream()
                    .filter(name -> !before.outside().has(name))
                    .toList());
            if (!before.autoflush()) {
                // Without flushes before queries, an object that is loaded late misses what happened to it.
                before.committed().names().forEach(live::object);
            }
        }

        @Override
        public void apply(Model model) {
            model.rollback();
        }
    }

    /** Closes the session and adds its objects to another one. */
    record Carry(long order) implements Step {
        @Override
        public boolean isDefined(Model model) {
            return !model.memory().isUncommitted();
        }

        @Override
        public String describe(Model before) {
            return "session.close(); another session; session.addAll(all objects)";
        }

        @Override
        public void act(Live live, Model before) {
            live.reopen();
            List<String> names = new ArrayList<>(live.known());
            names.removeIf(before.outside()::has);
            Collections.shuffle(names, new Random(order));
            names.forEach(name -> live.session().add(live.object(name)));
        }

        @Override
        public void apply(Model model) {
            // the same objects
        }
    }
}
