"""What can go wrong, as sentences.

    LagebildError                 anything that Lagebild itself reports
    ├── UsageError                the request cannot be met as it was put       exit 2
    │   ├── UnknownName           no place, claim, report by that name          exit 2
    │   └── BadDay                text that is not a day                        exit 2
    ├── UnreadableInput           one input cannot become a report              exit 3
    ├── StoreError                the store folder is missing or damaged        exit 2
    │   ├── DerivedDamaged        the derived data must be made anew            exit 2
    │   └── StoreLocked           another process is writing to the store       exit 4
    └── DataError                 shipped or local data break their own rules   exit 5

Each message states the fact, the value and the way out.
"""


class LagebildError(Exception):
    """Base of all errors that a person is meant to read.

    `fact` says what is wrong and with which value, `way_out` what to do about it.
    """

    exit_code = 2

    def __init__(self, fact: str, way_out: str = "") -> None:
        super().__init__(fact, way_out)
        self.fact = fact
        self.way_out = way_out

    def __str__(self) -> str:
        return f"{self.fact} {self.way_out}".strip()


class UsageError(LagebildError):
    """The request cannot be met as it was put."""


class UnknownName(UsageError):
    """No place, actor, claim, report or conflict goes by that name."""


class BadDay(UsageError):
    """Text that is not a day, a month or a year."""


class UnreadableInput(LagebildError):
    """One input that cannot become a report; the others go on."""

    exit_code = 3


class StoreError(LagebildError):
    """The store folder is missing, foreign or damaged."""


class DerivedDamaged(StoreError):
    """The derived data can't be used as they are; reading makes them anew."""


class StoreLocked(StoreError):
    """Another process is writing to the store."""

    exit_code = 4


class DataError(LagebildError):
    """Shipped or local data (lexicon, gazetteer, ontology, gold) break their own rules."""

    exit_code = 5
