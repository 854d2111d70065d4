"""Damaged inputs all the way into a store: each is accounted for, and the good report is read."""

import random
from pathlib import Path

from lagebild.domain.claim import Claim
from lagebild.pipeline.reading import add, read
from lagebild.pipeline.stages import Reference
from lagebild.reading.inputs import inputs_of
from lagebild.store.folder import Store

from ..reading.test_mutated_inputs import MUTATIONS, SEEDS
from ..store.made import NOW
from .test_reading import EXAMPLES, quiet

GOOD = EXAMPLES / "da-rawa-sidste-by.txt"


def claims(store: Store) -> list[Claim]:
    with store.showing() as derived:
        (good,) = derived.reports.named(GOOD.name)
        return list(derived.claims.of_report(good))


def damage(folder: Path, seeds: range) -> None:
    for seed in seeds:
        chance = random.Random(seed)  # noqa: S311 - the same damage each time, no secret
        for number, mutation in enumerate(MUTATIONS):
            name, data = chance.choice(SEEDS)
            if chance.random() < 0.5 and name == "text.txt":
                data = GOOD.read_bytes()
            (folder / f"{seed}-{number}-{name}").write_bytes(mutation(chance, data))


def test_every_damaged_input_is_accounted_for_and_the_good_report_beside_them_is_read(
    tmp_path: Path, reference: Reference
) -> None:
    alone, store = Store.create(tmp_path / "alone"), Store.create(tmp_path / "store")
    for one in (alone, store):
        add(one, [GOOD], NOW, quiet)
    read(alone, reference, quiet)
    folder = tmp_path / "in"
    folder.mkdir()
    damage(folder, range(1000, 1008))
    (folder / GOOD.name).write_bytes(GOOD.read_bytes())

    added = add(store, [folder], NOW, quiet)
    summary = read(store, reference, quiet)

    inputs = len(list(inputs_of(folder)))
    assert inputs > 8 * len(MUTATIONS)
    assert len(added.added) + added.duplicates + len(added.unread) == inputs
    assert added.duplicates >= 1
    assert len(added.added) > 4 * len(MUTATIONS)
    assert summary.damage == ()
    assert summary.read + len(summary.unread) == len(added.added) + 1
    assert [unread for unread in summary.unread if "failed with" in unread.fact] == []
    assert claims(store) == claims(alone) != []
