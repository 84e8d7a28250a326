package io.athanor.orm.load;

/** One selected element as far as reading it from a row is concerned. */
sealed interface PlanItem permits EntityPlan, ValuePlan {}
