"""A passage becomes tokens whose labels lead back to its words."""

from functools import cache

from training.reader.examples import Example, examples_of
from training.reader.passage import parse

from lagebild.encoder.labels import KINDS, MODALITIES, ROLES, TYPES
from lagebild.encoder.packed import find_file, open_packed
from lagebild.encoder.tokens import Pieces
from tests.training.test_passage import HEAD


@cache
def pieces() -> Pieces:
    return Pieces(open_packed(find_file()))


def _example(body: str) -> tuple[Example, str]:
    (passage,) = parse(HEAD + body)
    (example,) = examples_of(passage, pieces())
    return example, passage.text


def _words(example: Example, text: str, start: int, end: int) -> str:
    return text[example.starts[start] : example.ends[end - 1]]


def test_labels_lead_back_to_the_words() -> None:
    example, text = _example(
        "{a1:Rebels} have {c1:captured} {p1:Gao}, {s1:residents} said.\n---\n"
        "c1 capture actor=a1 place=p1 mod=denied origin=s1\n"
    )

    assert [(KINDS[s.kind], _words(example, text, s.start, s.end)) for s in example.spans] == [
        ("actor", "Rebels"),
        ("place", "Gao"),
        ("source", "residents"),
    ]
    (claim,) = example.claims
    assert _words(example, text, claim.start, claim.end) == "captured"
    assert (TYPES[claim.type], MODALITIES[claim.modality]) == ("capture", "denied")
    assert claim.roles[ROLES.index("origin")] == {2}


def test_what_stands_for_a_name_is_in_its_chain_and_the_nearest_fills_the_slot() -> None:
    example, _ = _example(
        "{p1:Gao} is quiet. {p2=p1:The town} {c1:fell} before. {p1:Gao} is big.\n---\n"
        "c1 capture place=p1\n"
    )

    assert len({span.chain for span in example.spans}) == 1
    assert [span.refers for span in example.spans] == [False, True, False]
    assert example.claims[0].roles[ROLES.index("place")] == {2}


def test_casualties_say_what_is_counted() -> None:
    example, _ = _example("{f1:Two} were {c1:wounded}.\n---\nc1 casualties fig=f1\n")

    assert example.claims[0].harm == 1


def test_a_long_passage_comes_in_windows_and_says_what_it_can_not_see() -> None:
    filler = "Nothing happened in the long quiet night of the valley. " * 70
    (passage,) = parse(
        HEAD + f"{{p1:Gao}} sleeps. {filler}It {{c1:fell}}.\n---\nc1 capture place=p1\n"
    )
    examples = list(examples_of(passage, pieces()))

    assert len(examples) > 1
    assert ROLES.index("place") in examples[-1].claims[0].unseen
