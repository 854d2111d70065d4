"""All acceptance cases of the seeds, in the order of their numbers."""

import inspect
from collections.abc import Callable

from . import cases_albu_kamal, cases_baghuz
from .seen import Seen

Case = Callable[[Seen], None]

CASES: tuple[Case, ...] = tuple(
    case
    for _, case in sorted(
        (name, found)
        for module in (cases_albu_kamal, cases_baghuz)
        for name, found in inspect.getmembers(module, inspect.isfunction)
        if name.startswith("case_")
    )
)
