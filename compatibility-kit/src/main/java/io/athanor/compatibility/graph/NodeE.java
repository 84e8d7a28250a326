package io.athanor.compatibility.graph;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node whose key the program gives. */
@Entity(table = "node_e")
public class NodeE extends Node {

    @Id
    @Nullable Integer id;

    @Relationship
    @Nullable NodeA refA;

    @Relationship
    @Nullable NodeB refB;

    @Relationship
    @Nullable NodeC refC;

    @Relationship
    @Nullable NodeD refD;

    @Relationship(remoteSide = "id")
    @Nullable NodeE refE;

    @Relationship
    @Nullable NodeF refF;

    @Relationship
    @Nullable NodeG refG;

    @Relationship
    @Nullable NodeH refH;

    NodeE(String name, int id) {
        super(name);
        this.id = id;
    }

    @Override
    public List<@Nullable Integer> key() {
        return Arrays.asList(id);
    }

    @Override
    public void refer(NodeKind to, @Nullable Node target) {
        switch (to) {
            case A -> refA = (NodeA) target;
            case B -> refB = (NodeB) target;
            case C -> refC = (NodeC) target;
            case D -> refD = (NodeD) target;
            case E -> refE = (NodeE) target;
            case F -> refF = (NodeF) target;
            case G -> refG = (NodeG) target;
            case H -> refH = (NodeH) target;
        }
    }
}
