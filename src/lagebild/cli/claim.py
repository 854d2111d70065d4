"""`lagebild claim`."""

from pathlib import Path

import click

from lagebild.cli.options import json_option, store_option
from lagebild.cli.terminal import say, say_json, shown
from lagebild.pipeline.questions import ClaimAnswer, ClaimLine, Derivation, claim_answer
from lagebild.store.folder import open_store


@click.command("claim")
@click.argument("claim", metavar="ID")
@store_option
@json_option
def command(claim: str, store_path: Path, *, as_json: bool) -> None:
    """Show the claim ID: its sentence, who says it, where its day and its place come from.

    ID may be shortened as long as no other claim starts so.
    """
    answer = claim_answer(open_store(store_path), claim)
    if as_json:
        say_json(answer)
    else:
        _say(answer)


def _say(answer: ClaimAnswer) -> None:
    line, claim = answer.line, answer.line.claim
    aspect = f" · {claim.aspect.value}" if claim.aspect else ""
    say(f"{claim.id}  {claim.type} · {claim.modality.value}{aspect} · score {claim.score:.2f}")
    say(f"  reads     {shown(line.gloss)}")
    say(f"  said by   {shown(line.chain)}")
    if claim.source.reason:
        say(f"            {shown(claim.source.reason)}")
    stated = claim.evidence[0].span
    where = f"{shown(line.head.name)} {stated.start}-{stated.end}  {answer.language}"
    say(f'  sentence  "{shown(answer.sentence)}"')
    say(f"            {where}  ({claim.report})")
    for derivation in answer.derivations:
        say(f"  {derivation.slot:<9} {_derived(derivation)}")
    if claim.time is None:
        say("  time      nothing in the report gives it")
    if claim.place is None:
        say("  place     nothing in the report gives it")
    if answer.event:
        origins = ", ".join(shown(origin.name) for origin in answer.event.origins)
        claims = f"claims: {len(answer.event.claims)}, origins: {origins or 'none'}"
        say(f"  event     {answer.event.id}  {claims}")
    for title, others in (("same", answer.companions), ("part", answer.parts)):
        for other in others:
            say(f"  {title:<9} {_other(other)}")
    if answer.whole:
        say(f"  part of   {_other(answer.whole)}")
    for conflict in answer.conflicts:
        say(f"  conflict  {conflict.id}  {conflict.kind.value}: {shown(conflict.sentence)}")


def _derived(derivation: Derivation) -> str:
    words = [shown(derivation.value)]
    if derivation.text:
        line = f" (line {derivation.line})" if derivation.line else ""
        words.append(f'from "{shown(derivation.text)}"{line}')
    if derivation.reason:
        words.append(f"· {shown(derivation.reason)}")
    if derivation.candidates:
        words.append(f"· could be: {', '.join(map(shown, derivation.candidates))}")
    return "  ".join(words)


def _other(line: ClaimLine) -> str:
    return f"{line.claim.id}  {shown(line.gloss)}"
