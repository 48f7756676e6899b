package com.saypro.hub.monitor.risk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A country that a payment leads to.
 *
 * @param words what is there, in a sentence
 * @param country ISO 3166-1 alpha-2
 */
record Place(String words, String country) {
    private static final String SHIPPING = "the goods go to ";
    private static final String VISITOR = "the buyer seems to be in ";
    private static final String BILL = "the bill is for ";

    /** Those other than where the payment comes from, each country of a kind once; none when that is not known. */
    static List<Place> others(Paid paid, Memory memory) {
        if (paid.country() == null) {
            return List.of();
        }
        Stream<Place> own =
                Stream.of(new Place(SHIPPING, paid.shippingCountry()), new Place(VISITOR, paid.visitorCountry()));
        Stream<Place> ordered = Stream.of(
                        of(SHIPPING, Link.SHIPPING_COUNTRY, paid, memory),
                        of(VISITOR, Link.VISITOR_COUNTRY, paid, memory),
                        of(BILL, Link.COUNTRY, paid, memory))
                .flatMap(places -> places);
        return Stream.concat(own, ordered)
                .filter(place -> place.country != null && !Objects.equals(place.country, paid.country()))
                .distinct()
                .toList();
    }

    private static Stream<Place> of(String words, String kind, Paid paid, Memory memory) {
        return memory.ordered(paid.order(), kind).stream().map(country -> new Place(words, country));
    }

    @Override
    public String toString() {
        return words + country;
    }
}
