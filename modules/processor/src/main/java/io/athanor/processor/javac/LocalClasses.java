package io.athanor.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The classes declared inside methods, which the compiler does not find by name; they may extend entities. */
final class LocalClasses {

    private final Trees trees;
    private final Elements elements;
    private final Map<String, TypeElement> byBinaryName = new HashMap<>();

    LocalClasses(Trees trees, Elements elements) {
        this.trees = trees;
        this.elements = elements;
    }

    Map<String, TypeElement> byBinaryName() {
        return byBinaryName;
    }

    /** Collects the local classes inside a class that has been attributed. */
    void collect(TypeElement type) {
        TreePath path = trees.getPath(type);
        if (path != null) {
            new Scanner().scan(path, null);
        }
    }

    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            Element element = trees.getElement(getCurrentPath());
            if (element instanceof TypeElement type
                    && (type.getNestingKind() == NestingKind.LOCAL || type.getNestingKind() == NestingKind.ANONYMOUS)) {
                byBinaryName.put(elements.getBinaryName(type).toString(), type);
            }
            return super.visitClass(tree, nothing);
        }
    }
}
