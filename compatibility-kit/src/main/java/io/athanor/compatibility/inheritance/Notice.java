package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;
import io.athanor.orm.annotation.InheritanceStrategy;
import org.jspecify.annotations.Nullable;

/** The top of a hierarchy whose rows do not tell their class. */
@Entity(table = "notices")
@Inheritance(strategy = InheritanceStrategy.JOINED, discriminator = "")
public class Notice {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private @Nullable String title;

    protected Notice() {}

    public Notice(String title) {
        this.title = title;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String value) {
        title = value;
    }
}
