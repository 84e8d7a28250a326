package io.athanor.compatibility.graph;

import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.RelationshipAttribute;
import java.util.List;
import java.util.Locale;

/** A class of nodes. */
public enum NodeKind {
    /** {@link NodeA}. */
    A(NodeA.class),
    /** {@link NodeB}. */
    B(NodeB.class),
    /** {@link NodeC}. */
    C(NodeC.class),
    /** {@link NodeD}. */
    D(NodeD.class),
    /** {@link NodeE}. */
    E(NodeE.class),
    /** {@link NodeF}. */
    F(NodeF.class),
    /** {@link NodeG}. */
    G(NodeG.class),
    /** {@link NodeH}. */
    H(NodeH.class);

    private final Class<? extends Node> javaType;

    NodeKind(Class<? extends Node> javaType) {
        this.javaType = javaType;
    }

    /** The class. */
    public Class<? extends Node> javaType() {
        return javaType;
    }

    /** The description of the class. */
    public EntityDescriptor<? extends Node> descriptor() {
        return EntityDescriptor.forClass(javaType);
    }

    /** The name of the table. */
    public String table() {
        return "node_" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether the database makes the key. */
    public boolean isGenerated() {
        return compareTo(C) <= 0;
    }

    /** The columns of the key. */
    public List<String> keyColumns() {
        return compareTo(G) < 0 ? List.of("id") : List.of("part", "number");
    }

    /** The columns by which other tables refer to this one. */
    public List<String> foreignKeyColumns() {
        String prefix = name().toLowerCase(Locale.ROOT) + "_";
        return keyColumns().stream().map(column -> prefix + column).toList();
    }

    /** The relationship to a class of nodes. */
    public RelationshipAttribute<?, ?> relationship(NodeKind to) {
        return (RelationshipAttribute<?, ?>) descriptor().attribute("ref" + to.name());
    }

    /** A new node; the number is its key unless that is generated. */
    public Node create(String name, int number) {
        return switch (this) {
            case A -> new NodeA(name);
            case B -> new NodeB(name);
            case C -> new NodeC(name);
            case D -> new NodeD(name, number);
            case E -> new NodeE(name, number);
            case F -> new NodeF(name, number);
            case G -> new NodeG(name, number % 3, number);
            case H -> new NodeH(name, number % 3, number);
        };
    }
}
