"""All tables of one language together."""

from functools import cache

import msgspec

from lagebild.lexicon.amounts import AmountTable, load_amounts
from lagebild.lexicon.attribution import AttributionTable, load_attribution
from lagebild.lexicon.grammar import GrammarTable, load_grammar
from lagebild.lexicon.modality import ModalityTable, load_modality
from lagebild.lexicon.places import PlaceTable, load_places
from lagebild.lexicon.superlatives import SuperlativeTable, load_superlatives
from lagebild.lexicon.times import TimeTable, load_times
from lagebild.lexicon.triggers import TriggerTable, load_triggers


class Lexicon(msgspec.Struct, frozen=True, kw_only=True):
    """What one language says, table by table."""

    language: str
    triggers: TriggerTable
    grammar: GrammarTable
    attribution: AttributionTable
    modality: ModalityTable
    superlatives: SuperlativeTable
    times: TimeTable
    amounts: AmountTable
    places: PlaceTable


@cache
def load_lexicon(language: str) -> Lexicon:
    """Read all tables of a language that is in `LANGUAGES`."""
    return Lexicon(
        language=language,
        triggers=load_triggers(language),
        grammar=load_grammar(language),
        attribution=load_attribution(language),
        modality=load_modality(language),
        superlatives=load_superlatives(language),
        times=load_times(language),
        amounts=load_amounts(language),
        places=load_places(language),
    )
