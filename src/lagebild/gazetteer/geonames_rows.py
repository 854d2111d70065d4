"""Rows of GeoNames' country dumps (`XX.txt`) and of its alternate names, read one by one."""

from collections.abc import Sequence

import msgspec

from lagebild.domain.ids import PlaceId
from lagebild.domain.place import Place, PlaceKind
from lagebild.gazetteer.place_file import GEONAMES, distinct

_COLUMNS = 19
_ALTERNATE_COLUMNS = 4
_LONGEST_LANGUAGE = 3
# Alternate "names" that nobody writes in a report: codes, links, ids.
_NO_LANGUAGE = frozenset({"link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "phon"})

# GeoNames' feature codes, or classes where the code isn't there, and what they are here. Countries
# are shipped; streets, woods, wells and the like are nothing that reports on war name.
_KINDS = {
    "PPLX": PlaceKind.QUARTER,
    "A": PlaceKind.REGION,
    "P": PlaceKind.SETTLEMENT,
    **dict.fromkeys(
        ("ISL", "ISLS", "MTS", "MT", "PEN", "PLN", "VAL", "DSRT", "PLAT", "RDGE", "HLL", "PASS",
         "RGN", "LK", "SEA", "BAY", "STRT", "GULF"),
        PlaceKind.REGION,
    ),
    **dict.fromkeys(("STM", "STMS", "CNL"), PlaceKind.RIVER),
    **dict.fromkeys(("CMPRF", "CMP", "RFG"), PlaceKind.CAMP),
    **dict.fromkeys(
        ("AIRP", "AIRB", "AIRF", "AIRH", "MILB", "INSM", "NVB", "FT", "DAM", "BDG", "PS", "PSN",
         "PSH", "OILF", "GASF", "OILR", "OILT", "PRT", "HSP", "CSTM", "PRN", "MN", "PP", "UNIV"),
        PlaceKind.SITE,
    ),
}  # fmt: skip
_NEVER = frozenset({"PCLI", "PCLS", "PCLD", "PCLF", "PCL", "PCLH", "TERR", "ADMDH", "PPLH"})


class BadRow(ValueError):
    """A row that does not have the form of its file; the message says how."""


class Alternate(msgspec.Struct, frozen=True, kw_only=True):
    """Another name of the place with that GeoNames number."""

    number: int
    name: str


def read_place(line: bytes) -> Place | None:
    """Read a row of a country dump; None for a feature that reports on war do not name.

    Raises BadRow.
    """
    cells = _cells(line, _COLUMNS)
    number, name, _, alternates, lat, lon, feature, code, country = cells[:9]
    if not number.isdecimal():
        raise BadRow(f'the id "{number}" is not a number')
    if not name.strip():
        raise BadRow("the name is empty")
    if len(country) != 2 or not country.isalpha():
        raise BadRow(f'"{country}" is not a country code')
    population = cells[14] or "0"
    if not population.isdecimal():
        raise BadRow(f'the population "{population}" is not a number')
    kind = None if code in _NEVER else _KINDS.get(code, _KINDS.get(feature))
    place = Place(
        id=PlaceId(f"{GEONAMES}{int(number)}"),
        name=name.strip(),
        kind=kind or PlaceKind.SITE,
        country=country.upper(),
        lat=_degrees(lat, 90, "latitude"),
        lon=_degrees(lon, 180, "longitude"),
        population=int(population),
        names=distinct(name, [one for one in alternates.split(",") if is_written(one)]),
    )
    return place if kind else None


def read_alternate(line: bytes) -> Alternate | None:
    """Read a row of the alternate names; None for a code, a link or a historic name's id.

    Raises BadRow.
    """
    cells = _cells(line, _ALTERNATE_COLUMNS)
    _, number, language, name = cells[:4]
    if not number.isdecimal():
        raise BadRow(f'the id "{number}" is not a number')
    if language in _NO_LANGUAGE or len(language.split("-")[0]) > _LONGEST_LANGUAGE:
        return None
    return Alternate(number=int(number), name=name.strip()) if is_written(name) else None


def is_written(name: str) -> bool:
    """Tell whether people write a place's name like this.

    Dropped: airport codes (SDF), digits, and GeoNames' letter-by-letter romanisations ("tl abyd").
    """
    name = name.strip()
    if len(name) < 2 or any(letter.isdigit() for letter in name):
        return False
    if name.isascii() and (name.islower() or (name.isupper() and len(name) <= 4)):
        return False
    return any(letter.isalpha() for letter in name)


def _cells(line: bytes, least: int) -> Sequence[str]:
    try:
        cells = line.decode("utf-8").rstrip("\r\n").split("\t")
    except UnicodeDecodeError as error:
        raise BadRow("it is not UTF-8") from error
    if len(cells) < least:
        raise BadRow(f"it has {len(cells)} columns, not {least}")
    return cells


def _degrees(text: str, most: int, what: str) -> float:
    try:
        value = float(text)
    except ValueError as error:
        raise BadRow(f'the {what} "{text}" is not a number') from error
    if not -most <= value <= most:
        raise BadRow(f"the {what} {text} is not on the globe")
    return value
