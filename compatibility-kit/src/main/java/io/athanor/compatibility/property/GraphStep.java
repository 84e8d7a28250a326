package io.athanor.compatibility.property;

import io.athanor.compatibility.graph.NodeKind;
import org.jspecify.annotations.Nullable;

/** One thing that a program does with the nodes of a graph. */
sealed interface GraphStep {

    /** Makes a node and adds it to the session; the number is its key unless that is generated. */
    record Create(String name, NodeKind kind, int number) implements GraphStep {
        @Override
        public String toString() {
            return name + " = new Node" + kind + "(" + (kind.isGenerated() ? "" : number) + "); session.add(" + name
                    + ")";
        }
    }

    /** Lets a node refer to another one, or to none. */
    record Refer(String name, NodeKind to, @Nullable String target) implements GraphStep {
        @Override
        public String toString() {
            return name + ".ref" + to + " = " + target;
        }
    }

    /** Deletes a node. */
    record Delete(String name) implements GraphStep {
        @Override
        public String toString() {
            return "session.delete(" + name + ")";
        }
    }

    /** Commits, so that all since the last commit is one flush, and perhaps goes on with another session. */
    record Write(boolean reopen) implements GraphStep {
        @Override
        public String toString() {
            return "session.commit()" + (reopen ? "; another session" : "");
        }
    }
}
