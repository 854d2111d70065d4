"""The house rules of docs/architecture.md, each as one test."""

import ast
import importlib
import inspect
import pkgutil
import re
import statistics
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

import lagebild.domain

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "lagebild"
STAGES = ("reading", "text", "mentions", "claims", "resolution", "grouping", "picture")
REFERENCE = ("encoder", "gazetteer", "lexicon", "ontology")

SOURCES = sorted(PACKAGE.rglob("*.py"))
SOURCES_AND_TESTS = sorted([*SOURCES, *ROOT.glob("tests/**/*.py")])
ALL = sorted(
    [
        *SOURCES_AND_TESTS,
        *ROOT.glob("tools/*.py"),
        *ROOT.glob("benchmarks/*.py"),
        *ROOT.glob("training/**/*.py"),
    ]
)

GRAB_BAGS = frozenset({"utils", "util", "helpers", "common", "misc", "manager", "handlers", "base"})
# One thing has one word (docs/glossary.md): report, event; and nothing is called confidence.
OTHER_WORDS = frozenset({"document", "doc", "article", "confidence", "incident", "story"})

# Modules without a test file of their own, and the file that tests them.
TESTED_IN = {
    "__main__": "cli/test_main.py",
    "errors": "cli/test_group.py",
    "encoder/body": "encoder/test_model.py",
    "encoder/labels": "training/test_corpus.py",
    "domain/actor": "domain/test_records.py",
    "domain/claim": "domain/test_records.py",
    "domain/decision": "domain/test_records.py",
    "domain/event": "domain/test_records.py",
    "domain/figure": "domain/test_records.py",
    "domain/mention": "domain/test_records.py",
    "domain/picture": "domain/test_records.py",
    "domain/place": "domain/test_records.py",
    "domain/report": "domain/test_records.py",
    "evaluation/agreement": "evaluation/test_score.py",
    "evaluation/forms": "evaluation/test_sheets.py",
    "evaluation/gold_folder": "evaluation/test_run.py",
    "evaluation/matching": "evaluation/test_score.py",
    "evaluation/quotes": "evaluation/test_linter.py",
    "evaluation/scopes": "evaluation/test_sheets.py",
    "evaluation/tally": "evaluation/test_score.py",
    "evaluation/texts": "evaluation/test_run.py",
    "lexicon/attribution": "claims/test_attribution.py",
    "lexicon/modality": "claims/test_modality.py",
    "lexicon/triggers": "claims/test_triggers.py",
    "lexicon/tables": "lexicon/test_times.py",
    "pipeline/stages": "pipeline/test_reading.py",
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def functions(paths: list[Path]) -> Iterator[tuple[str, Function]]:
    for path in paths:
        for node in ast.walk(tree(path)):
            if isinstance(node, Function):
                yield f"{short(path)}:{node.lineno} {node.name}", node


def parameters(function: Function) -> list[ast.arg]:
    given = function.args
    named = [*given.posonlyargs, *given.args, *given.kwonlyargs]
    stars = [star for star in (given.vararg, given.kwarg) if star]
    return [argument for argument in [*named, *stars] if argument.arg not in {"self", "cls"}]


def entries_of(value: object) -> Iterator[dict[str, object]]:
    """Yield every table that stands in a list, however deep, but for named parts of patterns.

    Those say nothing by themselves: the entries that use them have the examples.
    """
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in inner:
        if isinstance(value, list) and isinstance(item, dict) and set(item) != {"name", "pattern"}:
            yield item
        yield from entries_of(item)


def test_no_file_is_longer_than_400_lines() -> None:
    lengths = {short(path): lines(path) for path in SOURCES_AND_TESTS}

    assert {path: length for path, length in lengths.items() if length > 400} == {}


def test_the_median_module_has_at_most_120_lines() -> None:
    assert statistics.median(lines(path) for path in SOURCES) <= 120


def test_no_function_is_longer_than_60_lines() -> None:
    lengths = {where: (node.end_lineno or 0) - node.lineno + 1 for where, node in functions(ALL)}

    assert {where: length for where, length in lengths.items() if length > 60} == {}


def test_no_function_takes_more_than_6_parameters() -> None:
    assert [where for where, node in functions(ALL) if len(parameters(node)) > 6] == []


def test_every_function_is_annotated() -> None:
    bare = [
        where
        for where, node in functions(ALL)
        if node.returns is None or any(given.annotation is None for given in parameters(node))
    ]

    assert bare == []


def test_only_one_fence_catches_everything_and_it_stands_in_the_pipeline() -> None:
    broad = {"Exception", "BaseException", "None"}
    fences = [
        short(path)
        for path in SOURCES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler)
        and ast.unparse(node.type or ast.Constant(None)) in broad
    ]

    assert len(fences) <= 1
    assert all(fence.startswith("src/lagebild/pipeline/") for fence in fences)


