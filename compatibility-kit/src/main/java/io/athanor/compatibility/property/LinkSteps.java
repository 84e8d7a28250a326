package io.athanor.compatibility.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.world.Association;
import io.athanor.compatibility.world.Side;
import io.athanor.compatibility.world.Side.Shape;
import io.athanor.compatibility.world.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Steps with the links between objects. */
final class LinkSteps {

    private LinkSteps() {}

    private static String owner(Link link, boolean leftSide) {
        return leftSide ? link.left() : link.right();
    }

    private static String member(Link link, boolean leftSide) {
        return leftSide ? link.right() : link.left();
    }

    private static String attribute(Model model, Link link, boolean leftSide) {
        return owner(link, leftSide) + "."
                + Live.side(model, link.association(), leftSide).name();
    }

    /** The removal of a member, or the reference to nothing, as code. */
    static String describeCut(Model model, Link link, boolean leftSide) {
        String attribute = attribute(model, link, leftSide);
        return Live.side(model, link.association(), leftSide).isReference()
                ? attribute + " = null"
                : attribute + ".remove(" + member(link, leftSide) + ")";
    }

    private static String describePut(Model model, Link link, boolean leftSide) {
        String attribute = attribute(model, link, leftSide);
        String member = member(link, leftSide);
        return Live.side(model, link.association(), leftSide).isReference()
                ? attribute + " = " + member
                : attribute + ".add(" + member + ")";
    }

    /** Adds a member to an attribute, or refers to it; one of the two may be new. */
    record Put(Link link, boolean leftSide) implements Step {
        @Override
        public boolean isDefined(Model model) {
            return Rules.canLink(model, link, leftSide);
        }

        /** The one that is in no session while the other is in this one. */
        private @Nullable String newcomer(Model model) {
            boolean left = model.outside().has(link.left());
            boolean right = model.outside().has(link.right());
            return left == right ? null : left ? link.left() : link.right();
        }

        /** What the attribute brings in: nothing if it is the newcomer's own. */
        private Set<String> brought(Model model, String newcomer) {
            return owner(link, leftSide).equals(newcomer) ? Set.of() : model.reached(newcomer);
        }

        @Override
        public String describe(Model before) {
            String newcomer = newcomer(before);
            String entrance =
                    newcomer == null ? "" : ObjectSteps.describeEntrance(before, newcomer, brought(before, newcomer));
            return describePut(before, link, leftSide) + (entrance.isEmpty() ? "" : "; " + entrance);
        }

        @Override
        public void act(Live live, Model before) {
            Live.side(before, link.association(), leftSide)
                    .put(live.object(owner(link, leftSide)), live.object(member(link, leftSide)));
            String newcomer = newcomer(before);
            if (newcomer != null) {
                ObjectSteps.enter(live, before, newcomer, brought(before, newcomer));
            }
        }

        @Override
        public void apply(Model model) {
            Optional.ofNullable(newcomer(model)).ifPresent(newcomer -> model.enter(newcomer, brought(model, newcomer)));
            model.link(link);
        }
    }

    /** Removes a member from an attribute, or refers to nothing. */
    record Cut(Link link, boolean leftSide) implements Step {
        @Override
        public boolean isDefined(Model model) {
            return Rules.canUnlink(model, link, leftSide);
        }

        /** An object that does not know whose it is cannot be told to be an orphan. */
        private boolean looksFirst(Model model) {
            return !leftSide && model.deletesOrphans(link.association());
        }

        @Override
        public String describe(Model before) {
            return (looksFirst(before) ? attribute(before, link, leftSide) + "; " : "")
                    + describeCut(before, link, leftSide);
        }

        @Override
        public void act(Live live, Model before) {
            Side side = Live.side(before, link.association(), leftSide);
            Object owner = live.object(owner(link, leftSide));
            if (looksFirst(before)) {
                side.members(owner);
            }
            side.take(owner, live.object(member(link, leftSide)));
        }

        @Override
        public void apply(Model model) {
            model.unlink(link);
            if (!leftSide && !link.association().isManyToMany()) {
                model.memory().cutUnread(link);
            }
        }
    }

    /** Removes a member from one owner and adds it to another, or the other way round. */
    record Move(Link link, String to, boolean addFirst) implements Step {
        private Link moved() {
            return new Link(link.association(), to, link.right());
        }

