package org.unionhall.access;

/** Places of units have changed, so scopes worked out before are no longer right. Published inside the transaction. */
public record PlacesChanged() {
}
