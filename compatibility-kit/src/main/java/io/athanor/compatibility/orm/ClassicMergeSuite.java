package io.athanor.compatibility.orm;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.ClassicShop;
import io.athanor.orm.Registry;

/** {@link MergeSuite} with the classes mapped by a program. */
public class ClassicMergeSuite extends MergeSuite {

    ClassicMergeSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected Registry mapping() {
        return ClassicShop.registry();
    }
}
