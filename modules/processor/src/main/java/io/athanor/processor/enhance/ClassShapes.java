package io.athanor.processor.enhance;

import org.jspecify.annotations.Nullable;

/** Finds the shapes of the classes that a class file refers to; each host of the enhancer has its own source. */
public interface ClassShapes {

    /** The shape of the class with this internal name, or null if the class is not to be found. */
    @Nullable ClassShape find(String internalName);
}
