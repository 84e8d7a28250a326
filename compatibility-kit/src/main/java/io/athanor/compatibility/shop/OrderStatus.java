package io.athanor.compatibility.shop;

/** Where an order stands. */
public enum OrderStatus {
    /** Not paid yet. */
    OPEN,
    /** Paid, not sent. */
    PAID,
    /** Sent. */
    SHIPPED
}
