package org.unionhall.founding.drive;

/** How far a drive is in one area: targets, founded, preparing or agreed, refused, not yet visited. */
public record AreaRow(String code, String name, long targets, long founded, long underway, long refused, long open) {

    public int percent() {
        return targets == 0 ? 0 : (int) (founded * 100 / targets);
    }
}
