package io.athanor.compatibility.property;

import io.athanor.compatibility.world.Association;
import java.util.LinkedHashSet;
import java.util.Set;

/** What has happened since the last flush or transaction, as far as it decides what a program may do next. */
final class Memory {

    /** An attribute of one object: the end of an association at which the object is. */
    record End(String name, Association association, boolean leftSide) {}

    private final Set<String> fresh = new LinkedHashSet<>();
    private final Set<String> added = new LinkedHashSet<>();
    private final Set<Link> freshLinks = new LinkedHashSet<>();
    private final Set<End> freed = new LinkedHashSet<>();
    private final Set<String> rekeyed = new LinkedHashSet<>();
    private final Set<End> blurred = new LinkedHashSet<>();
    private final Set<String> expired = new LinkedHashSet<>();
    private boolean dirty;
    private boolean uncommitted;

    void takeFrom(Memory other) {
        fresh.addAll(other.fresh);
        added.addAll(other.added);
        freshLinks.addAll(other.freshLinks);
        freed.addAll(other.freed);
        rekeyed.addAll(other.rekeyed);
        blurred.addAll(other.blurred);
        expired.addAll(other.expired);
        dirty = other.dirty;
        uncommitted = other.uncommitted;
    }

    /** Objects that may not have a row yet. */
    Set<String> fresh() {
        return fresh;
    }

    /** Those of them that were added themselves, and did not only come along with others. */
    Set<String> added() {
        return added;
    }

    /** Links that may not be in the database yet. */
    Set<Link> freshLinks() {
        return freshLinks;
    }

    /** Objects whose key was changed. */
    Set<String> rekeyed() {
        return rekeyed;
    }

    /** Objects whose columns are not loaded. */
    Set<String> expired() {
        return expired;
    }

    /** Whether an object may have lost a member, without being told whose it is now. */
    boolean hasFreed(Association association, String left) {
        return freed.contains(new End(left, association, true));
    }

    /** Whether an attribute may show what was deleted or moved away until it is loaded again. */
    boolean isBlurred(String name, Association association, boolean leftSide) {
        return blurred.contains(new End(name, association, leftSide));
    }

    /** Whether an attribute of the object may show such things. */
    boolean isBlurred(String name) {
        return blurred.stream().anyMatch(end -> end.name().equals(name));
    }

    /** Whether something may wait to be flushed. */
    boolean isDirty() {
        return dirty;
    }

    /** Whether something was done since the transaction began. */
    boolean isUncommitted() {
        return uncommitted;
    }

    void changed() {
        dirty = true;
        uncommitted = true;
    }

    void freed(Link link) {
        freed.add(new End(link.left(), link.association(), true));
    }

    /** An expired object does not know its former owner, so that nobody tells that one. */
    void moved(Picture picture, Link link, String former) {
        freshLinks.remove(new Link(link.association(), former, link.right()));
        if (!former.equals(link.left())) {
            cutUnread(new Link(link.association(), former, link.right()));
        }
    }

    /** The same where a reference is set to nothing. */
    void cutUnread(Link former) {
        if (expired.contains(former.right())) {
            blurred.add(new End(former.left(), former.association(), true));
        }
    }

    /** Objects that are deleted stay in the attributes of others. */
    void blur(Model model, Set<String> deleted) {
        for (String name : deleted) {
            for (Link link : model.current().linksOf(name)) {
                String other = link.other(name);
                blurred.add(new End(other, link.association(), other.equals(link.left())));
            }
        }
    }

    void expireAll(Picture current) {
        expired.addAll(current.names());
        blurred.clear();
    }

    void expire(String name) {
        expired.add(name);
        blurred.removeIf(end -> end.name().equals(name));
    }

    void loaded(String name) {
        expired.remove(name);
    }

    void flushed() {
        fresh.clear();
        added.clear();
        freshLinks.clear();
        freed.clear();
        rekeyed.clear();
        dirty = false;
    }

    /** After a transaction everything is loaded again, by the comparison with this model. */
    void ended() {
        blurred.clear();
        expired.clear();
        uncommitted = false;
    }
}
