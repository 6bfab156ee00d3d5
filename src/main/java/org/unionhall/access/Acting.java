package org.unionhall.access;

/** Lets the program go on in somebody's name: jobs that were begun by a person and finish after the request. */
public interface Acting {

    /** The actor behind an account, with the posts and scopes it has now. */
    Actor of(long account);
}
