package io.athanor.orm.state;

import org.jspecify.annotations.Nullable;

/** What a load that is under way keeps at an instance's state, to find it there without a lookup. */
public abstract class LoadNote {

    private final Object writer;
    private @Nullable LoadNote next;

    /** A note of a part of a load. */
    protected LoadNote(Object writer) {
        this.writer = writer;
    }

    static @Nullable LoadNote find(@Nullable LoadNote list, Object writer) {
        LoadNote note = list;
        while (note != null && note.writer != writer) {
            note = note.next;
        }
        return note;
    }

    LoadNote before(@Nullable LoadNote list) {
        next = list;
        return this;
    }

    static @Nullable LoadNote without(@Nullable LoadNote list, LoadNote gone) {
        if (list == null || list == gone) {
            return list == null ? null : list.next;
        }
        list.next = without(list.next, gone);
        return list;
    }
}
