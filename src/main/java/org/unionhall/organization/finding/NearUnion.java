package org.unionhall.organization.finding;

/** A union and how far it is, in metres. */
public record NearUnion(FoundUnion union, int metres) {

    private static final int KILOMETRE = 1_000;

    /** 420 米, 3.2 公里. */
    public String shown() {
        return metres < KILOMETRE ? Math.max(10, (metres + 5) / 10 * 10) + " 米"
                : "%.1f 公里".formatted((double) metres / KILOMETRE);
    }
}
