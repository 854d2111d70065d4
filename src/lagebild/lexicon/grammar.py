"""The few facts of a language's grammar that tell sides, clauses and voices apart."""

from functools import cache

import msgspec

from lagebild.lexicon.tables import read_table


class Pattern(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A regular expression over whole words, and a sentence in which it is found."""

    word: str
    example: str


class GrammarTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words by what they do in a sentence.

    Clauses: `opens` starts one without a comma, `goes_on` follows a comma and starts none, `after`
    starts one that tells what came before, `turns` one that is no longer the cited source's,
    `relative` one about a name before it, `content` one that says what was said or asked;
    `infinitive` marks one without a subject of its own.

    Sides: `joints` join names of one side; `by` precedes the doer of a passive, `of` the doer
    beside a noun, `against` the one it is done to, `from_` the one that loses, `with_` a companion
    or helper, `to` the taker of what falls, `towards` where a movement goes, `apart` the place of
    another happening that is only mentioned ("after the loss of X"); `oblique` is an
    article that no subject has, `pronoun` a subject that stands for the last one.

    Verbs: `passive` stands with a participle, at most `auxiliary_reach` words before it, or is its
    ending; `verb_last` tells of a language whose objects come before a participle; `reported` is
    the mood of retold speech, `earlier` tells of what came before the news; `begins`, `continues`
    and `ends` give the aspect.
    """

    opens: tuple[Pattern, ...]
    turns: tuple[Pattern, ...]
    verb_last: bool
    after: tuple[Pattern, ...]
    apart: tuple[Pattern, ...]
    goes_on: tuple[Pattern, ...]
    content: tuple[Pattern, ...]
    infinitive: tuple[Pattern, ...]
    passive: tuple[Pattern, ...]
    passive_ending: tuple[Pattern, ...]
    auxiliary_reach: int
    joints: tuple[Pattern, ...]
    by: tuple[Pattern, ...]
    of: tuple[Pattern, ...]
    against: tuple[Pattern, ...]
    from_: tuple[Pattern, ...]
    with_: tuple[Pattern, ...]
    to: tuple[Pattern, ...]
    towards: tuple[Pattern, ...]
    relative: tuple[Pattern, ...]
    earlier: tuple[Pattern, ...]
    oblique: tuple[Pattern, ...]
    pronoun: tuple[Pattern, ...]
    reported: tuple[Pattern, ...]
    begins: tuple[Pattern, ...]
    continues: tuple[Pattern, ...]
    ends: tuple[Pattern, ...]


@cache
def load_grammar(language: str) -> GrammarTable:
    """Read `grammar.toml` of a language."""
    return read_table(language, "grammar", GrammarTable)
