package io.athanor.orm.metamodel;

import io.athanor.sql.Structure;

/**
 * A class below the one of a {@link PolymorphicAlias}, as the owner of its attributes there.
 *
 * @param <S> the mapped class
 */
final class PolymorphicPart<S> extends EntityAlias<S> {

    private final PolymorphicAlias<?> whole;

    PolymorphicPart(EntityDescriptor<S> descriptor, PolymorphicAlias<?> whole) {
        super(descriptor, (String) null);
        this.whole = whole;
    }

    @Override
    public EntityReference<?> whole() {
        return whole;
    }

    @Override
    public boolean isPlain() {
        return whole.isPlain();
    }

    @Override
    void describeFurther(Structure structure) {
        structure.part(whole);
    }
}
