package io.athanor.compatibility.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.compatibility.world.EntityKind;
import io.athanor.compatibility.world.Variant;
import io.athanor.orm.error.SessionStateException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps with single objects. */
final class ObjectSteps {

    private ObjectSteps() {}

    /** Makes an object. */
    record New(String name, Map<String, @Nullable Object> values) implements Step {
        @Override
        public boolean isDefined(Model model) {
            return !model.outside().has(name) && !model.current().has(name);
        }

        @Override
        public String describe(Model before) {
            return name + " = new " + Names.kind(name) + " " + values;
        }

        @Override
        public void act(Live live, Model before) {
            live.put(name, Names.kind(name).create(name, values));
        }

        @Override
        public void apply(Model model) {
            model.create(name, values);
        }
    }

    /** Adds a new object, and those it is linked with where the attributes do not lead there. */
    record Add(String name) implements Step {
        @Override
        public boolean isDefined(Model model) {
            return model.outside().has(name) && Rules.canEnter(model, name, null);
        }

        @Override
        public String describe(Model before) {
            return describeEntrance(before, name, Set.of());
        }

        @Override
        public void act(Live live, Model before) {
            enter(live, before, name, Set.of());
        }

        @Override
        public void apply(Model model) {
            model.enter(name, Set.of());
        }
    }

    /** The calls of {@link #enter}, as code. */
    static String describeEntrance(Model model, String name, Set<String> brought) {
        StringBuilder calls = new StringBuilder();
        Set<String> contained = new LinkedHashSet<>(brought);
        for (String member : model.component(name)) {
            if (contained.add(member)) {
                contained.addAll(model.reached(member));
                calls.append(calls.isEmpty() ? "" : "; ").append("session.add(" + member + ")");
            }
        }
        return calls.toString();
    }

    /** Adds what a component has that is not brought already, and looks what each addition brings along. */
    static void enter(Live live, Model model, String name, Set<String> brought) {
        Set<String> component = model.component(name);
        Set<String> contained = new LinkedHashSet<>(brought);
        requireContained(live, component, contained, "the link");
        for (String member : component) {
            if (contained.add(member)) {
                contained.addAll(model.reached(member));
                live.session().add(live.object(member));
                requireContained(live, component, contained, "add(" + member + ")");
            }
        }
    }

    private static void requireContained(Live live, Set<String> all, Set<String> expected, String cause) {
        for (String name : all) {
            assertEquals(
                    expected.contains(name),
                    live.session().contains(live.object(name)),
                    () -> "whether " + name + " is in the session after " + cause);
        }
    }

    /** Sets a column that may be the same for several objects. */
    record SetNote(String name, @Nullable String note) implements Step {
        @Override
        public boolean isDefined(Model model) {
            return model.outside().has(name) || model.stays(name);
        }

        @Override
        public String describe(Model before) {
            return name + ".note = " + note;
        }

        @Override
        public void act(Live live, Model before) {
            EntityKind.write(live.object(name), "note", note);
        }

        @Override
        public void apply(Model model) {
            model.set(name, "note", note);
        }
    }

    /** Sets the unique column of an owner. */
    record SetCode(String name, @Nullable Integer code) implements Step {
        @Override
        public boolean isDefined(Model model) {
            return model.stays(name) && Rules.codeIsFree(model, name, code);
        }

        @Override
        public String describe(Model before) {
            return name + ".code = " + code;
        }

        @Override
        public void act(Live live, Model before) {
            EntityKind.write(live.object(name), "code", code);
        }

        @Override
        public void apply(Model model) {
            model.set(name, "code", code);
        }
    }

    /** Exchanges the unique values of two owners. */
    record SwapCodes(String one, String two) implements Step {
        @Override
        public boolean isDefined(Model model) {
            return !one.equals(two) && model.stays(one) && model.stays(two);
        }

        @Override
        public String describe(Model before) {
            return one + ".code = " + code(before, two) + "; " + two + ".code = " + code(before, one);
        }

        private static @Nullable Object code(Model model, String name) {
            return model.current().value(name, "code");
        }

        @Override
        public void act(Live live, Model before) {
            Object first = live.object(one);
            Object second = live.object(two);
            EntityKind.write(first, "code", code(before, two));
            EntityKind.write(second, "code", code(before, one));
        }

        @Override
        public void apply(Model model) {
            Object first = code(model, one);
            model.set(one, "code", code(model, two));
            model.set(two, "code", first);
        }
    }

