# `make` alone lists what can be done. Needs Python 3.11 or newer and make; on Debian as root it
# installs the rest itself, else it says what to install.

VENV ?= .venv
PYTHON ?= python3
PORT ?= 8000
DEMO_SERVE ?= yes
PUBLIC ?= ../shared
WORK ?= build/training

BIN := $(VENV)/bin
PLACES := src/lagebild/gazetteer/data/places.sqlite

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup ready demo test check bench train ablation lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ready $(VENV)/.browser ## everything that demo and test need; quick when done before
	@echo "Ready. Next: make demo, or make test"

ready: $(VENV)/.installed $(PLACES)

demo: ready ## read the example reports into demo/ and show the picture (PORT, DEMO_SERVE=no)
	@BIN="$(abspath $(BIN))" PORT="$(PORT)" DEMO_SERVE="$(DEMO_SERVE)" scripts/demo

test: setup check ## check, then all tests
	$(BIN)/python -m pytest -n 2

check: ready ## style, types and import rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: ready ## how fast reports are read, and with how much memory
	$(BIN)/python benchmarks/reading.py
	$(BIN)/python benchmarks/reference.py

train: ready $(VENV)/.trainer ## train the reader anew from the corpus (PUBLIC, WORK); hours on two cores
	scripts/train "$(VENV)" "$(PUBLIC)" "$(WORK)"

ablation: ready $(VENV)/.trainer ## what corpus size, depth and parts of the corpus bring
	$(BIN)/python -m training.reader.ablation "$(PUBLIC)" "$(WORK)" docs/ablation.md

lock: ready ## pin the requirements anew (requirements/*.txt)
	scripts/lock "$(VENV)"

clean: ## remove all that make made
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist
	if [ -f demo/lagebild.toml ]; then rm -r demo; fi
	find src tests tools benchmarks -name __pycache__ -prune -exec rm -r {} +
	rm -rf $(PLACES) $(VENV)

$(BIN)/python:
	PYTHON="$(PYTHON)" scripts/make-venv "$(VENV)"

$(VENV)/.installed: requirements/dev.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-build-isolation --no-deps -e .
	@touch $@

$(VENV)/.trainer: training/requirements.txt | $(VENV)/.installed
	$(BIN)/python -m pip install --quiet -r training/requirements.txt
	@touch $@

$(VENV)/.browser: scripts/install-browser | $(BIN)/python
	@scripts/install-browser $@

$(PLACES): tools/build_gazetteer.py $(wildcard src/lagebild/gazetteer/data/*.toml) \
		src/lagebild/gazetteer/names.py requirements/dev.txt | $(VENV)/.installed
	$(BIN)/python tools/build_gazetteer.py $@
