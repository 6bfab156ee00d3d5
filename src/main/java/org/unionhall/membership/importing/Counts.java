package org.unionhall.membership.importing;

/** How many rows of each state an import has; {@code toWrite} of them have an effect. */
public record Counts(int total, int fresh, int changed, int same, int warning, int error, int toWrite) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    public int of(RowState state) {
        return switch (state) {
            case NEW -> fresh;
            case CHANGED -> changed;
            case SAME -> same;
            case WARNING -> warning;
            case ERROR -> error;
        };
    }

    Counts plus(Verdict verdict) {
        RowState state = verdict.state();
        return new Counts(total + 1, fresh + one(state == RowState.NEW), changed + one(state == RowState.CHANGED),
                same + one(state == RowState.SAME), warning + one(state == RowState.WARNING),
                error + one(state == RowState.ERROR), toWrite + one(verdict.effect() != RowEffect.NONE));
    }

    private static int one(boolean yes) {
        return yes ? 1 : 0;
    }
}
