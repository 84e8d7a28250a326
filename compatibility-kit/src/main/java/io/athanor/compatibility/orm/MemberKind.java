package io.athanor.compatibility.orm;

import io.athanor.compatibility.household.Child;
import io.athanor.compatibility.household.Household;
import io.athanor.compatibility.household.Lodger;
import io.athanor.compatibility.household.Member;
import io.athanor.compatibility.household.Parcel;
import io.athanor.compatibility.household.Plant;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of members of a household.
 *
 * @param type their class
 * @param table their table
 * @param maker makes one with a name
 * @param members the collection of those that a household has
 * @param backReference whether they know their household
 * @param owned whether they are deleted when they leave it
 */
record MemberKind<M extends Member>(
        Class<M> type,
        String table,
        Function<String, M> maker,
        Function<Household, List<M>> members,
        boolean backReference,
        boolean owned) {

    /** All kinds: with and without a way back, owned for life or not. */
    static List<MemberKind<?>> all() {
        return List.of(
                new MemberKind<>(Lodger.class, "lodgers", Lodger::new, Household::getLodgers, true, false),
                new MemberKind<>(Child.class, "children", Child::new, Household::getChildren, true, true),
                new MemberKind<>(Parcel.class, "parcels", Parcel::new, Household::getParcels, false, false),
                new MemberKind<>(Plant.class, "plants", Plant::new, Household::getPlants, false, true));
    }

    M make(String name) {
        return maker.apply(name);
    }

    List<M> of(Household household) {
        return members.apply(household);
    }

    @Override
    public String toString() {
        return table
                + (backReference ? " that know their household" : " that do not know their household")
                + (owned ? ", owned for life" : "");
    }
}
