package org.unionhall.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.unionhall.organization.NewUnit;

/**
 * A union made up from a seed: workplaces spread over the townships of Shanxi, most of them small and a few large, as
 * real base unions are (mean about 20 members here, the largest some hundreds).
 */
public final class InventedUnion {

    private static final double WOMEN_SHARE = 0.38;

    private final long seed;
    private final List<Division> divisions;
    private final List<Workplace> workplaces;

    /** Makes a union of so many workplaces with so many members in all. The same seed makes the same union. */
    public InventedUnion(long seed, int workplaces, int members) {
        this.seed = seed;
        this.divisions = Division.ofShanxi();
        this.workplaces = invent(workplaces, members);
    }

    public List<Division> divisions() {
        return divisions;
    }

    List<Workplace> workplaces() {
        return workplaces;
    }

    /** The roster of all members, row by row. */
    public InventedRoster roster() {
        return new InventedRoster(seed, workplaces);
    }

    /** All its units, ready to be founded. */
    public List<NewUnit> units(LocalDate today) {
        return new DemoTree(this, today).units();
    }

    /** Code of the base union with the most members. */
    public String largest() {
        return workplaces.stream().max(Comparator.comparingInt(Workplace::members)).orElseThrow().unionCode();
    }

    private List<Workplace> invent(int count, int members) {
        var chance = new SplittableRandom(seed);
        var names = new InventedNames(chance);
        List<Division> townships = divisions.stream().filter(place -> place.level().equals("township")).toList();
        Map<String, String> counties = new HashMap<>();
        divisions.stream().filter(place -> place.level().equals("county"))
                .forEach(county -> counties.put(county.code(), county.name()));
        int[] sizes = sizes(count, members, chance);
        Set<String> taken = new HashSet<>();
        Map<String, Integer> serials = new HashMap<>();
        List<Workplace> made = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Division township = townships.get(i < townships.size() ? i : chance.nextInt(townships.size()));
            Trade trade = Trade.ALL[chance.nextInt(Trade.ALL.length)];
            String name;
            do {
                name = names.firm(counties.get(township.parent()), trade);
            } while (!taken.add(name));
            int workers = sizes[i] + chance.nextInt(1 + sizes[i] / 4);
            int serial = serials.merge(township.code(), 1, Integer::sum);
            made.add(new Workplace(i + 1, township.code() + "%04d".formatted(serial), township.code(),
                    township.parent(), name, trade, workers, (int) (workers * WOMEN_SHARE), sizes[i]));
        }
        return made;
    }

    /** Sizes as skewed as real ones, adding up to the members asked for. */
    private static int[] sizes(int count, int members, SplittableRandom chance) {
        double[] weights = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            weights[i] = Math.exp(chance.nextGaussian() * 0.9);
            sum += weights[i];
        }
        int[] sizes = new int[count];
        int given = 0;
        for (int i = 0; i < count; i++) {
            sizes[i] = Math.max(1, (int) (weights[i] / sum * members));
            given += sizes[i];
        }
        for (int i = 0; given != members; i = (i + 1) % count) {
            int step = Integer.signum(members - given);
            if (sizes[i] + step > 0) {
                sizes[i] += step;
                given += step;
            }
        }
        return sizes;
    }
}
