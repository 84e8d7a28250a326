package io.athanor.sql.compiler;

import io.athanor.sql.type.Codec;
import io.athanor.sql.type.SqlType;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A place for a value, or for a list of values, in a compiled statement. Immutable. */
public final class CompiledParameter {

    static final int CONSTANT = -1;
    static final int NAMED = -2;

    private final int slot;
    private final @Nullable Object constant;
    private final @Nullable String name;
    private final boolean required;
    private final SqlType<?> type;
    private final Codec<?> codec;
    private final @Nullable UnaryOperator<@Nullable Object> derivation;
    private final @Nullable Expansion expansion;
    private final int offset;
    private final int head;

    CompiledParameter(
            int slot,
            @Nullable Object constant,
            @Nullable String name,
            boolean required,
            SqlType<?> type,
            Codec<?> codec,
            @Nullable UnaryOperator<@Nullable Object> derivation,
            @Nullable Expansion expansion,
            int offset,
            int head) {
        this.slot = slot;
        this.constant = constant;
        this.name = name;
        this.required = required;
        this.type = type;
        this.codec = codec;
        this.derivation = derivation;
        this.expansion = expansion;
        this.offset = offset;
        this.head = head;
    }

    /** This place in a text in which it stands elsewhere. */
    CompiledParameter movedTo(int newOffset, int newHead) {
        return new CompiledParameter(
                slot, constant, name, required, type, codec, derivation, expansion, newOffset, newHead);
    }

    /** The name by which a value is given at execution, or null. */
    public @Nullable String name() {
        return name;
    }

    /** Whether a value must be given by name at execution. */
    public boolean required() {
        return required;
    }

    /** The type of the value. */
    public SqlType<?> type() {
        return type;
    }

    /** How the value is bound. */
    public Codec<?> codec() {
        return codec;
    }

    /** Whether a list of values takes this place. */
    public boolean isExpanding() {
        return expansion != null;
    }

    @Nullable Expansion expansion() {
        return expansion;
    }

    /** The position in the text at which a list of values is written. */
    int offset() {
        return offset;
    }

    /** The position in the text at which what belongs to the list starts, or -1 if nothing before it does. */
    int head() {
        return head;
    }

    /** Whether the value is asked for once for each row; the column's default says how. */
    public boolean isSupplied() {
        return constant instanceof SuppliedValue;
    }

    /** Whether the value is known without the statement's own values. */
    boolean isConstant() {
        return slot == CONSTANT;
    }

    /** The value; that of a default which is asked for is a {@link SuppliedValue}. */
    @Nullable Object value(@Nullable Object @Nullable [] slots) {
        Object value = slot < 0 || slots == null ? constant : slots[slot];
        return derivation == null ? value : derivation.apply(value);
    }
}
