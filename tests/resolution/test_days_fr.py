import pytest

from tests.resolution.days import days_of

# Read as of Friday, 10 November 2017.
EXPRESSIONS = [
    ("La ville est tombée le 9 février 2016.", "2016-02-09"),
    ("Le 24 août ils sont partis.", "2017-08-24"),
    ("Mardi 7 novembre, l'armée est arrivée.", "2017-11-07"),
    ("Le 1er mars 2015, tout a commencé.", "2015-03-01"),
    ("Les combats du 3 au 5 mars ont été durs.", "2017-03-03/2017-03-05"),
    ("L'offensive a commencé en octobre 2016.", "2016-10"),
    ("En mars la ville est tombée.", "2017-03"),
    ("En décembre elle est tombée.", "2016-12"),
    ("Depuis la mi-octobre on se bat.", "2017-10-11/"),
    ("Fin septembre ils tenaient encore.", "2017-09-21/2017-09-30"),
    ("Début 2016 ils ont fui.", "2016-01-01/2016-04-30"),
    ("Le siège dure depuis 2013.", "2013/"),
    ("Entre 2012 et 2016 ils régnaient.", "2012-01-01/2016-12-31"),
    ("Lundi le village est tombé.", "2017-11-06"),
    ("Vendredi soir le village est tombé.", "2017-11-10"),
    ("Vendredi dernier le village est tombé.", "2017-11-03"),
    ("L'accord sera signé lundi prochain.", "2017-11-13"),
    ("Depuis lundi la ville est assiégée.", "2017-11-06/"),
    ("La trêve court jusqu'à dimanche.", "/2017-11-05"),
    ("De lundi à mercredi les armes se sont tues.", "2017-11-06/2017-11-08"),
    ("Au printemps 2016 ils sont partis.", "2016-03-01/2016-05-31"),
    ("À l'été 2014 ils sont venus.", "2014-06-01/2014-08-31"),
    ("Hier le village est tombé.", "2017-11-09"),
    ("Hier soir le village est tombé.", "2017-11-09"),
    ("Avant-hier le village est tombé.", "2017-11-08"),
    ("Ce matin le village est tombé.", "2017-11-10"),
    ("Il y a dix jours le village est tombé.", "2017-10-31"),
    ("Il y a trois ans le village est tombé.", "2014"),
    ("Il y a quelques semaines il est tombé.", "2017-09-29/2017-10-27"),
    ("Depuis deux ans on se bat.", "2015/"),
    ("Ces derniers jours beaucoup ont fui.", "2017-11-07/2017-11-10"),
    ("Au cours des trois derniers mois ils ont fui.", "2017-08-10/2017-11-10"),
    ("La semaine dernière ils sont partis.", "2017-10-30/2017-11-05"),
    ("Le mois dernier ils sont partis.", "2017-10"),
    ("L'année dernière ils sont partis.", "2016"),
    ("Cette année ils sont partis.", "2017"),
    ("L'année prochaine on votera.", "2018"),
    ("La ville est tombée le 5 mai. La veille ils arrivaient.", "2017-05-05 2017-05-04"),
    ("Le 5 mai elle est tombée, trois jours plus tôt ils arrivaient.", "2017-05-05 2017-05-02"),
    ("Elle est tombée lundi ; le lendemain ils ont fui.", "2017-11-06 2017-11-07"),
    ("Actuellement on se bat.", "2017-11-10"),
    ("Récemment il est tombé.", "/2017-11-10"),
    ("Chaque lundi on tire.", ""),
    ("Les 2014 soldats sont partis.", ""),
]


@pytest.mark.parametrize(("text", "days"), EXPRESSIONS)
def test_french_times_come_to_their_days(text: str, days: str) -> None:
    assert days_of(text, "fr") == days
