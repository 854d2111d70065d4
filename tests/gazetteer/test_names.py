from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.gazetteer.names import fold, fold_keys

SPELLINGS = (
    ("Baghus", "Baghouz", "al-Bagouz", "Bagouz", "Al Bāghūz"),
    ("Deir Essor", "Deir ez-Zor", "Deir al-Zor", "Dayr az Zawr"),
    ("Al-Kaim", "al-Qaim", "Al Qā’im"),
    ("al-Soussa", "al-Susah", "As Sūsah"),
    ("Hol-Camp", "al-Hol", "Al Hawl"),
    ("Tschassiw Jar", "Chasiv Yar", "Tjasiv Jar"),
    ("Chan Junis", "Khan Younis", "Khān Yūnis"),
    ("Saporischschja", "Zaporizhzhia", "Zaporizjzja"),
    ("Dschabalija", "Jabalia", "Jabālyā"),
    ("Butscha", "Bucha", "Butja"),
    ("Gaza-Stadt", "Gaza By", "Gaza City"),
    ("Hadschin", "Hajin"),
    ("Schaafa", "al-Shaafa"),
    ("Sa'dah", "Saada"),
    ("Majadin", "al-Mayadin"),
    ("Awdijiwka", "Avdiivka"),
    ("Мариуполь", "Mariupol"),
    ("Бахмут", "Bachmut"),
    ("Авдіївка", "Avdiivka"),
    ("Горлівка", "Horlivka"),
)


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(st.text())
def test_every_name_that_is_not_empty_when_folded_has_a_key(name: str) -> None:
    assert bool(fold_keys(name)) == bool(fold(name))


@given(st.text())
def test_a_folded_name_has_the_keys_of_the_name(name: str) -> None:
    assert fold_keys(fold(name)) == fold_keys(name)


@given(st.text(alphabet="chjsdtz", max_size=40))
def test_ambiguous_letters_give_few_keys(name: str) -> None:
    assert len(fold_keys(name)) <= 24


@pytest.mark.parametrize(("one", "other"), [pair for row in SPELLINGS for pair in pairwise(row)])
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert fold_keys(one) & fold_keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Albu Kamal", "Baghuz"), ("Homs", "Hama"), ("Rawa", "Rutba"), ("Mosul", "Mykolaiv")],
)
def test_different_names_share_no_key(one: str, other: str) -> None:
    assert not fold_keys(one) & fold_keys(other)


def test_case_diacritics_apostrophes_and_hyphens_are_folded() -> None:
    assert fold("  Al-Qā’im ") == "al qaim"


def test_initials_are_one_word() -> None:
    assert fold("U.S. Army") == "us army"


def test_another_script_keeps_its_letters() -> None:
    assert fold("Бахмут") == "бахмут"


def test_another_script_has_one_key() -> None:
    assert fold_keys("دير الزور") == {"ديرالزور"}
