package io.athanor.compatibility.shop;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.io.Serializable;
import java.util.List;

/** A word for products; its key is given by the program. */
@Entity(table = "tags")
@SuppressWarnings("NullAway.Init")
public class Tag implements Serializable {

    @Id
    @Column(length = 20)
    private String code;

    @Relationship(secondary = "product_tags", backPopulates = "tags", orderBy = "id asc")
    private List<Product> products;

    public Tag(String code) {
        this.code = code;
    }

    public String getCode() {
        return code;
    }

    public List<Product> getProducts() {
        return products;
    }
}
