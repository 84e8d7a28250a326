package io.athanor.compatibility.unique;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** What has a code that is unique and may be missing. */
@Entity(table = "badges")
public class Badge {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, unique = true)
    private @Nullable String code;

    public Badge(@Nullable String code) {
        this.code = code;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
