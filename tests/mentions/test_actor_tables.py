from tests.mentions.actor_texts import index, tables, words_in


def test_tables_are_made_once_for_a_language() -> None:
    assert tables("de") is tables("de")


def test_an_english_proper_name_stands_in_german_too() -> None:
    longest = tables("de").names.longest(words_in("Free Syrian Army", "de"), 0)

    assert longest == (3, ("fsa",))


def test_a_generic_english_word_stands_in_english_only() -> None:
    assert tables("de").names.longest(words_in("women", "de"), 0) is None
    assert tables("en").names.longest(words_in("women", "en"), 0) == (1, ("women",))


def test_every_generic_of_the_lexicon_is_an_actor() -> None:
    generics = {
        body.generic
        for language in ("da", "de", "en")
        if (words := tables(language).words)
        for body in words.body
        if body.generic
    }

    assert [generic for generic in generics if not index().named(generic.replace("-", " "))] == []
