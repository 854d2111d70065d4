"""Fact sheets as they are read, refused, and turned into domain claims."""

import datetime as dt
from pathlib import Path

import pytest

from lagebild.domain.claim import Modality
from lagebild.errors import DataError
from lagebild.evaluation.sheets import claims_of_sheets, load_folder

TEXT = """Ostra erobert

Die Armee hat Ostra, die letzte Bastion der Rebellen in Westrien, am Montag
eingenommen, meldete Rundfunk Ostra.

(rfo)
"""
TABLES = """
[actor.army]
names = ["Armee"]
[actor.radio]
names = ["Rundfunk Ostra", "rfo"]
[place.ostra]
names = ["Ostra"]
lat = 50.0
lon = 20.0
radius_km = 10
country = "WS"
[place.westria]
names = ["Westrien"]
lat = 50.0
lon = 21.0
radius_km = 300
country = "WS"
"""
SHEET = """
report = "one.txt"
lang = "de"
published = "2020-03-03"

[[claim]]
type = "control.capture"
actor = ["army"]
place = "ostra"
time = "2020-03-02"
origin = "radio"
quotes = ["Die Armee hat Ostra, die letzte Bastion der Rebellen in Westrien, am Montag eingenommen"]
event = "ostra-capture"
"""


def _folder(root: Path, sheet: str = SHEET) -> Path:
    folder = root / "gold" / "set"
    folder.mkdir(parents=True)
    (root / "gold" / "entities.toml").write_text(TABLES, "utf-8")
    (folder / "one.toml").write_text(sheet, "utf-8")
    (folder / "one.txt").write_text(TEXT, "utf-8")
    return folder


def test_a_quote_is_found_across_a_line_end(tmp_path: Path) -> None:
    (claim,), _ = claims_of_sheets(_folder(tmp_path))
    assert claim.evidence[0].text == claim.evidence[0].span.of(TEXT)
    assert claim.evidence[0].text.endswith("am Montag\neingenommen")


def test_a_claim_has_the_sheets_keys_and_the_tables_names(tmp_path: Path) -> None:
    (claim,), _ = claims_of_sheets(_folder(tmp_path))
    assert [(ref.actor, ref.name) for ref in claim.actors] == [("army", "Armee")]
    assert claim.place is not None
    assert (claim.place.place, claim.place.lat, claim.place.precision) == (
        "ostra",
        50.0,
        "settlement",
    )


def test_a_claim_has_its_days_origin_and_modality(tmp_path: Path) -> None:
    (claim,), _ = claims_of_sheets(_folder(tmp_path))
    assert claim.time is not None
    assert claim.time.days is not None
    assert claim.time.days.single == dt.date(2020, 3, 2)
    assert claim.source.origin is not None
    assert (claim.source.origin.actor, claim.modality) == ("radio", Modality.ASSERTED)


def test_an_origin_that_is_the_report_is_none(tmp_path: Path) -> None:
    own = SHEET.replace('origin = "radio"', 'origin = "report"')
    (claim,), _ = claims_of_sheets(_folder(tmp_path, own))
    assert claim.source.origin is None


def test_words_that_call_a_place_the_last_come_with_their_country(tmp_path: Path) -> None:
    (claim,), _ = claims_of_sheets(_folder(tmp_path))
    assert claim.superlative is not None
    assert claim.superlative.quote.text == "letzte Bastion"
    assert claim.superlative.scope is not None
    assert (claim.superlative.scope.place, claim.superlative.scope.text) == ("westria", "Westrien")


def test_a_head_has_the_sheets_day_and_the_reports_credits(tmp_path: Path) -> None:
    _, heads = claims_of_sheets(_folder(tmp_path))
    (head,) = heads.values()
    assert head.publication.day == dt.date(2020, 3, 3)
    assert [credit.actor for credit in head.credits] == ["radio"]


def test_claims_that_differ_in_place_alone_have_two_ids(tmp_path: Path) -> None:
    claim = SHEET[SHEET.index("[[claim]]") :]
    both = SHEET + claim.replace('place = "ostra"', 'place = "westria"')
    claims, _ = claims_of_sheets(_folder(tmp_path, both))
    assert len({claim.id for claim in claims}) == 2


def test_a_table_below_the_folder_adds_spellings(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    (folder / "entities-more.toml").write_text('[place.ostra]\nnames = ["Óstra"]\n', "utf-8")
    entry = load_folder(folder).entities.places["ostra"]
    assert (entry.names, entry.lat) == (("Ostra", "Óstra"), 50.0)


def test_sheets_of_a_set_may_speak_of_reports_in_the_folder_beside_gold(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    (tmp_path / "set").mkdir()
    (folder / "one.txt").rename(tmp_path / "set" / "one.txt")
    assert load_folder(folder).reports[0].text == TEXT


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ("am Montag eingenommen", "am Dienstag eingenommen", r"claim 1 .* is not in the text"),
        ("control.capture", "control.loss", "claim 1 .* no such type of claim"),
        ('actor = ["army"]', 'actor = ["navy"]', 'claim 1 .* no table names the actor "navy"'),
        ('place = "ostra"', 'place = "mittra"', 'claim 1 .* no table names the place "mittra"'),
        ('time = "2020-03-02"', 'time = "Montag"', 'claim 1 .* "Montag" gives no days'),
        ('published = "2020-03-03"', 'published = "2020-13"', 'published: "2020-13" gives no days'),
        ('place = "ostra"', 'plaice = "ostra"', r"unknown field `plaice`"),
        ('origin = "radio"', 'modality = "sure"', r"claim\[0\]\.modality"),
        ('"one.txt"', '"two.txt"', 'there is no text "two.txt"'),
    ],
)
def test_a_broken_sheet_is_refused(tmp_path: Path, right: str, wrong: str, fault: str) -> None:
    folder = _folder(tmp_path, SHEET.replace(right, wrong))
    with pytest.raises(DataError, match=rf"one\.toml.*{fault}"):
        load_folder(folder)


def test_a_folder_without_sheets_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="No fact sheet lies below"):
        load_folder(tmp_path)
