import pytest
from starlette.responses import PlainTextResponse

from lagebild.web.security import HEADERS, POLICY, secured


def test_nothing_inline_and_nothing_from_outside_is_allowed() -> None:
    rules = dict(rule.split(" ", 1) for rule in POLICY.split("; "))

    assert rules["default-src"] == "'none'"
    assert set(rules.values()) == {"'none'", "'self'"}


@pytest.mark.parametrize(
    "word", ["unsafe-inline", "unsafe-eval", "script-src", "http", "*", "data:"]
)
def test_the_policy_has_no_hole(word: str) -> None:
    assert word not in POLICY


def test_an_answer_outside_of_the_middleware_can_have_the_headers() -> None:
    headers = secured(PlainTextResponse("")).headers

    assert {name: headers[name] for name, _ in HEADERS} == dict(HEADERS)
