package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.LoadNote;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the members that come in the same rows as their owners, one a row. What is collected is found at the owner's
 * state, since the rows of an owner need not follow one another.
 */
final class CollectionAssembler extends RelatedAssembler {

    private final int attribute;
    private final List<Members> collecting = new ArrayList<>();
    private @Nullable EntityState lastOwner;
    private @Nullable Members lastMembers;

    CollectionAssembler(int attribute, EntityAssembler assembler) {
        super(assembler);
        this.attribute = attribute;
    }

    /** The members of one owner so far. */
    private static final class Members extends LoadNote {

        private final EntityState state;
        private final Instrumented entity;
        private final UniqueObjects<Object> objects = new UniqueObjects<>();

        Members(CollectionAssembler collector, EntityState state, Instrumented entity) {
            super(collector);
            this.state = state;
            this.entity = entity;
        }
    }

    @Override
    void read(EntityState owner, Instrumented entity) throws SQLException {
        Instrumented member = assembler().read();
        if (owner != lastOwner) {
            lastOwner = owner;
            lastMembers = members(owner, entity);
        }
        if (lastMembers != null && member != null) {
            lastMembers.objects.add(member);
        }
    }

    private @Nullable Members members(EntityState owner, Instrumented entity) {
        Members members = (Members) owner.note(this);
        if (members == null && !owner.isLoaded(attribute)) {
            members = new Members(this, owner, entity);
            owner.keep(members);
            collecting.add(members);
        }
        return members;
    }

    @Override
    void finish() {
        for (Members members : collecting) {
            members.state.forget(members);
            Loaded.set(members.state, members.entity, attribute, null, members.objects.list());
        }
        clear();
    }

    @Override
    void abandon() {
        collecting.forEach(members -> members.state.forget(members));
        clear();
    }

    private void clear() {
        collecting.clear();
        lastOwner = null;
        lastMembers = null;
    }
}
