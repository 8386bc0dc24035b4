/// Words that say nothing about what a text is about, folded. They are not in the index, and are
/// only looked for when nothing else is.
package enum StopWords {
  package static let all: [String] = [
    "alla", "allt", "an", "andra", "att", "av", "bade", "bara", "bland", "bli", "blir", "da", "dar",
    "de", "dem", "den", "denna", "deras", "dess", "dessa", "det", "detta", "dig", "din", "dina",
    "ditt", "du", "efter", "eller", "en", "ett", "for", "fran", "genom", "ha", "har", "hos", "hur",
    "i", "in", "inom", "inte", "ja", "jag", "kan", "man", "med", "mellan", "men", "mot", "nar",
    "ni", "nu", "och", "ocksa", "om", "oss", "pa", "samt", "sig", "sin", "sina", "sitt", "ska",
    "skall", "som", "sa", "till", "under", "upp", "ut", "vad", "var", "vara", "varje", "vart",
    "vi", "vid", "vilka", "vilken", "vilket", "ar", "aven", "over",
  ]
}
