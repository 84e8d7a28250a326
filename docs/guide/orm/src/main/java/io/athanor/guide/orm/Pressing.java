package io.athanor.guide.orm;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A year in which an album was pressed. */
@Entity(table = "pressing")
public class Pressing {

    // tag::order
    static final Comparator<Pressing> BY_YEAR = Comparator.comparingInt(Pressing::getPressed);
    // end::order

    @Id
    private @Nullable Integer id;

    private int pressed;

    @ForeignKey("album.id")
    private @Nullable Integer albumId;

    public Pressing(int pressed) {
        this.pressed = pressed;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public int getPressed() {
        return pressed;
    }

    public @Nullable Integer getAlbumId() {
        return albumId;
    }
}
