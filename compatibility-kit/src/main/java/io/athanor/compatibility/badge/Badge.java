package io.athanor.compatibility.badge;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.annotation.Transient;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An entity that counts its constructions, keeps things to itself, and does not let itself be compared. */
@Entity(table = "badges")
public class Badge extends Stamped {

    /** How often a constructor ran. */
    public static final AtomicInteger CONSTRUCTED = new AtomicInteger();

    @Column(length = 20, nullable = false)
    private String shownName;

    @ForeignKey("boards.id")
    private @Nullable Integer boardId;

    @Relationship(backPopulates = "badges")
    private @Nullable Board board;

    private transient int seen;

    @Transient
    private @Nullable Object scratch;

    public Badge(String first, String last) {
        CONSTRUCTED.incrementAndGet();
        this.shownName = first.charAt(0) + ". " + last;
        this.scratch = first;
    }

    public String getShownName() {
        return shownName;
    }

    public void setShownName(String shownName) {
        this.shownName = shownName;
    }

    public @Nullable Integer getBoardId() {
        return boardId;
    }

    public @Nullable Board getBoard() {
        return board;
    }

    public void setBoard(@Nullable Board board) {
        this.board = board;
    }

    /** How often this badge was looked at; no column. */
    public int look() {
        return ++seen;
    }

    public @Nullable Object getScratch() {
        return scratch;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        throw new UnsupportedOperationException("equals was called");
    }

    @Override
    public int hashCode() {
        throw new UnsupportedOperationException("hashCode was called");
    }
}
