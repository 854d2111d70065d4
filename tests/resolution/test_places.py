import pytest

from lagebild.domain.claim import PlaceRef
from lagebild.resolution.places import countries_of
from tests.mentions.place_texts import meant, refs_of


def ref_of(text: str, language: str, written: str) -> PlaceRef:
    return next(ref for ref in refs_of(text, language).values() if ref.text == written)


@pytest.mark.parametrize("name", ["Baghus", "Baghouz", "al-Bagouz", "Bagouz"])
def test_spellings_of_baghuz_mean_one_place(name: str) -> None:
    assert (name, "p-baghuz") in meant(f"Der IS in Syrien hält noch {name}.", "de")


def test_albu_kamal_and_baghuz_stay_apart() -> None:
    text = "Syrische Truppen halten Albu Kamal. Der IS hält Baghus."

    assert [place for _, place in meant(text, "de")] == ["p-albu-kamal", "p-baghuz"]


@pytest.mark.parametrize(
    ("text", "language", "written", "place"),
    [
        ("Im Irak fiel die Stadt Rawa.", "de", "Rawa", "p-rawa"),
        ("Truppen im Irak nahmen Al-Kaim ein.", "de", "Al-Kaim", "p-al-qaim"),
        ("In Syrien fiel Deir Essor.", "de", "Deir Essor", "p-deir-ez-zor"),
        ("In Syrien fiel die Stadt Homs.", "de", "Homs", "p-gn-169577"),
        ("In der syrischen Provinz Homs.", "de", "Provinz Homs", "p-homs-governorate"),
        ("Syrerne bor i al-Hol-lejren.", "da", "al-Hol-lejren", "p-al-hol-camp"),
        ("In northern Syria", "en", "northern Syria", "p-northern-syria"),
        ("Lebanese police in Tripoli.", "en", "Tripoli", "p-gn-266826"),
        ("Libyan fighters in Tripoli.", "en", "Tripoli", "p-gn-2210247"),
    ],
)
def test_a_name_means_the_place_that_the_report_points_to(
    text: str, language: str, written: str, place: str
) -> None:
    assert ref_of(text, language, written).place == place


@pytest.mark.parametrize(
    ("text", "language", "written", "place"),
    [
        ("Albu Kamal ist gefallen. Die Truppen hielten die Stadt.", "de", "die Stadt",
         "p-albu-kamal"),
        ("Albu Kamal in Syrien\n\nDie Armee hält den Ort.", "de", "den Ort", "p-albu-kamal"),
        ("Kampe i Baghouz i Syrien. Landsbyen er faldet.", "da", "Landsbyen", "p-baghuz"),
        ("In Syria they took Hajin. The town is quiet.", "en", "The town", "p-hajin"),
        ("Syrien leidet. Viele verlassen das Land.", "de", "das Land", "p-country-sy"),
        ("In der syrischen Provinz Homs ist es still. Die Provinz ist frei.", "de",
         "Die Provinz", "p-homs-governorate"),
    ],
)  # fmt: skip
def test_a_noun_means_the_nearest_earlier_place_of_its_kind(
    text: str, language: str, written: str, place: str
) -> None:
    assert ref_of(text, language, written).place == place


def test_a_noun_says_where_it_was_taken_from() -> None:
    reason = ref_of("Albu Kamal ist frei. Sie halten die Stadt.", "de", "die Stadt").reason

    assert reason == 'from "die Stadt" → "Albu Kamal" (1 sentence before)'


def test_a_noun_with_nothing_before_it_stays_open() -> None:
    ref = ref_of("Die Armee nahm die Stadt ein.", "de", "die Stadt")

    assert (ref.place, ref.lat) == (None, None)


def test_words_of_vicinity_give_the_precision() -> None:
    ref = ref_of("Nahe der syrischen Stadt Rakka wurde gekämpft.", "de", "Rakka")

    assert (ref.place, ref.precision) == ("p-raqqa", "near")


def test_a_settlement_has_its_coordinates_and_kind() -> None:
    ref = ref_of("In Syrien fiel die Stadt Albu Kamal.", "de", "Albu Kamal")

    assert (ref.lat, ref.lon, ref.country, ref.precision) == (34.453, 40.919, "SY", "settlement")


def test_countries_come_most_mentioned_first() -> None:
    refs = refs_of("In Syrien und im Irak. Rawa im Irak ist frei.", "de").values()

    assert countries_of(refs) == ("IQ", "SY")


def test_countries_of_nothing_are_none() -> None:
    assert countries_of([PlaceRef(text="die Stadt")]) == ()
