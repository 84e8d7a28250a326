package io.athanor.compatibility.referee;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.MappedSuperclass;
import java.util.List;

/** What the mappings of albums and photos have in common: the relationships between them are what the facts vary. */
final class Albums {

    private Albums() {}

    @MappedSuperclass
    abstract static class AlbumColumns {

        @Id
        Integer id;

        @Column(length = 10)
        String title;

        AlbumColumns(Integer id, String title) {
            this.id = id;
            this.title = title;
        }

        abstract List<? extends PhotoColumns> photos();

        final List<Integer> photoIds() {
            return RefereeFlow.each(photos(), photo -> photo.id);
        }
    }

    @MappedSuperclass
    abstract static class PhotoColumns {

        @Id
        Integer id;

        @ForeignKey("albums.id")
        Integer albumId;

        @Column(length = 10)
        String text;

        PhotoColumns(Integer id, String text) {
            this.id = id;
            this.text = text;
        }
    }
}
