package io.athanor.compatibility.property;

import io.athanor.compatibility.world.Association;
import io.athanor.compatibility.world.EntityKind;
import io.athanor.compatibility.world.Side;
import io.athanor.compatibility.world.Variant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which steps a program may take: those whose meaning does not depend on what happens to be loaded or flushed, and that
 * leave nothing behind that the constraints of the tables forbid.
 */
final class Rules {

    private Rules() {}

    /**
     * Whether an object can be deleted, or lose its owner, with all that it takes along: it has no row yet and is
     * nowhere else, and what it takes along only came along, or it has one and all others can let go of it.
     */
    static boolean canGo(Model model, String name) {
        Set<String> all = model.closure(Set.of(name));
        Set<String> fresh = model.memory().fresh();
        if (all.stream().anyMatch(fresh::contains)) {
            return fresh.containsAll(all)
                    && all.stream()
                            .noneMatch(gone ->
                                    !gone.equals(name) && model.memory().added().contains(gone))
                    && all.stream()
                            .allMatch(gone -> model.current().linksOf(gone).stream()
                                    .allMatch(link -> all.contains(link.other(gone))));
        }
        Set<String> going = model.going();
        going.addAll(all);
        return all.stream()
                .allMatch(gone -> letsChildrenGo(model, gone)
                        && model.current().linksOf(gone).stream()
                                .filter(link -> !going.contains(link.other(gone)))
                                .allMatch(link -> canBeCut(model, link, gone)));
    }

    /** Whether a flush can delete an object and leave the other end of a link. */
    private static boolean canBeCut(Model model, Link link, String gone) {
        Association association = link.association();
        boolean left = link.left().equals(gone);
        if (!left && !association.isManyToMany()) {
            return true; // its foreign key goes with it
        }
        // Only an attribute of the deleted object tells the flush what to unlink, and only what has been flushed.
        return !association.isRequired()
                && !model.memory().freshLinks().contains(link)
                && model.variant(association)
                        .map(variant -> variant.side(left) != null)
                        .orElse(false);
    }

    /**
     * A member that was taken out in the same flush dies with the owner if deletes cascade, and lives after a flush.
     */
    private static boolean letsChildrenGo(Model model, String gone) {
        return model.mapping().variants().stream()
                .filter(variant -> variant.deletes() && !variant.orphans())
                .noneMatch(variant -> model.memory().hasFreed(variant.association(), gone));
    }

    /** Whether a program can delete an object. */
    static boolean canDelete(Model model, String name) {
        return model.stays(name) && !model.memory().fresh().contains(name) && canGo(model, name);
    }

    /** Whether a program can cut a link through an attribute. */
    static boolean canUnlink(Model model, Link link, boolean leftSide) {
        if (!model.current().links().contains(link)
                || !hasSide(model, link.association(), leftSide)
                || !model.stays(link.left())
                || !model.stays(link.right())) {
            return false;
        }
        return canLose(model, link);
    }

    /** Whether the right object may lose the left one. */
    static boolean canLose(Model model, Link link) {
        if (!model.deletesOrphans(link.association())) {
            return !link.association().isRequired();
        }
        return wasOwned(model, link) && canGo(without(model, link), link.right());
    }

    private static Model without(Model model, Link link) {
        Model without = model.copy();
        without.current().links().remove(link);
        return without;
    }

    /**
     * Whether the right object has an owner by a flush, or is new itself: one that gets an owner and loses it in the
     * same flush may be an orphan or not.
     */
    private static boolean wasOwned(Model model, Link link) {
        return !model.memory().freshLinks().contains(link)
                || model.memory().fresh().contains(link.right())
                || model.flushed().left(link.association(), link.right()).isPresent();
    }

    /** Whether a program can link two objects through an attribute. */
    static boolean canLink(Model model, Link link, boolean leftSide) {
        return hasSide(model, link.association(), leftSide) && canLink(model, link);
    }

    /** The same for an attribute that exists. */
    static boolean canLink(Model model, Link link) {
        boolean leftOutside = model.outside().has(link.left());
        boolean rightOutside = model.outside().has(link.right());
        if (!leftOutside && !model.stays(link.left()) || !rightOutside && !model.stays(link.right())) {
            return false;
        }
        if (leftOutside && rightOutside) {
            return canLinkOutside(model, link);
        }
        Picture current = model.current();
        if (current.links().contains(link)) {
            return false;
        }
        if (link.association().isManyToMany()) {
            return canEnter(model, link);
        }
        Variant variant = model.variant(link.association()).orElseThrow();
        boolean isSingle = variant.isOneToOne() || link.association().isUnique();
        if (leftOutside
                        && isSingle
                        && !model.outside()
                                .rights(link.association(), link.left())
                                .isEmpty()
                || rightOutside
                        && model.outside()
                                .left(link.association(), link.right())
                                .isPresent()) {
            return false;
        }
        boolean told = current.left(link.association(), link.right()).isEmpty() || variant.right() != null;
        return told && canOccupy(model, variant, link) && canEnter(model, link) && numberIsFree(model, link);
    }