@pytest.mark.parametrize("folder", ["domain", *REFERENCE, *STAGES])
def test_no_loose_dict_is_data_in(folder: str) -> None:
    loose = re.compile(r"\b(dict|Dict|Mapping)\[str, (typing\.)?Any\]")

    assert [
        short(path) for path in PACKAGE.glob(f"{folder}/**/*.py") if loose.search(path.read_text())
    ] == []


def test_imports_go_in_one_direction() -> None:
    linter = Path(sys.executable).parent / "lint-imports"
    run = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert run.returncode == 0, run.stdout + run.stderr


def test_no_module_is_a_grab_bag() -> None:
    assert [
        short(path) for path in ALL if path.stem in GRAB_BAGS or path.parent.name in GRAB_BAGS
    ] == []


def test_files_and_classes_use_the_words_of_the_glossary() -> None:
    files = [(short(path), set(path.stem.split("_"))) for path in SOURCES]
    classes = [
        (
            f"{short(path)} {node.name}",
            {word.lower() for word in re.findall("[A-Z][a-z]*", node.name)},
        )
        for path in SOURCES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
    ]

    assert [where for where, words in [*files, *classes] if words & OTHER_WORDS] == []


def test_every_domain_type_is_frozen_and_takes_keywords_only() -> None:
    modules = [
        importlib.import_module(found.name)
        for found in pkgutil.iter_modules(lagebild.domain.__path__, "lagebild.domain.")
    ]
    structs = {
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type)
        and issubclass(value, msgspec.Struct)
        and value is not msgspec.Struct
    }
    loose = [
        struct.__name__
        for struct in structs
        if not struct.__struct_config__.frozen
        or any(
            given.kind is not inspect.Parameter.KEYWORD_ONLY
            for given in inspect.signature(struct).parameters.values()
        )
    ]

    assert structs
    assert loose == []


@pytest.mark.parametrize(
    "path",
    sorted(PACKAGE.glob("lexicon/data/*/*.toml")),
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
def test_every_lexicon_entry_has_an_example(path: Path) -> None:
    entries = entries_of(tomllib.loads(path.read_text(encoding="utf-8")))

    assert [entry for entry in entries if not entry.get("example")] == []


def test_every_module_has_a_test_file_at_the_same_path() -> None:
    untested = []
    for path in SOURCES:
        module = path.relative_to(PACKAGE).with_suffix("")
        if path.stem == "__init__" or module.as_posix() in TESTED_IN:
            continue
        folder = ROOT / "tests" / module.parent
        if not [*folder.glob(f"test_{path.stem}.py"), *folder.glob(f"test_{path.stem}_*.py")]:
            untested.append(module.as_posix())

    assert untested == []


def test_every_folder_of_tests_is_a_package_so_that_equal_file_names_do_not_clash() -> None:
    folders = {path.parent for path in ROOT.glob("tests/**/*.py")}

    assert [short(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_every_module_that_is_tested_elsewhere_is_there_and_so_is_its_test() -> None:
    files = [(PACKAGE / f"{name}.py", ROOT / "tests" / test) for name, test in TESTED_IN.items()]

    assert [short(path) for pair in files for path in pair if not path.is_file()] == []


def test_only_the_commands_print() -> None:
    printing = [
        f"{short(path)}:{node.lineno}"
        for path in SOURCES
        if path.relative_to(PACKAGE).parts[0] != "cli"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    ]

    assert printing == []
