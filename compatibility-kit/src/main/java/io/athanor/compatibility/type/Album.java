package io.athanor.compatibility.type;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.sql.type.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something with values that are compared by content. */
@Entity(table = "albums")
class Album {

    @Id
    @Column(type = "io.athanor.sql.type.Types.UUID_BINARY")
    private UUID id;

    private byte @Nullable [] cover;

    private @Nullable Json details;

    @Column(type = "AlbumTypes.LENGTHS")
    private @Nullable List<Integer> lengths;

    @Column(type = "AlbumTypes.PRICES")
    private int @Nullable [] prices;

    @Column(precision = 8, scale = 2)
    private @Nullable BigDecimal rating;

    Album(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }

    byte @Nullable [] cover() {
        return cover;
    }

    void cover(byte @Nullable [] value) {
        cover = value;
    }

    @Nullable Json details() {
        return details;
    }

    void details(@Nullable Json value) {
        details = value;
    }

    @Nullable List<Integer> lengths() {
        return lengths;
    }

    void lengths(@Nullable List<Integer> value) {
        lengths = value;
    }

    int @Nullable [] prices() {
        return prices;
    }

    void prices(int @Nullable [] value) {
        prices = value;
    }

    @Nullable BigDecimal rating() {
        return rating;
    }

    void rating(@Nullable BigDecimal value) {
        rating = value;
    }
}
