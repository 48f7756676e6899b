package com.saypro.hub.check;

import com.saypro.hub.check.RouteRules.Problem;
import java.util.List;
import java.util.stream.Stream;

/** One rule of the house for route files. */
@FunctionalInterface
interface RouteRule {
    /** Every place that breaks the rule. All files are given, because some rules hold between files. */
    Stream<Problem> problems(List<RouteFile> files);
}
