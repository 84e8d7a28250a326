package io.athanor.compatibility.declaration;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;

/** What somebody thinks of something, in a table without a primary key. */
@Entity(table = "votes")
public class Vote {

    @Id
    private int voter;

    @Id
    private int subject;

    private int mark;

    public Vote(int voter, int subject, int mark) {
        this.voter = voter;
        this.subject = subject;
        this.mark = mark;
    }

    public int getVoter() {
        return voter;
    }

    public int getSubject() {
        return subject;
    }

    public int getMark() {
        return mark;
    }

    public void setMark(int mark) {
        this.mark = mark;
    }
}
