package io.athanor.compatibility.orm;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.ClassicShop;
import io.athanor.orm.Registry;

/** {@link FlushSuite} with the classes mapped by a program. */
public class ClassicFlushSuite extends FlushSuite {

    ClassicFlushSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected Registry mapping() {
        return ClassicShop.registry();
    }
}
