import pytest

from lagebild.domain.interval import parse_iso
from lagebild.domain.report import BlockKind, DateBasis, DateEvidence, Media
from lagebild.reading.dating import combine, evidence_in_names, iso_days, slug_days

from .reports import LONG, LONG_DA, LONG_EN, report_of, words


def sign(value: str, basis: DateBasis) -> DateEvidence:
    return DateEvidence(days=parse_iso(value), basis=basis, quote=value)


def published(text: str, name: str = "bericht.txt") -> str | None:
    days = report_of(text, name=name).publication.days
    return days.iso() if days else None


@pytest.mark.parametrize(
    ("line", "body", "day"),
    [
        ("10. November 2017", LONG, "2017-11-10"),
        ("10. november 2017", LONG_DA, "2017-11-10"),
        ("November 10, 2017", LONG_EN, "2017-11-10"),
        ("Tuesday, October 15, 2019\xa0", LONG_EN, "2019-10-15"),
        ("2017-11-10", LONG, "2017-11-10"),
        ("10.11.2017", LONG, "2017-11-10"),
        ("Stand: 10.11.2017, 14:30 Uhr", LONG, "2017-11-10"),
        ("Publiceret 10. nov. 2017 kl. 14.30", LONG_DA, "2017-11-10"),
        ("Fredag d. 10. november 2017", LONG_DA, None),
        ("Berlin, 10. November 2017", LONG, "2017-11-10"),
        ("10th of November 2017", LONG_EN, "2017-11-10"),
        ("10 novembre 2017", "L'armée annonce avoir repris la ville de Tal Warda vendredi. " * 2,
         "2017-11-10"),
        ("10 نوفمبر 2017", "قال الجيش إنه سيطر على المدينة القريبة من الحدود بعد معارك عنيفة. " * 2,
         "2017-11-10"),
        ("13/11/2017", LONG_EN, "2017-11-13"),
        ("10/11/2017", LONG_EN, None),
        ("31. Februar 2017", LONG, None),
        ("10. November 1717", LONG, None),
    ],
)  # fmt: skip
def test_date_line_under_the_headline_gives_the_day(line: str, body: str, day: str | None) -> None:
    assert published(f"Tal Warda\n\n{line}\n\n{body}\n\n{body}") == day


def test_date_in_prose_is_no_evidence() -> None:
    assert published("Am 10. November 2017 fiel die Stadt Tal Warda an die Armee.") is None


def test_agency_dateline_without_year_is_no_evidence() -> None:
    assert published(f"ALBU KAMAL, Nov 9 (Meridian Wire) - {LONG_EN}") is None


def test_agency_dateline_with_year_is_evidence() -> None:
    assert published(f"BEIRUT, Nov. 9, 2017 (Reuters) - {LONG_EN}") == "2017-11-09"


def test_header_gives_the_month() -> None:
    report = report_of(f" date 2019-02 {LONG}")
    (evidence,) = report.publication.evidence
    assert (evidence.days.iso(), evidence.basis) == ("2019-02", DateBasis.HEADER)
    assert evidence.span is not None
    assert evidence.span.of(report.text) == evidence.quote == "2019-02"


def test_archive_number_narrows_the_month_of_the_header_to_a_day() -> None:
    assert published(f" date 2017-11 {LONG}\n\nabc0007-20171109_2\n") == "2017-11-09"


def test_every_piece_of_evidence_in_the_text_quotes_its_span() -> None:
    report = report_of(f" date 2017-11 {LONG}\n\nabc0007-20171109_2\n")
    assert [e.quote for e in report.publication.evidence if e.span] == [
        e.span.of(report.text) for e in report.publication.evidence if e.span
    ]
    assert len(report.publication.evidence) == 2


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("bote-2017-11-10.txt", "2017-11-10"),
        ("20171110_tal-warda.html", "2017-11-10"),
        ("2017/11/10/tal-warda.txt", "2017-11-10"),
        ("000_58ea2557af307e2d.txt", None),
        ("bericht-20171310.txt", None),
        ("en-bote-2019-12.txt", None),
        ("a20171110b.txt", None),
        ("12345678.txt", None),
    ],
)
def test_name_of_a_file_may_hold_the_day(name: str, day: str | None) -> None:
    assert published(LONG, name) == day


def test_address_gives_the_day_or_the_month() -> None:
    dated = [
        [e.days.iso() for e in evidence_in_names("x", url)]
        for url in ("https://b.example/2017/11/10/x.html", "https://b.example/2017/11/x-12.html")
    ]
    assert dated == [["2017-11-10"], ["2017-11"]]


def test_name_of_a_feed_is_no_evidence_for_its_reports() -> None:
    line = '{"text": "Die Stadt Tal Warda fiel."}'
    assert report_of(line, Media.JSON, "feed-20171110.jsonl:1").publication.days is None


def test_strongest_basis_wins_where_evidence_disagrees_and_all_is_kept() -> None:
    feed, slug = sign("2017-11-10", DateBasis.FEED), sign("2017-11-09", DateBasis.SLUG)
    publication = combine([slug, feed])
    assert publication.days == feed.days
    assert publication.evidence == (feed, slug)


def test_no_evidence_leaves_no_days() -> None:
    assert combine([]).days is None


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2017", "2017"),
        ("2017-11", "2017-11"),
        ("2017-11-09", "2017-11-09"),
        ("2017-11-09T23:59:59+02:00", "2017-11-09"),
        ("2017-02-30", None),
        ("1017-02-03", None),
        ("9 Nov 2017", None),
    ],
)
def test_iso_values_are_days_months_or_years(value: str, days: str | None) -> None:
    found = iso_days(value)
    assert (found.iso() if found else None) == days


def test_number_that_is_no_calendar_day_is_no_date() -> None:
    assert slug_days("abc-20171131-1") is None


def test_date_line_is_not_read_as_prose() -> None:
    report = report_of(f"Tal Warda\n\n10. November 2017\n\n{LONG}")
    assert words(report, BlockKind.DATELINE) == ["10. November 2017"]
