package org.unionhall.platform.paper;

/** For papers without a database around them. */
final class NothingLoose implements Loose {

    @Override
    public void coming(String key) {
    }

    @Override
    public boolean settled(String key) {
        return true;
    }

    @Override
    public void going(String key) {
    }
}
