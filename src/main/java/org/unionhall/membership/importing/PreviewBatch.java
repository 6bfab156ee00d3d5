package org.unionhall.membership.importing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.unionhall.people.People;
import org.unionhall.platform.database.CopyRows;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.sealing.Seals;

/** Some thousand rows of a file: looked up together, judged one by one, brought into the preview together. */
final class PreviewBatch {

    private final long importId;
    private final Comparison comparison;
    private final People people;
    private final KnownPeople known;
    private final PreviewRows rows;
    private final Seals seals;
    private final CopyRows copy = new CopyRows();

    PreviewBatch(long importId, Comparison comparison, People people, KnownPeople known, PreviewRows rows,
            Seals seals) {
        this.importId = importId;
        this.comparison = comparison;
        this.people = people;
        this.known = known;
        this.rows = rows;
        this.seals = seals;
    }

    /** The counts with these rows added. */
    Counts preview(List<RosterRow> batch, Counts counts) {
        byte[][] keys = batch.stream().map(RosterRow::identity)
                .map(who -> who == null ? null : people.keyOf(who.document(), who.number())).toArray(byte[][]::new);
        Map<ByteBuffer, Present> present = known.among(Arrays.stream(keys).filter(Objects::nonNull).toList());
        Counts sum = counts;
        for (int i = 0; i < keys.length; i++) {
            RosterRow row = batch.get(i);
            Present today = keys[i] == null ? null : present.get(ByteBuffer.wrap(keys[i]));
            byte[] phoneKey = row.phone() == null ? null : people.phoneKey(row.phone().digits());
            Verdict verdict = judge(row, today, phoneKey);
            rows.put(copy, importId, row, keys[i], phoneKey, today, verdict);
            sum = sum.plus(verdict);
        }
        rows.send(copy);
        return sum;
    }

    private Verdict judge(RosterRow row, Present today, byte[] phoneKey) {
        boolean samePhone = phoneKey != null && today != null && Arrays.equals(phoneKey, today.phoneKey());
        String knownPhone = phoneKey == null || samePhone || today == null || today.phoneSealed() == null ? null
                : Masks.phone(seals.open(today.phoneSealed(), People.PHONE));
        return comparison.judge(row, today, samePhone, knownPhone);
    }
}
