package io.athanor.compatibility.naming;

import io.athanor.orm.annotation.Check;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Embedded;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;
import io.athanor.orm.annotation.InheritanceStrategy;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.annotation.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A box for mail; nothing but one column has a name of its own. */
@Entity
@Inheritance(strategy = InheritanceStrategy.SINGLE_TABLE)
@UniqueKey({"ownerName", "homeSpot.houseNumber"})
@Check("{slotCount} > 0")
public class MailBox {

    @Id
    private @Nullable Integer boxId;

    @Column(length = 20)
    private String ownerName;

    @Column(name = "Slots")
    private int slotCount;

    private @Nullable Spot homeSpot;

    @Embedded(prefix = "r_")
    private @Nullable Route mailRoute;

    @ForeignKey("mail_box.box_id")
    private @Nullable Integer nextBoxId;

    @Relationship(backPopulates = "nextBox")
    private List<MailBox> boxesBefore = new ArrayList<>();

    @Relationship(backPopulates = "boxesBefore", remoteSide = "boxId")
    private @Nullable MailBox nextBox;

    public MailBox(String ownerName, @Nullable Spot homeSpot) {
        this.ownerName = ownerName;
        this.homeSpot = homeSpot;
        this.slotCount = 1;
    }

    public @Nullable Integer getBoxId() {
        return boxId;
    }

    public String getOwnerName() {
        return ownerName;
    }

    public int getSlotCount() {
        return slotCount;
    }

    public @Nullable Spot getHomeSpot() {
        return homeSpot;
    }

    public @Nullable Route getMailRoute() {
        return mailRoute;
    }

    public void setMailRoute(@Nullable Route mailRoute) {
        this.mailRoute = mailRoute;
    }

    public List<MailBox> getBoxesBefore() {
        return boxesBefore;
    }

    public @Nullable MailBox getNextBox() {
        return nextBox;
    }

    public @Nullable Integer getNextBoxId() {
        return nextBoxId;
    }

    public void setNextBox(@Nullable MailBox nextBox) {
        this.nextBox = nextBox;
    }
}
