package io.athanor.compatibility.referee;

import io.athanor.compatibility.referee.Teams.Member;
import io.athanor.compatibility.referee.Teams.Team;
import io.athanor.orm.NestedTransaction;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import java.util.List;

/** What is left of a session whose flush failed or whose nested transaction was rolled back. */
final class SavepointForms extends RefereeForms {

    SavepointForms() {
        super("failure-in-savepoint");
        mapped(Team.class, Member.class);
        options(SessionOption.NO_AUTOFLUSH);
        failures();
        group("collections-after-savepoint");
        fact("not-flushed", (s, flow) -> {
            Team t = given(s);
            NestedTransaction n = flow.step(s::beginNested);
            Member x = flow.step(() -> new Member(2, "x"));
            flow.step(() -> t.members.add(x));
            flow.step(n::rollback);
            flow.step(() -> List.of(t.memberIds(), flow.state(x)));
        });
        options();
        rollbacks();
    }

    private static Team given(Session s) {
        Team t = new Team(1, "reds", new Member(1, "ann"));
        s.add(t);
        s.commit();
        t.members.size();
        return t;
    }

    private static Team givenAlone(Session s) {
        Team t = given(s);
        s.expunge(t.members.get(0));
        return t;
    }

    private void failures() {
        fact("without-savepoint", (s, flow) -> {
            Team t = givenAlone(s);
            flow.step(() -> t.name = "blues");
            flow.step(s::flush);
            flow.step(() -> s.add(new Member(1, "dup")));
            flow.step(s::flush);
            flow.skip(1); // is refused until the rollback, which has been done here
            flow.step(s::rollback);
            flow.step(() -> t.name);
            flow.step(s::commit);
        });
        fact("outer-work-goes-on", (s, flow) -> {
            Team t = givenAlone(s);
            flow.step(() -> t.name = "blues");
            flow.step(s::flush);
            String problem = flow.step(() -> {
                try (NestedTransaction nested = s.beginNested()) {
                    s.add(memberOf(t, 1, "dup"));
                    s.flush();
                    nested.commit();
                    return "nothing";
                } catch (RuntimeException e) {
                    return e.getClass().getSimpleName();
                }
            });
            flow.step(() -> problem.replace("Exception", "Error"));
            flow.step(() -> List.of(t.name, t.memberIds()));
            flow.step(() -> s.add(memberOf(t, 2, "bob")));
            flow.step(s::commit);
        });
        fact("caught-inside-the-block", (s, flow) -> {
            givenAlone(s);
            NestedTransaction n = flow.step(s::beginNested);
            flow.step(() -> s.add(new Member(1, "dup")));
            flow.step(s::flush);
            flow.step(n::isActive);
            flow.step(s::flush);
            flow.step(n::rollback);
            flow.step(s::flush);
            flow.step(s::commit);
        });
    }

    private static Member memberOf(Team team, int id, String name) {
        Member member = new Member(id, name);
        member.team = team;
        return member;
    }

    private void rollbacks() {
        fact("pending-evicted", (s, flow) -> {
            Team t = given(s);
            NestedTransaction n = flow.step(s::beginNested);
            Member x = flow.step(() -> new Member(2, "x"));
            flow.step(() -> t.members.add(x));
            flow.step(s::flush);
            flow.step(n::rollback);
            flow.step(() -> List.of(t.memberIds(), flow.state(x)));
        });
        fact("removed-comes-back", (s, flow) -> {
            Team t = given(s);
            Member m = flow.step(() -> t.members.get(0));
            NestedTransaction n = flow.step(s::beginNested);
            flow.step(() -> t.members.remove(m));
            flow.step(s::flush);
            flow.step(() -> flow.state(m));
            flow.step(n::rollback);
            flow.step(() -> List.of(t.memberIds(), flow.state(m)));
        });
        fact("pending-before-savepoint", (s, flow) -> {
            Team t = given(s);
            Member x = flow.step(() -> new Member(2, "x"));
            flow.step(() -> t.members.add(x));
            NestedTransaction n = flow.step(s::beginNested);
            Member y = flow.step(() -> new Member(3, "y"));
            flow.step(() -> t.members.add(y));
            flow.step(s::flush);
            flow.step(n::rollback);
            flow.step(() -> List.of(t.memberIds(), flow.state(x), flow.state(y)));
            flow.step(s::commit);
        });
    }
}
