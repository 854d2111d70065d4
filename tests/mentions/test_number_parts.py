from lagebild.mentions.number_parts import Part, PartKind, merged, ranged_parts

_THOUSAND = Part(kind=PartKind.NUMBER, text="mil", best=1000, scale=1000, multiplies=True)
_SEVERAL = Part(kind=PartKind.SEVERAL, text="varios", low=2, approx=True)
_DASH = Part(kind=PartKind.JOINT, text="-")


def _number(value: float) -> Part:
    return Part(kind=PartKind.NUMBER, text=str(value), best=value)


def test_several_before_a_scale_are_two_of_it() -> None:
    (part,) = merged([_SEVERAL, _THOUSAND])
    assert (part.low, part.best, part.approx) == (2000, None, True)


def test_the_scale_of_a_range_is_that_of_both_ends() -> None:
    (part,) = ranged_parts(merged([_number(2), _DASH, _number(3), _THOUSAND]), ())
    assert (part.low, part.high) == (2000, 3000)


def test_two_numbers_without_a_word_between_stay_two() -> None:
    parts = [_number(2), _number(3)]
    assert ranged_parts(merged(parts), ()) == parts
