package io.athanor.compatibility.figure;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A colour with its layers. */
@Embeddable
public final class Paint implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(length = 10)
    private final String colour;

    private final @Nullable Integer layers;

    /** So many layers of a colour. */
    public Paint(@Nullable Integer layers, String colour) {
        this.layers = layers;
        this.colour = colour;
    }

    public String getColour() {
        return colour;
    }

    /** The number of layers, null if nobody counted. */
    public @Nullable Integer layers() {
        return layers;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Paint paint && paint.colour.equals(colour) && Objects.equals(paint.layers, layers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(colour, layers);
    }
}
