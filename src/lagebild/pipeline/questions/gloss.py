"""A claim as one plain English sentence, made of its slots alone."""

from functools import cache
from importlib import resources

import msgspec

from lagebild.domain.claim import ActorRef, Aspect, Claim, Modality
from lagebild.domain.report import ReportHead
from lagebild.errors import DataError
from lagebild.pipeline.questions.wording import (
    figure_in_words,
    names_in_words,
    origin_in_words,
    time_in_words,
)


class Wording(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words for one type of claim; see the head of `gloss.toml`."""

    third: str
    base: str
    many: str | None = None
    done: str
    noun: str
    to: str
    at: str


_VERB = {
    Modality.PLANNED: "plans to {base}",
    Modality.DEMANDED: "is called on to {base}",
    Modality.POSSIBLE: "may {base}",
    Modality.NEGATED: "does not {base}",
    Modality.REFUSED: "refuses to {base}",
}
_VERB_MANY = {
    Modality.PLANNED: "plan to {base}",
    Modality.DEMANDED: "are called on to {base}",
    Modality.POSSIBLE: "may {base}",
    Modality.NEGATED: "do not {base}",
    Modality.REFUSED: "refuse to {base}",
}
_DONE = {
    Modality.ASSERTED: "{done}",
    Modality.PLANNED: "to be {done}",
    Modality.DEMANDED: "to be {done}, it is demanded",
    Modality.POSSIBLE: "possibly {done}",
    Modality.NEGATED: "not {done}",
    Modality.REFUSED: "not to be {done}",
    Modality.DENIED: "{done}",
}


def gloss(claim: Claim, head: ReportHead) -> str:
    """Return "Syrian Observatory, 10 Nov 2017: IS captures about 40 percent of Albu Kamal"."""
    denies = " denies" if claim.modality is Modality.DENIED else ""
    who = origin_in_words(claim.source, head)
    return f"{who}{denies}, {time_in_words(claim.time)}: {proposition(claim)}"


def proposition(claim: Claim) -> str:
    """Return what the claim says, without who says it and when."""
    words = wordings().get(claim.type)
    if words is None:
        raise DataError(
            f'gloss.toml has no wording for the type "{claim.type}".', "Add one to gloss.toml."
        )
    shares = [figure for figure in claim.figures if figure.unit == "percent"]
    share = f"{figure_in_words(shares[0])} of " if shares else ""
    place = share + (claim.place.name or claim.place.text) if claim.place else ""
    others = names_in_words(claim.recipients)
    at, to = f"{words.at} {place}".strip(), f"{words.to} {others}".strip()
    direct = not words.at
    if claim.actors:
        parts = [names_in_words(claim.actors), _verb(claim, words)]
        parts += [at if place else "", to if others else ""]
        if not direct:
            parts[2:] = reversed(parts[2:])
    elif direct and place:
        parts = [place, _done(claim, words), to if others else ""]
    elif others:
        parts = [others, _done(claim, words), at if place else ""]
    else:
        parts = [f"{words.noun} {at if place else ''}".strip() + _put(claim.modality)]
    parts.append(f"to {claim.to.name or claim.to.text}" if claim.to else "")
    figures = [figure for figure in claim.figures if not (share and place and figure is shares[0])]
    said = "; ".join(f"{figure.what}: {figure_in_words(figure)}" for figure in figures)
    parts.append(f"({said})" if said else "")
    return " ".join(part for part in parts if part)


@cache
def wordings() -> dict[str, Wording]:
    """Return the words for each type, by `group.type`."""
    data = (resources.files("lagebild.pipeline.questions") / "gloss.toml").read_bytes()
    try:
        groups = msgspec.toml.decode(data, type=dict[str, dict[str, Wording]])
    except msgspec.ValidationError as error:
        raise DataError(f"gloss.toml: {error}.", "Mend the entry.") from error
    return {
        f"{group}.{name}": words for group, types in groups.items() for name, words in types.items()
    }


def _verb(claim: Claim, words: Wording) -> str:
    several = len(claim.actors) > 1 or _is_plural(claim.actors[0])
    plain = (words.many or words.base) if several else words.third
    pattern = (_VERB_MANY if several else _VERB).get(claim.modality)
    if pattern:
        return pattern.format(base=words.base)
    match claim.aspect:
        case Aspect.BEGINS:
            return f"{'begin' if several else 'begins'} to {words.base}"
        case Aspect.CONTINUES:
            return f"still {plain}"
        case Aspect.ENDS:
            return f"no longer {plain}"
        case None:
            return plain


def _is_plural(ref: ActorRef) -> bool:
    """Tell "government forces" from "Islamic State" and "Damascus"."""
    last = (ref.name or ref.text).split()[-1:]
    return bool(last) and last[0].islower() and last[0].endswith("s")


def _done(claim: Claim, words: Wording) -> str:
    return _DONE[claim.modality].format(done=words.done)


def _put(modality: Modality) -> str:
    plain = modality in {Modality.ASSERTED, Modality.DENIED}
    return "" if plain else f", {modality.value}"
