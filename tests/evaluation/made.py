"""Claims files made from fact sheets: perfect ones, and ones spoilt at random."""

import datetime as dt
import json
import random
from typing import Any

from lagebild.evaluation.forms import OWN_VOICE, Entities, GoldClaim, GoldFolder, GoldReport

Line = dict[str, Any]
_TYPES = ("control.hold", "control.capture", "violence.attack", "people.casualties")
_TIMES = ("2017", "2017-11", "/2017-11", "2018-09/", "2017-11-03/2017-11-09", "nonsense", "2017-13")
_MODALITIES = ("asserted", "planned", "denied", "possible", None)


def perfect(gold: GoldFolder) -> list[Line]:
    """Return the lines that repeat every sheet."""
    return [
        _line(report, number, gold.entities)
        for report in gold.reports
        for number in range(len(report.sheet.claim))
    ]


def spoilt(gold: GoldFolder, seed: int) -> list[Line]:
    """Return the lines of the sheets with random faults, and with claims added and left out."""
    dice = random.Random(seed)  # noqa: S311
    places, actors = sorted(gold.entities.places), sorted(gold.entities.actors)
    lines: list[Line] = []
    for line in perfect(gold):
        for _ in range(dice.choice((0, 1, 1, 1, 1, 2))):
            copy = json.loads(json.dumps(line))
            for _ in range(dice.randrange(4)):
                _spoil(copy, dice, places, actors, gold.entities)
            lines.append(copy)
    dice.shuffle(lines)
    return lines


def _line(report: GoldReport, number: int, entities: Entities) -> Line:
    claim = report.sheet.claim[number]
    return {
        "report": f"some/folder/{report.sheet.report}",
        "id": f"c{number}",
        "type": claim.type,
        "modality": claim.modality,
        "actors": [_actor(key, entities) for key in claim.actor],
        "recipients": [_actor(key, entities) for key in claim.recipient],
        "place": _place(claim.place, entities) if claim.place else None,
        "time": {"value": claim.time} if claim.time else None,
        "figures": _figures(claim),
        "origin": {"key": OWN_VOICE}
        if claim.origin == OWN_VOICE
        else _actor(claim.origin, entities),
        "via": [_actor(key, entities) for key in claim.via],
        "evidence": [
            {"start": quote.span.start, "end": quote.span.end, "text": quote.text}
            for quote in report.quotes[number]
        ],
    }


def _actor(key: str, entities: Entities) -> Line:
    name = next(iter(entities.actors[key].names), key)
    return {"key": key, "name": name, "names": [], "text": name}


def _place(key: str, entities: Entities) -> Line:
    entry = entities.places[key]
    name = next(iter(entry.names), key)
    return {"key": key, "name": name, "text": name, "lat": entry.lat, "lon": entry.lon}


def _figures(claim: GoldClaim) -> list[Line]:
    return [
        {"what": f.what, "low": f.low, "best": f.value, "high": f.high, "unit": f.unit}
        for f in claim.figures
    ]


def _spoil(
    line: Line, dice: random.Random, places: list[str], actors: list[str], entities: Entities
) -> None:
    match dice.randrange(9):
        case 0:
            line[dice.choice(("actors", "recipients", "place", "time", "figures", "origin"))] = None
        case 1:
            line["type"] = dice.choice(_TYPES)
        case 2:
            line["modality"] = dice.choice(_MODALITIES)
        case 3:
            line["place"] = _spoilt_place(line["place"], dice, places, entities)
        case 4:
            line["time"] = _spoilt_time(line["time"], dice)
        case 5:
            _unkey(line, dice)
        case 6:
            side = dice.choice(("actors", "recipients", "via"))
            line[side] = [*(line[side] or []), _actor(dice.choice(actors), entities)]
        case 7:
            line["origin"] = _actor(dice.choice(actors), entities)
        case _:
            _move(line, dice)
            for figure in line["figures"] or []:
                figure[dice.choice(("low", "best", "high"))] = dice.choice((None, 2, 35, 1000))
                figure["what"] = dice.choice(("killed", "present", None))


def _spoilt_place(
    place: Line | None, dice: random.Random, places: list[str], entities: Entities
) -> Line:
    spoilt = dict(place or _place(dice.choice(places), entities))
    match dice.randrange(5):
        case 0:
            return _place(dice.choice(places), entities)
        case 1:
            spoilt["lat"] = spoilt["lon"] = None
        case 2:
            spoilt["lat"] = (spoilt["lat"] or 33.0) + dice.uniform(-0.2, 0.2)
            spoilt["lon"] = spoilt["lon"] or 43.0
        case 3:
            spoilt["name"] = spoilt["text"] = "Elsewhere"
        case _:
            spoilt["name"] = spoilt["text"] = str(_place(dice.choice(places), entities)["name"])
    return spoilt | {"key": None}


def _spoilt_time(time: Line | None, dice: random.Random) -> Line:
    value = str((time or {}).get("value"))
    others = [value, "2017-11-09", "2017-11-10", "bad", "2014", "2015-01"]
    match dice.randrange(4):
        case 0:
            return {"value": dice.choice(_TIMES)}
        case 1:
            return {"value": None, "candidates": dice.sample(others, dice.randrange(7))}
        case 2:
            return {"value": "2017-11-09", "candidates": others[: dice.randrange(7)]}
        case _:
            return {"value": _shifted(value, dice)}


def _shifted(value: str, dice: random.Random) -> str:
    parts = []
    for part in value.split("/"):
        try:
            day = dt.date.fromisoformat(part) + dt.timedelta(days=dice.randrange(-9, 9))
        except ValueError:
            parts.append(part)
        else:
            parts.append(day.isoformat())
    return "/".join(parts)


def _unkey(line: Line, dice: random.Random) -> None:
    """Leave actors to be known by their names, some of them by other words."""
    for actor in [*(line["actors"] or []), *(line["recipients"] or []), line["origin"] or {}]:
        if actor.get("key") == OWN_VOICE:
            continue
        actor["key"] = None
        match dice.randrange(5):
            case 0:
                actor["name"] = None
            case 1:
                actor["name"] = f"die {actor.get('name')}"
            case 2:
                actor["name"] = actor["text"] = "Regierungstruppen"
            case 3:
                actor["name"] = " ".join(reversed(str(actor.get("name")).split()))
            case _:
                pass


def _move(line: Line, dice: random.Random) -> None:
    if not line["evidence"]:
        return
    first = line["evidence"][0]
    match dice.randrange(4):
        case 0:
            first["text"] = "something else"
        case 1:
            line["evidence"][0] = {"start": first["start"] + 5, "end": first["end"] + 5}
        case 2:
            line["evidence"][0] = {"start": 0, "end": 650}
        case _:
            line["evidence"] = None
