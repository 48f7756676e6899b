package com.saypro.hub.bench;

/**
 * What a rule costs that is evaluated over all there is: a million orders against a million payments by the rule that
 * ships, over DuckDB's full outer join and comparison of the same data on the same processors.
 */
final class ReconcileFullBench implements Benchmark {
    @Override
    public void run(Results results) throws Exception {
        Rounds ours = new Rounds();
        Rounds ceiling = new Rounds();
        for (double[] round : Fork.rounds(ReconcileLoop.class, "4g")) {
            ours.add(round[0]);
            ceiling.add(round[1]);
        }
        results.put("reconcile_full_s", ours);
        results.put("reconcile_duckdb_s", ceiling);
        results.put("reconcile_vs_duckdb", ours.over(ceiling));
    }
}
