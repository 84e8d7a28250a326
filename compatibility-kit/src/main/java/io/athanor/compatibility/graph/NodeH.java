package io.athanor.compatibility.graph;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node whose key of two columns the program gives. */
@Entity(table = "node_h")
public class NodeH extends Node {

    @Id
    @Nullable Integer part;

    @Id
    @Nullable Integer number;

    @Relationship
    @Nullable NodeA refA;

    @Relationship
    @Nullable NodeB refB;

    @Relationship
    @Nullable NodeC refC;

    @Relationship
    @Nullable NodeD refD;

    @Relationship
    @Nullable NodeE refE;

    @Relationship
    @Nullable NodeF refF;

    @Relationship
    @Nullable NodeG refG;

    @Relationship(remoteSide = {"part", "number"})
    @Nullable NodeH refH;

    NodeH(String name, int part, int number) {
        super(name);
        this.part = part;
        this.number = number;
    }

    @Override
    public List<@Nullable Integer> key() {
        return Arrays.asList(part, number);
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
