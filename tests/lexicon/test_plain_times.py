import pytest

from lagebild.lexicon.plain_times import times_for
from tests.resolution.days import days_of


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("it", "La città è caduta il 9 febbraio 2016.", "2016-02-09"),
        ("it", "È caduta venerdì.", "2017-11-10"),
        ("it", "Nel marzo 2015 è caduta.", "2015-03"),
        ("it", "A marzo è caduta.", "2017-03"),
        ("it", "Il 9 febbraio è caduta.", "2017-02-09"),
        ("it", "Dal 2014, 2014 soldati.", "2014"),
        ("pl", "Miasto padło 9 lutego 2016 roku.", "2016-02-09"),
        ("pl", "W poniedziałek padło miasto.", "2017-11-06"),
        ("tr", "Kent 9 Şubat 2016 günü düştü.", "2016-02-09"),
        ("nl", "De stad viel op 9 februari 2016.", "2016-02-09"),
        ("pt", "A cidade caiu em 9 de fevereiro de 2016.", "2016-02-09"),
        ("fa", "شهر در ۹ فوریهٔ ۲۰۱۶ سقوط کرد", "2016-02-09"),
        ("he", "העיר נפלה ב־9 בפברואר 2016", "2016-02-09"),
        ("hi", "शहर 9 फ़रवरी 2016 को गिरा", "2016-02-09"),
        ("zh", "该市于2016年2月9日失守，星期一撤军。", "2016-02-09 2017-11-06"),
        ("ja", "2015年3月に陥落した。", "2015-03"),
        ("ko", "2016년 2월 9일", "2016-02-09"),
        ("fi", "Kaupunki kaatui 9. helmikuuta 2016.", "2016-02-09"),
        ("el", "Η πόλη έπεσε στις 9 Φεβρουαρίου 2016.", "2016-02-09"),
        ("it", "2014 soldati e 12 carri.", ""),
    ],
)
def test_calendar_names_give_days(language: str, text: str, days: str) -> None:
    assert days_of(text, language) == days


def test_a_language_that_nobody_knows_has_none() -> None:
    assert times_for("xx") is None


@pytest.mark.parametrize(
    "language", ["ko", "zh", "cs", "hu", "sw", "so", "am", "ur", "ku", "my", "th", "vi"]
)
def test_every_language_compiles(language: str) -> None:
    assert days_of("x 2016-02-09", language) == "2016-02-09"