    private static boolean canLinkOutside(Model model, Link link) {
        Picture outside = model.outside();
        Association association = link.association();
        if (association.isManyToMany()) {
            return !outside.links().contains(link);
        }
        Variant variant = model.variant(association).orElseThrow();
        return outside.left(association, link.right()).isEmpty()
                && ((!variant.isOneToOne() && !association.isUnique())
                        || outside.rights(association, link.left()).isEmpty())
                && numberIsFree(model, link);
    }

    /** Whether the left object has no right one that would have to leave, or that one can. */
    private static boolean canOccupy(Model model, Variant variant, Link link) {
        Association association = variant.association();
        if (!variant.isOneToOne() && !association.isUnique()) {
            return true;
        }
        for (String occupant : model.current().rights(association, link.left())) {
            boolean leaves = variant.left() != null
                    && (model.going().contains(occupant)
                            || canLose(model, new Link(association, link.left(), occupant)));
            if (!leaves) {
                return false;
            }
        }
        // A one-way reference to another left object does not hear of this one.
        return variant.right() != null
                || model.current().left(association, link.right()).isEmpty();
    }

    /** Whether what comes in from outside along with a link can be in the database. */
    private static boolean canEnter(Model model, Link link) {
        String newcomer = model.outside().has(link.left())
                ? link.left()
                : model.outside().has(link.right()) ? link.right() : null;
        return newcomer == null || canEnter(model, newcomer, link);
    }

    /** Whether an object from outside and all that it is linked with can be in the database, given one more link. */
    static boolean canEnter(Model model, String newcomer, @Nullable Link more) {
        Set<Object> codes = new HashSet<>();
        for (String name : model.component(newcomer)) {
            EntityKind kind = Names.kind(name);
            if (kind == EntityKind.LINE
                    && model.outside().left(Association.LINES, name).isEmpty()
                    && (more == null
                            || more.association() != Association.LINES
                            || !more.right().equals(name))) {
                return false;
            }
            Object code = model.outside().value(name, "code");
            if (code != null && (!codes.add(code) || !codeIsFree(model, name, code))) {
                return false;
            }
        }
        return true;
    }

    /** Whether no other object that stays has the code. */
    static boolean codeIsFree(Model model, String name, @Nullable Object code) {
        if (code == null) {
            return true;
        }
        EntityKind kind = Names.kind(name);
        Set<String> going = model.going();
        boolean free = others(model.current(), kind, name)
                .noneMatch(other ->
                        !going.contains(other) && code.equals(model.current().value(other, "code")));
        if (kind != EntityKind.TAG) {
            return free;
        }
        // The code is the key: until the flush, it is that of the object that had it.
        return free
                && others(model.flushed(), kind, name)
                        .noneMatch(other -> model.current().has(other)
                                && !going.contains(other)
                                && code.equals(model.flushed().value(other, "code")));
    }

    private static java.util.stream.Stream<String> others(Picture picture, EntityKind kind, String name) {
        return picture.names().stream().filter(other -> Names.kind(other) == kind && !other.equals(name));
    }

    /** Whether no line of the item has, or had before this flush, the number of the line that is to be linked. */
    private static boolean numberIsFree(Model model, Link link) {
        if (link.association() != Association.LINES) {
            return true;
        }
        Object number = value(model, link.right(), "number");
        Set<String> going = model.going();
        boolean isNew = model.outside().has(link.right());
        for (Picture picture : List.of(model.current(), model.flushed(), model.outside())) {
            for (String other : picture.rights(Association.LINES, link.left())) {
                boolean same = !other.equals(link.right()) && Objects.equals(number, value(model, other, "number"));
                if (same && !(isNew && going.contains(other))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static @Nullable Object value(Model model, String name, String column) {
        Picture picture = model.outside().has(name)
                ? model.outside()
                : model.current().has(name) ? model.current() : model.flushed();
        return picture.value(name, column);
    }

    static boolean hasSide(Model model, Association association, boolean leftSide) {
        return side(model, association, leftSide).isPresent();
    }

    static Optional<Side> side(Model model, Association association, boolean leftSide) {
        return model.variant(association).map(variant -> variant.side(leftSide));
    }
}
