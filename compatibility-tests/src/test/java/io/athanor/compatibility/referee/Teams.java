package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;

/** Teams whose members die when they are taken out. */
final class Teams {

    private Teams() {}

    @Entity(table = "teams")
    static class Team {

        @Id
        Integer id;

        @Column(length = 10)
        String name;

        @Relationship(
                orderBy = "id",
                backPopulates = "team",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        List<Member> members;

        Team(int id, String name, Member... members) {
            this.id = id;
            this.name = name;
            this.members = asList(members);
        }

        List<Integer> memberIds() {
            return RefereeFlow.each(members, member -> member.id);
        }
    }

    @Entity(table = "members")
    static class Member {

        @Id
        Integer id;

        @ForeignKey("teams.id")
        Integer teamId;

        @Column(length = 10)
        String name;

        @Relationship(backPopulates = "members")
        Team team;

        Member(int id, String name) {
            this.id = id;
            this.name = name;
        }
    }
}
