package org.unionhall.founding.condition;

/**
 * What is asked for, as far as the conditions look at it.
 *
 * @param employers how many the union will cover
 * @param workers   of all of them, {@code women} among the planned {@code members}
 * @param group     persons in the preparatory group
 * @param relatives a near relative of an employer's responsible person is among those proposed
 * @param consent   the Party organisation or the employer has been asked
 * @param committee seats asked for; 0 when the proposal is taken
 */
public record Plan(Form form, int employers, int workers, int members, int women, int group, boolean relatives, boolean consent,
        int committee) {
}
