package io.athanor.guide.orm;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;

// tag::entity
/** A word for a kind of music, which is its key. */
@Entity(table = "tag")
public class Tag {

    @Id
    @Column(length = 30)
    private String word;

    public Tag(String word) {
        this.word = word;
    }
    // end::entity

    public String getWord() {
        return word;
    }
    // tag::entity
}
// end::entity