    /** Changes the key of a tag to one that no row has. */
    record Rename(String name, String code) implements Step {
        @Override
        public boolean isDefined(Model model) {
            // Without flushes before queries, the tag's items would be asked for by a key that no row has yet.
            return model.autoflush()
                    && model.stays(name)
                    && java.util.stream.Stream.of(model.current(), model.flushed(), model.outside())
                            .flatMap(picture -> picture.names().stream().map(tag -> picture.value(tag, "code")))
                            .noneMatch(code::equals);
        }

        @Override
        public String describe(Model before) {
            return name + ".code = \"" + code + "\"";
        }

        @Override
        public void act(Live live, Model before) {
            EntityKind.write(live.object(name), "code", code);
        }

        @Override
        public void apply(Model model) {
            model.set(name, "code", code);
            model.memory().rekeyed().add(name);
        }
    }

    /** Deletes an object. */
    record Delete(String name) implements Step {
        @Override
        public boolean isDefined(Model model) {
            return Rules.canDelete(model, name);
        }

        @Override
        public String describe(Model before) {
            return "session.delete(" + name + ")";
        }

        @Override
        public void act(Live live, Model before) {
            live.session().delete(live.object(name));
        }

        @Override
        public void apply(Model model) {
            model.delete(name);
        }
    }

    /** Deletes an object and thinks better of it at once. */
    record DeleteAndAdd(String name) implements Step {
        @Override
        public boolean isDefined(Model model) {
            // What the deletion took along would not come back, and what was deleted before cannot be added along.
            return Rules.canDelete(model, name)
                    && !model.memory().isBlurred(name)
                    && model.closure(Set.of(name)).size() == 1;
        }

        @Override
        public String describe(Model before) {
            return "session.delete(" + name + "); session.add(" + name + ")";
        }

        @Override
        public void act(Live live, Model before) {
            Object object = live.object(name);
            live.session().delete(object);
            live.session().add(object);
        }

        @Override
        public void apply(Model model) {
            model.memory().changed();
        }
    }

    /** Takes an object out of the session, changes it, and adds it again. */
    record Detach(String name, @Nullable String note) implements Step {
        @Override
        public boolean isDefined(Model model) {
            // What was deleted and is still in an attribute cannot be added again along with it.
            return model.stays(name)
                    && !model.memory().isDirty()
                    && !model.memory().isBlurred(name);
        }

        @Override
        public String describe(Model before) {
            return "session.expunge(" + name + "); " + name + ".note = " + note + "; session.add(" + name + ")";
        }

        @Override
        public void act(Live live, Model before) {
            Object object = live.object(name);
            live.session().expunge(object);
            EntityKind.write(object, "note", note);
            live.session().add(object);
        }

        @Override
        public void apply(Model model) {
            model.set(name, "note", note);
        }
    }

    /** Tries to delete what has no row. */
    record DeleteNew(String name) implements Step {
        @Override
        public boolean isDefined(Model model) {
            return model.outside().has(name);
        }

        @Override
        public String describe(Model before) {
            return "session.delete(" + name + ") is refused";
        }

        @Override
        public void act(Live live, Model before) {
            Object object = live.object(name);
            assertThrows(SessionStateException.class, () -> live.session().delete(object));
        }

        @Override
        public void apply(Model model) {
            // nothing changes
        }
    }

    /** Takes an object out of its owner's attribute and deletes it, or the other way round. */
    record RemoveAndDelete(Link link, boolean deleteFirst) implements Step {
        @Override
        public boolean isDefined(Model model) {
            if (!Rules.canUnlink(model, link, true)
                    || model.memory().fresh().contains(link.right())
                    || model.memory().isBlurred(link.left(), link.association(), true)) {
                return false;
            }
            Variant variant = model.variant(link.association()).orElseThrow();
            if (deleteFirst) {
                return Objects.requireNonNull(variant.left()).shape()
                                != io.athanor.compatibility.world.Side.Shape.DYNAMIC
                        && Rules.canGo(model, link.right());
            }
            Model without = model.copy();
            without.unlink(link);
            return variant.orphans() || Rules.canGo(without, link.right());
        }

        @Override
        public String describe(Model before) {
            String remove = LinkSteps.describeCut(before, link, true);
            String delete = "session.delete(" + link.right() + ")";
            return deleteFirst ? delete + "; " + remove : remove + "; " + delete;
        }

        @Override
        public void act(Live live, Model before) {
            Object left = live.object(link.left());
            Object right = live.object(link.right());
            if (deleteFirst) {
                live.session().delete(right);
            }
            Live.side(before, link.association(), true).take(left, right);
            if (!deleteFirst) {
                live.session().delete(right);
            }
        }

        @Override
        public void apply(Model model) {
            model.unlink(link);
            model.delete(link.right());
        }
    }
}
