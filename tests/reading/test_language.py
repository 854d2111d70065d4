import pytest

from lagebild.domain.report import BlockKind
from lagebild.reading.language import language_of

from .reports import LONG, LONG_DA, LONG_EN, report_of, words

SHORT = [
    ("en", "The SDF captured Raqqa on 17 October 2017."),
    ("en", "Army says it took Hajin"),
    ("en", "Government troops enter Deraa"),
    ("en", "IS fighters flee Hawija."),
    ("en", "Peshmerga lost Kirkuk on Monday."),
    ("en", "At least 12 killed in Aden blast"),
    ("en", "Houthis: we hold Hodeidah port"),
    ("en", "Syrian army retakes Palmyra from ISIL"),
    ("en", "YPG in control of Tal Abyad"),
    ("en", "Kyiv confirms retreat from Avdiivka"),
    ("en", "Clashes near Bakhmut, Ukraine says"),
    ("en", "Iraqi forces liberated Tal Afar in August 2017."),
    ("en", "Fighting in Kobane"),
    ("de", "Kurden erobern Dorf"),
    ("de", "Die SDF haben Rakka am 17. Oktober 2017 erobert."),
    ("de", "Armee meldet Einnahme von Hadschin"),
    ("de", "Rebellen verlieren Aleppo"),
    ("de", "IS-Kämpfer fliehen aus Hawidscha."),
    ("de", "Mindestens 12 Tote in Aden"),
    ("de", "Huthi halten Hafen Hodeida"),
    ("de", "Syrische Armee erobert Palmyra zurück"),
    ("de", "Kiew bestätigt Rückzug aus Awdijiwka"),
    ("de", "Kämpfe bei Bachmut"),
    ("de", "Peschmerga räumen Kirkuk."),
    ("de", "Idlib gefallen"),
    ("de", "Truppen rücken auf Mossul vor"),
    ("da", "SDF erobrede Raqqa tirsdag."),
    ("da", "Hæren har generobret byen Albu Kamal."),
    ("da", "Kurdiske styrker erobrer landsby"),
    ("da", "Oprørere mister Aleppo"),
    ("da", "Mindst 12 dræbt i Aden"),
    ("da", "Hæren siger, at den har taget Hajin"),
    ("da", "Syriens hær generobrer Palmyra"),
    ("da", "IS-krigere flygter fra Hawija."),
    ("da", "Houthierne holder havnen i Hodeidah"),
    ("da", "Kyiv bekræfter tilbagetog fra Avdijivka"),
    ("da", "Kampe ved Bakhmut"),
    ("da", "Regeringsstyrker rykker ind i Deraa"),
    ("da", "Peshmerga trak sig ud af Kirkuk mandag."),
    ("da", "Tyrkiet har indtaget Afrin"),
]
FOREIGN = [
    (
        "no",
        "Regjeringshæren har tatt tilbake byen etter fire dager med harde kamper, ifølge "
        "statlige medier. En talsmann for hæren sier at soldatene rykket inn i sentrum natt"
        " til fredag og fjernet miner fra hovedveien. Opprørerne trakk seg ut mot nordøst, "
        "men avviser at de har gitt opp de siste landsbyene langs elva. Minst sytten "
        "mennesker skal være drept, og flere hundre familier har flyktet fra hjemmene sine.",
    ),
    (
        "no",
        "Forsvarsdepartementet opplyser at grensestasjonen igjen er åpen etter at militsen "
        "ga fra seg kontrollen tidligere denne uken. Flyktninger som har ventet i leirene "
        "på den andre siden, fikk krysse allerede torsdag morgen. Hjelpeorganisasjoner "
        "advarer likevel om at mange av husene er ødelagt, og at strømmen kanskje ikke "
        "kommer tilbake før neste måned. Det er ikke kjent hvem som styrer flyplassen.",
    ),
    (
        "nn",
        "Regjeringshæren har teke tilbake byen etter fire dagar med harde kampar, ifølgje "
        "statlege medium. Ein talsmann for hæren seier at soldatane rykte inn i sentrum "
        "natt til fredag og fjerna miner frå hovudvegen. Opprørarane trekte seg ut mot "
        "nordaust, men avviser at dei har gjeve opp dei siste landsbyane langs elva. Minst "
        "sytten menneske skal vere drepne, og fleire hundre familiar har flykta frå heimane"
        " sine.",
    ),
    (
        "sv",
        "Regeringsarmén har återtagit staden efter fyra dagar av hårda strider, enligt "
        "statliga medier. En talesman för armén säger att soldaterna ryckte in i centrum "
        "natten till fredagen och röjde minor från huvudvägen. Rebellerna drog sig ut mot "
        "nordost men förnekar att de har gett upp de sista byarna längs floden. Minst "
        "sjutton människor ska ha dödats och flera hundra familjer har flytt från sina hem.",
    ),
    (
        "nl",
        "Het regeringsleger heeft de stad na vier dagen van zware gevechten heroverd, "
        "melden staatsmedia. Volgens een woordvoerder van het leger trokken de soldaten in "
        "de nacht van donderdag op vrijdag het centrum binnen en ruimden ze mijnen op de "
        "hoofdweg. De rebellen trokken zich terug naar het noordoosten, maar ontkennen dat "
        "ze de laatste dorpen langs de rivier hebben opgegeven. Zeker zeventien mensen "
        "zouden zijn omgekomen.",
    ),
    (
        "af",
        "Die regeringsleër het die stad ná vier dae se hewige gevegte teruggeneem, berig "
        "staatsmedia. Volgens 'n woordvoerder van die leër het die soldate in die nag van "
        "Donderdag op Vrydag die middestad binnegegaan en landmyne van die hoofpad "
        "verwyder. Die rebelle het na die noordooste onttrek, maar ontken dat hulle die "
        "laaste dorpies langs die rivier prysgegee het. Minstens sewentien mense is glo "
        "dood.",
    ),
    (
        "fr",
        "L'armée gouvernementale a repris la ville après quatre jours de combats acharnés, "
        "selon les médias d'État. Un porte-parole de l'armée affirme que les soldats sont "
        "entrés dans le centre dans la nuit de jeudi à vendredi et ont déminé la route "
        "principale. Les rebelles se sont retirés vers le nord-est, mais nient avoir "
        "abandonné les derniers villages le long du fleuve. Au moins dix-sept personnes "
        "auraient été tuées.",
    ),
    (
        "es",
        "El ejército gubernamental ha recuperado la ciudad tras cuatro días de duros "
        "combates, según los medios estatales. Un portavoz del ejército afirma que los "
        "soldados entraron en el centro en la noche del jueves al viernes y retiraron las "
        "minas de la carretera principal. Los rebeldes se retiraron hacia el noreste, pero "
        "niegan haber abandonado las últimas aldeas a lo largo del río. Al menos diecisiete"
        " personas habrían muerto.",
    ),
    (
        "it",
        "L'esercito governativo ha ripreso la città dopo quattro giorni di duri "
        "combattimenti, secondo i media statali. Un portavoce dell'esercito afferma che i "
        "soldati sono entrati nel centro nella notte tra giovedì e venerdì e hanno rimosso "
        "le mine dalla strada principale. I ribelli si sono ritirati verso nord-est, ma "
        "negano di avere abbandonato gli ultimi villaggi lungo il fiume. Almeno diciassette"
        " persone sarebbero state uccise.",
    ),
    (
        "pl",
        "Armia rządowa odbiła miasto po czterech dniach ciężkich walk, podają państwowe "
        "media. Rzecznik armii twierdzi, że żołnierze weszli do centrum w nocy z czwartku "
        "na piątek i usunęli miny z głównej drogi. Rebelianci wycofali się na północny "
        "wschód, ale zaprzeczają, że oddali ostatnie wsie nad rzeką. Zginęło co najmniej "
        "siedemnaście osób, a kilkaset rodzin uciekło ze swoich domów w obawie przed "
        "ostrzałem.",
    ),
    (
        "ru",
        "Правительственная армия вернула город после четырёх дней тяжёлых боёв, сообщают "
        "государственные СМИ. Представитель армии утверждает, что солдаты вошли в центр в "
        "ночь на пятницу и очистили от мин главную дорогу. Повстанцы отступили на северо-"
        "восток, но отрицают, что оставили последние деревни вдоль реки. По предварительным"
        " данным, погибли не менее семнадцати человек, несколько сотен семей покинули свои "
        "дома.",
    ),
    (
        "ar",
        "استعاد الجيش الحكومي المدينة بعد أربعة أيام من المعارك العنيفة، بحسب وسائل إعلام "
        "رسمية. وقال متحدث باسم الجيش إن الجنود دخلوا وسط المدينة ليلة الجمعة وأزالوا "
        "الألغام من الطريق الرئيسي. وانسحب المسلحون نحو الشمال الشرقي لكنهم ينفون التخلي عن"
        " القرى الأخيرة على طول النهر. وقتل ما لا يقل عن سبعة عشر شخصا، وفرت مئات العائلات "
        "من منازلها خوفا من القصف المتواصل على الأحياء السكنية.",
    ),
    (
        "tr",
        "Devlet medyasına göre hükümet ordusu dört gün süren şiddetli çatışmaların ardından"
        " kenti geri aldı. Ordu sözcüsü, askerlerin perşembeyi cumaya bağlayan gece merkeze"
        " girdiğini ve ana yoldaki mayınları temizlediğini söyledi. İsyancılar kuzeydoğuya "
        "çekildi ancak nehir boyundaki son köyleri bıraktıklarını yalanlıyor. En az on yedi"
        " kişinin öldüğü, yüzlerce ailenin evlerini terk ettiği bildiriliyor.",
    ),
    (
        "pt",
        "O exército do governo retomou a cidade após quatro dias de duros combates, segundo"
        " a mídia estatal. Um porta-voz do exército afirma que os soldados entraram no "
        "centro na noite de quinta para sexta-feira e removeram minas da estrada principal."
        " Os rebeldes se retiraram para o nordeste, mas negam ter abandonado as últimas "
        "aldeias ao longo do rio. Pelo menos dezessete pessoas teriam morrido nos "
        "confrontos.",
    ),
    (
        "uk",
        "Урядова армія повернула місто після чотирьох днів важких боїв, повідомляють "
        "державні медіа. Речник армії стверджує, що солдати увійшли до центру в ніч на "
        "п'ятницю і розмінували головну дорогу. Повстанці відступили на північний схід, але"
        " заперечують, що залишили останні села вздовж річки. За попередніми даними, "
        "загинули щонайменше сімнадцять людей, кілька сотень родин покинули свої домівки "
        "через обстріли.",
    ),
    (
        "fi",
        "Hallituksen armeija on vallannut kaupungin takaisin neljän päivän kovien "
        "taisteluiden jälkeen, kertovat valtion tiedotusvälineet. Armeijan edustajan mukaan"
        " sotilaat etenivät keskustaan perjantain vastaisena yönä ja raivasivat miinoja "
        "päätieltä. Kapinalliset vetäytyivät koilliseen, mutta kiistävät luopuneensa "
        "viimeisistä joenvarren kylistä. Ainakin seitsemäntoista ihmisen kerrotaan "
        "kuolleen.",
    ),
    (
        "lb",
        "D'Regierungsarméi huet d'Stad no véier Deeg vu schwéiere Kämpf zréckeruewert, "
        "mellen d'Staatsmedien. E Spriecher vun der Arméi seet, datt d'Zaldoten an der "
        "Nuecht op e Freideg an den Zentrum agedronge sinn an d'Minne vun der Haaptstrooss "
        "ewechgeraumt hunn. D'Rebellen hu sech no Nordosten zréckgezunn, streiden awer of, "
        "datt si déi lescht Dierfer laanscht de Floss opginn hunn. Op d'mannst siwwenzéng "
        "Leit sollen ëmkomm sinn.",
    ),
    (
        "pcm",
        "Di army don carry di town back afta four days wey dem dey fight well well, na "
        "wetin state media tok. One oga for di army tok say di sojas enter di centre for "
        "Friday night come comot all di bombs wey dey di main road. Di rebels don waka go "
        "north-east, but dem say e no true say dem don leave di last villages wey dey near "
        "di river. At least seventeen pipo don die, and plenti families don run comot from "
        "dia house.",
    ),
]
# One sentence each.
FOREIGN_SHORT = [
    ("no", "Regjeringsstyrkene har gjenerobret byen, opplyser forsvaret."),
    ("nn", "Opprørarane seier at dei ikkje har gjeve opp landsbyen."),
    ("sv", "Regeringsstyrkorna har återtagit staden, säger armén."),
    ("nl", "Het leger heeft de stad heroverd na vier dagen vechten."),
    ("af", "Die leër het die stad ná vier dae teruggeneem."),
    ("fr", "Les rebelles ont pris la ville, selon l'armée."),
    ("es", "El ejército ha recuperado la ciudad, según su portavoz."),
    ("it", "L'esercito ha ripreso la città dopo quattro giorni."),
    ("pl", "Armia odbiła miasto po czterech dniach walk."),
    ("tr", "Ordu dört gün sonra kenti geri aldı."),
]