        @Override
        public boolean isDefined(Model model) {
            Optional<Side> side = Rules.side(model, link.association(), true);
            if (link.association().isManyToMany()
                    || side.isEmpty()
                    || to.equals(link.left())
                    || !model.current().links().contains(link)
                    || !model.stays(link.left())
                    || !model.stays(link.right())
                    || !model.stays(to)) {
                return false;
            }
            Shape shape = side.get().shape();
            Model without = model.copy();
            without.current().links().remove(link);
            return (!addFirst || shape == Shape.LIST || shape == Shape.SET) && Rules.canLink(without, moved());
        }

        @Override
        public String describe(Model before) {
            String remove = describeCut(before, link, true);
            String add = describePut(before, moved(), true);
            return addFirst ? add + "; " + remove : remove + "; " + add;
        }

        @Override
        public void act(Live live, Model before) {
            Side side = Live.side(before, link.association(), true);
            Object from = live.object(link.left());
            Object right = live.object(link.right());
            Object target = live.object(to);
            if (addFirst) {
                side.put(target, right);
                side.take(from, right);
            } else {
                side.take(from, right);
                side.put(target, right);
            }
        }

        @Override
        public void apply(Model model) {
            model.link(moved());
        }
    }

    /** Replaces the members of a collection, by another collection or in place. */
    record Replace(Association association, boolean leftSide, String owner, List<String> members, boolean inPlace)
            implements Step {

        private Link link(String member) {
            return leftSide ? new Link(association, owner, member) : new Link(association, member, owner);
        }

        /** Does it with the model, as far as that is defined. */
        private boolean replace(Model model) {
            List<String> present = model.current().others(association, leftSide, owner);
            for (String member : present) {
                if (!members.contains(member)) {
                    if (!Rules.canUnlink(model, link(member), leftSide)) {
                        return false;
                    }
                    model.unlink(link(member));
                }
            }
            for (String member : members) {
                if (!present.contains(member)) {
                    if (!Rules.canLink(model, link(member), leftSide)) {
                        return false;
                    }
                    model.link(link(member));
                }
            }
            return true;
        }

        @Override
        public boolean isDefined(Model model) {
            Optional<Side> side = Rules.side(model, association, leftSide);
            return side.isPresent()
                    && (side.get().shape() == Shape.LIST || side.get().shape() == Shape.SET)
                    && model.stays(owner)
                    && !model.memory().isBlurred(owner, association, leftSide)
                    && members.stream().allMatch(model::stays)
                    && replace(model.copy());
        }

        @Override
        public String describe(Model before) {
            String attribute =
                    owner + "." + Live.side(before, association, leftSide).name();
            return inPlace
                    ? attribute + ".clear(); " + attribute + ".addAll(" + members + ")"
                    : attribute + " = " + members;
        }

        @Override
        public void act(Live live, Model before) {
            Side side = Live.side(before, association, leftSide);
            List<Object> objects =
                    new ArrayList<>(members.stream().map(live::object).toList());
            if (inPlace) {
                side.refill(live.object(owner), objects);
            } else {
                side.replace(live.object(owner), objects);
            }
        }

        @Override
        public void apply(Model model) {
            if (!replace(model)) {
                throw new IllegalStateException("not defined: " + this);
            }
        }
    }

    /** Reads an attribute. */
    record Read(Association association, boolean leftSide, String owner) implements Step {
        @Override
        public boolean isDefined(Model model) {
            Optional<Side> side = Rules.side(model, association, leftSide);
            return side.isPresent()
                    && model.stays(owner)
                    && !model.memory().isBlurred(owner, association, leftSide)
                    && (side.get().shape() != Shape.DYNAMIC
                            || !model.memory().fresh().contains(owner)
                            || model.autoflush());
        }

        private boolean isDynamic(Model model) {
            Variant variant = model.variant(association).orElseThrow();
            return Objects.requireNonNull(variant.side(leftSide)).shape() == Shape.DYNAMIC;
        }

        @Override
        public String describe(Model before) {
            return owner + "." + Live.side(before, association, leftSide).name();
        }

        @Override
        public void act(Live live, Model before) {
            live.object(owner);
        }

        @Override
        public void apply(Model model) {
            if (isDynamic(model) && model.autoflush()) {
                model.flush();
            }
        }

        @Override
        public void verify(Live live, Model after) {
            // A dynamic collection is a query: it shows what has been flushed.
            Picture picture = isDynamic(after) ? after.flushed() : after.current();
            assertEquals(
                    new TreeSet<>(picture.others(association, leftSide, owner)),
                    live.members(owner, Live.side(after, association, leftSide)),
                    () -> "the members of " + describe(after));
        }
    }
}
