package com.saypro.hub.bench;

/**
 * What the meaning of a delivery costs: the bytes of a Stripe charge, mapped, checked by the schema and written as the bytes
 * of a canonical event, over the same charge parsed and written by Jackson. Each fork is a fresh JVM that does nothing
 * else, and takes both in turns; a harness that measures one after the other would compare two moments of the machine.
 */
final class MappingBench implements Benchmark {
    private static final int FORKS = 2;

    @Override
    public void run(Results results) throws Exception {
        Rounds mapped = new Rounds();
        Rounds written = new Rounds();
        Rounds ceiling = new Rounds();
        for (int i = 0; i < FORKS; i++) {
            for (double[] round : Fork.rounds(MappingLoop.class, "1g")) {
                ceiling.add(round[0]);
                written.add(round[1]);
                mapped.add(round[2]);
            }
        }
        results.put("mapping_per_s", written);
        results.put("mapping_ceiling_per_s", ceiling);
        results.put("mapping_ratio", written.over(ceiling));
        results.put("mapping_without_write_ratio", mapped.over(ceiling));
    }
}