@pytest.mark.parametrize(("text", "language"), [(LONG, "de"), (LONG_DA, "da"), (LONG_EN, "en")])
def test_language_of_a_sentence(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(("language", "text"), SHORT)
def test_names_do_not_decide_the_language_of_a_short_report(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(("language", "text"), FOREIGN)
def test_a_long_report_in_a_language_without_tables_keeps_it(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(("language", "text"), FOREIGN_SHORT)
def test_a_sentence_in_a_language_without_tables_keeps_it(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "ok", "12 + 30 = 42 " * 9, "Raqqa", "Les FDS à Raqa"])
def test_too_few_letters_have_no_language(text: str) -> None:
    assert language_of(text) == "und"


def test_letters_that_the_model_does_not_know_have_no_language() -> None:
    assert language_of("ⴰⵎⴰⵣⵉⵖ ⵜⴰⵎⴰⵣⵉⵖⵜ ⵜⵓⵜⵍⴰⵢⵜ ⵏ ⵉⵎⴰⵣⵉⵖⵏ") == "und"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "RAQQA, 17 October 2017 (ANHA) - SDF erobrede byen tirsdag."),
        ("en", "RAQQA, 17. oktober 2017 (ANHA) - The SDF took the town."),
        ("de", "Published 17 October 2017 by Meridian Wire – Die Armee nahm die Stadt ein."),
        ("da", "Wednesday, October 18, 2017 (Meridian Wire) – Hæren har taget byen."),
    ],
)
def test_a_head_glued_to_the_text_does_not_decide(language: str, text: str) -> None:
    assert language_of(text) == language


def test_a_text_that_is_all_head_is_read_whole() -> None:
    assert language_of("The army took the town on 17 October 2017 - AFP") == "en"


def test_a_header_line_does_not_decide_the_language_of_the_report() -> None:
    report = report_of("date 2017-11-05 Hæren har generobret byen Albu Kamal.")
    assert words(report, BlockKind.DATELINE) == ["date 2017-11-05"]
    assert report.language == "da"
