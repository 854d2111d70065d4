"""Who gives up is left open where only a description says so."""

from tests.claims.reading import only


def test_fighters_who_give_up_are_not_those_who_report_it() -> None:
    text = "The SDF surrounded Baghuz. On Friday fighters surrendered, the SDF said."
    claim = only(text, "en", "control.surrender")

    assert [ref.name for ref in claim.actors] == ["fighters"]
    assert [ref.candidates for ref in claim.actors] == [("sdf",)]
    assert "Syrian Democratic Forces was named last" in claim.actors[0].reason


def test_who_is_named_gives_up() -> None:
    text = "The SDF surrounded Baghuz. On Friday IS fighters surrendered there."
    claim = only(text, "en", "control.surrender")

    assert [ref.actor for ref in claim.actors] == ["is"]
