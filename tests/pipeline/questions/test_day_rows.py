import msgspec

from lagebild.domain.event import Origin
from lagebild.domain.ids import ClaimId
from lagebild.domain.picture import ControlDay, ControlState, Holding, Mark
from lagebild.pipeline.questions.day_rows import day_rows

from ...store.made import THURSDAY

DAY = ControlDay(
    day=THURSDAY,
    state=ControlState.PARTIAL,
    holders=(Holding(key="a-is", name="IS", share=0.4), Holding(key="unlisted:men", name="men")),
    origins=(Origin(key="report:r-1", name="The Gazette"),),
    claims=(ClaimId("c-1"),),
    mark=Mark.REVERSAL,
    marks=(Mark.REVERSAL,),
    age=0,
    reason="It was taken back.",
)


def test_a_day_is_flat_and_names_what_other_programs_need() -> None:
    (row,) = msgspec.json.decode(msgspec.json.encode(day_rows([DAY])))

    assert row == {
        "day": "2017-11-09",
        "state": "partial",
        "holders": [
            {"name": "IS", "actor": "a-is", "share": 0.4},
            {"name": "men", "actor": None, "share": None},
        ],
        "outside": [],
        "origins": ["The Gazette"],
        "claims": ["c-1"],
        "mark": "reversal",
        "marks": ["reversal"],
        "standing": "claimed",
        "age": 0,
        "reason": "It was taken back.",
    }
