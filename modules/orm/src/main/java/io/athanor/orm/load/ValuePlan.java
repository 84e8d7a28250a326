package io.athanor.orm.load;

import io.athanor.sql.type.Codec;

/**
 * A single value in a row.
 *
 * @param position the JDBC position
 * @param codec how it is read
 */
record ValuePlan(int position, Codec<?> codec) implements PlanItem {}
