import pytest

from tests.resolution.days import days_of

# Read as of Friday, 10 November 2017.
EXPRESSIONS = [
    ("Staden föll den 9 februari 2016.", "2016-02-09"),
    ("Den 24 augusti gick de.", "2017-08-24"),
    ("Tisdagen den 7 november kom armén.", "2017-11-07"),
    ("Den 3/5/2015 började det.", "2015-05-03"),
    ("Striderna den 3 till 5 mars var hårda.", "2017-03-03/2017-03-05"),
    ("Offensiven inleddes i oktober 2016.", "2016-10"),
    ("I mars föll staden.", "2017-03"),
    ("I december föll staden.", "2016-12"),
    ("I mitten av oktober flydde de.", "2017-10-11/2017-10-20"),
    ("I slutet av september höll de ut.", "2017-09-21/2017-09-30"),
    ("I början av 2016 flydde de.", "2016-01-01/2016-04-30"),
    ("Belägringen pågår sedan 2013.", "2013/"),
    ("Mellan 2012 och 2016 styrde de.", "2012-01-01/2016-12-31"),
    ("På 1990-talet styrde de.", "1990-01-01/1999-12-31"),
    ("I måndags föll byn.", "2017-11-06"),
    ("På fredagen föll byn.", "2017-11-10"),
    ("Fredag kväll föll byn.", "2017-11-10"),
    ("Förra fredagen föll byn.", "2017-11-03"),
    ("På måndag undertecknas avtalet.", "2017-11-13"),
    ("Sedan måndagen är den belägrad.", "2017-11-06/"),
    ("Vapenvilan gäller till och med söndag.", "/2017-11-05"),
    ("Från måndag till onsdag teg vapnen.", "2017-11-06/2017-11-08"),
    ("Natten till fredagen föll byn.", "2017-11-10"),
    ("Våren 2016 gick de.", "2016-03-01/2016-05-31"),
    ("Sommaren 2014 kom de.", "2014-06-01/2014-08-31"),
    ("I går föll byn.", "2017-11-09"),
    ("Igår kväll föll byn.", "2017-11-09"),
    ("I förrgår föll byn.", "2017-11-08"),
    ("I morse föll byn.", "2017-11-10"),
    ("För tio dagar sedan föll byn.", "2017-10-31"),
    ("För tre år sedan föll byn.", "2014"),
    ("För några veckor sedan föll den.", "2017-09-29/2017-10-27"),
    ("De senaste dagarna flydde många.", "2017-11-07/2017-11-10"),
    ("Under de senaste tre månaderna flydde de.", "2017-08-10/2017-11-10"),
    ("Den senaste veckan flydde de.", "2017-11-03/2017-11-10"),
    ("Förra veckan gick de.", "2017-10-30/2017-11-05"),
    ("Förra månaden gick de.", "2017-10"),
    ("I fjol gick de.", "2016"),
    ("I år gick de.", "2017"),
    ("Nästa år hålls val.", "2018"),
    ("Staden föll den 5 maj. Dagen före kom de.", "2017-05-05 2017-05-04"),
    ("Den föll den 5 maj, tre dagar tidigare kom de.", "2017-05-05 2017-05-02"),
    ("Den föll i måndags; dagen efter flydde de.", "2017-11-06 2017-11-07"),
    ("Just nu pågår strider.", "2017-11-10"),
    ("Nyligen föll byn.", "/2017-11-10"),
    ("Varje måndag skjuter de.", ""),
]


@pytest.mark.parametrize(("text", "days"), EXPRESSIONS)
def test_swedish_times_come_to_their_days(text: str, days: str) -> None:
    assert days_of(text, "sv") == days
