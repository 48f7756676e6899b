package com.saypro.hub.live;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds out which of the files in {@code routes/} can run, and has the others refused. */
final class Trial {
    private final DryRun dryRun;
    private final BrokenFiles broken;

    Trial(DryRun dryRun, BrokenFiles broken) {
        this.dryRun = dryRun;
        this.broken = broken;
    }

    /** The files on disk, less those that cannot run; these stand in the form in which they run, if they do. */
    Map<Path, byte[]> of(Map<Path, byte[]> disk, Map<Path, byte[]> running) {
        Map<Path, byte[]> next = new TreeMap<>(running);
        next.keySet().retainAll(disk.keySet());
        keepWhatOthersNeed(next, running);
        takeIn(
                disk.entrySet().stream()
                        .filter(file -> !Arrays.equals(file.getValue(), next.get(file.getKey())))
                        .sorted(RouteOrder.sharedFirst())
                        .toList(),
                next);
        return next;
    }

    /** What handles errors goes only when no route names it any more: without it these would run, and lose what fails. */
    private void keepWhatOthersNeed(Map<Path, byte[]> next, Map<Path, byte[]> running) {
        Problem missed = QuietMistakes.in(next, null);
        if (missed != null) {
            running.forEach((file, bytes) -> {
                if (LiveRoutes.isShared(bytes) && next.putIfAbsent(file, bytes) == null) {
                    broken.refused(file, 0, missed.reason() + " without it");
                }
            });
        }
    }

    /** Takes in what can run; of what cannot, each half alone, down to the file that is to blame. */
    private void takeIn(List<Map.Entry<Path, byte[]>> some, Map<Path, byte[]> next) {
        if (some.isEmpty()) {
            return;
        }
        Map<Path, byte[]> with = new TreeMap<>(next);
        some.forEach(file -> with.put(file.getKey(), file.getValue()));
        Path suspect = some.size() == 1 ? some.get(0).getKey() : null;
        Problem problem = problem(with, some, suspect);
        if (problem == null) {
            next.putAll(with);
        } else if (suspect != null) {
            broken.refused(suspect, problem.line(), problem.reason());
        } else {
            takeIn(some.subList(0, some.size() / 2), next);
            takeIn(some.subList(some.size() / 2, some.size()), next);
        }
    }

    private Problem problem(Map<Path, byte[]> files, List<Map.Entry<Path, byte[]>> some, Path suspect) {
        Problem quiet = QuietMistakes.in(files, suspect);
        if (quiet != null) {
            return quiet;
        }
        Exception failure = dryRun.problem(toTry(files, some));
        return failure == null ? null : Problem.of(failure, suspect == null ? null : files.get(suspect));
    }

    /** These files with those that all lean on; everything when these are such themselves. */
    private static Map<Path, byte[]> toTry(Map<Path, byte[]> files, List<Map.Entry<Path, byte[]>> some) {
        if (some.stream().anyMatch(file -> LiveRoutes.isShared(file.getValue()))) {
            return files;
        }
        Map<Path, byte[]> few = new TreeMap<>(files);
        few.values().removeIf(bytes -> !LiveRoutes.isShared(bytes));
        some.forEach(file -> few.put(file.getKey(), file.getValue()));
        return few;
    }
}
