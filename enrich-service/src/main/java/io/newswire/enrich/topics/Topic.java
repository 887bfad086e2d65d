package io.newswire.enrich.topics;

/** The top level of IPTC Media Topics (cv.iptc.org/newscodes/mediatopic), in the order of its codes. */
enum Topic {
    ARTS("arts, culture, entertainment and media"),
    CRIME("crime, law and justice"),
    DISASTER("disaster, accident and emergency incident"),
    ECONOMY("economy, business and finance"),
    EDUCATION("education"),
    ENVIRONMENT("environment"),
    HEALTH("health"),
    HUMAN_INTEREST("human interest"),
    LABOUR("labour"),
    LEISURE("lifestyle and leisure"),
    POLITICS("politics and government"),
    RELIGION("religion"),
    SCIENCE("science and technology"),
    SOCIETY("society"),
    SPORT("sport"),
    CONFLICT("conflict, war and peace"),
    WEATHER("weather");

    private final String label;

    Topic(String label) {
        this.label = label;
    }

    String code() {
        return "medtop:%02d000000".formatted(ordinal() + 1);
    }

    String label() {
        return label;
    }
}
