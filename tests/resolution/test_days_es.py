import pytest

from tests.resolution.days import days_of

# Read as of Friday, 10 November 2017.
EXPRESSIONS = [
    ("La ciudad cayó el 9 de febrero de 2016.", "2016-02-09"),
    ("El 24 de agosto se fueron.", "2017-08-24"),
    ("El martes, 7 de noviembre de 2017, llegó el ejército.", "2017-11-07"),
    ("El 3/5/2015 empezó todo.", "2015-05-03"),
    ("Los combates del 3 al 5 de marzo fueron duros.", "2017-03-03/2017-03-05"),
    ("La ofensiva empezó en octubre de 2016.", "2016-10"),
    ("En marzo cayó la ciudad.", "2017-03"),
    ("En diciembre cayó la ciudad.", "2016-12"),
    ("A mediados de octubre huyeron.", "2017-10-11/2017-10-20"),
    ("A finales de septiembre resistían.", "2017-09-21/2017-09-30"),
    ("A principios de 2016 huyeron.", "2016-01-01/2016-04-30"),
    ("El asedio dura desde 2013.", "2013/"),
    ("Entre 2012 y 2016 gobernaron.", "2012-01-01/2016-12-31"),
    ("El lunes cayó la aldea.", "2017-11-06"),
    ("El viernes por la noche cayó la aldea.", "2017-11-10"),
    ("El viernes pasado cayó la aldea.", "2017-11-03"),
    ("El próximo lunes se firma.", "2017-11-13"),
    ("Desde el lunes está asediada.", "2017-11-06/"),
    ("La tregua dura hasta el domingo.", "/2017-11-05"),
    ("De lunes a miércoles callaron las armas.", "2017-11-06/2017-11-08"),
    ("En la primavera de 2016 se fueron.", "2016-03-01/2016-05-31"),
    ("En el verano de 2014 llegaron.", "2014-06-01/2014-08-31"),
    ("Ayer cayó la aldea.", "2017-11-09"),
    ("Anoche cayó la aldea.", "2017-11-09"),
    ("Anteayer cayó la aldea.", "2017-11-08"),
    ("Esta mañana cayó la aldea.", "2017-11-10"),
    ("Hace diez días cayó la aldea.", "2017-10-31"),
    ("Hace tres años cayó la aldea.", "2014"),
    ("Hace unas semanas cayó.", "2017-09-29/2017-10-27"),
    ("Desde hace dos años combaten.", "2015/"),
    ("En los últimos días muchos huyeron.", "2017-11-07/2017-11-10"),
    ("En los últimos tres meses huyeron.", "2017-08-10/2017-11-10"),
    ("La semana pasada se fueron.", "2017-10-30/2017-11-05"),
    ("El mes pasado se fueron.", "2017-10"),
    ("El año pasado se fueron.", "2016"),
    ("Este año se fueron.", "2017"),
    ("El año que viene se vota.", "2018"),
    ("La ciudad cayó el 5 de mayo. El día anterior llegaron.", "2017-05-05 2017-05-04"),
    ("Cayó el 5 de mayo, tres días antes llegaron.", "2017-05-05 2017-05-02"),
    ("Cayó el lunes; al día siguiente huyeron.", "2017-11-06 2017-11-07"),
    ("Actualmente combaten.", "2017-11-10"),
    ("Recientemente cayó.", "/2017-11-10"),
    ("Cada lunes disparan.", ""),
    ("Los 2014 soldados se fueron.", ""),
]


@pytest.mark.parametrize(("text", "days"), EXPRESSIONS)
def test_spanish_times_come_to_their_days(text: str, days: str) -> None:
    assert days_of(text, "es") == days
