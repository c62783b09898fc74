package app.touchstone.exchange;

/**
 * What the Web Annotation Data Model (W3C Recommendation of 23 February 2017) says must be. The sections in brackets.
 */
public enum AnnotationRule {
    /** An annotation is an object [3.1]. */
    OBJECT,
    /** The outermost object names the context {@value WebAnnotation#CONTEXT} [3.1, 5.1, 5.2]. */
    CONTEXT,
    /** Exactly one id, and that an IRI [3.1, 5.1, 5.2]. */
    ID,
    /** The type Annotation is among its types [3.1]; AnnotationCollection, AnnotationPage likewise [5.1, 5.2]. */
    TYPE,
    /** At least one target [3.1]. */
    TARGET,
    /** bodyValue is one string, and there is no body beside it [3.2.5]. */
    BODY_VALUE,
    /** An embedded text has exactly one value, a string [3.2.4]. */
    TEXT_VALUE,
    /** A specific resource has exactly one source [4.1]. */
    SOURCE,
    /** A quote selector has exactly one exact, and at most one prefix and suffix, all strings [4.2.4]. */
    QUOTE,
    /** A position selector has exactly one start and end, whole numbers from 0 on [4.2.5, 4.2.6]. */
    POSITION,
    /** A selector or state of another kind lacks what it consists of, or has no type [4.2, 4.3]. */
    SELECTOR,
    /** A time is one xsd:dateTime in UTC, ending in Z [3.3.1, 4.3.1]. */
    TIME,
    /** A choice has a list of items [3.2.7]. */
    CHOICE,
    /** A page has a list of items [5.2]. */
    ITEMS,
    /** A collection has its first page [5.1]. */
    FIRST
}
