# The commands of this project; every one of them does its own set-up.
#
#   make run        open the editor on the sample; without a display, drive it through the tour instead
#   make test       all checks and tests, in less than 15 minutes on two cores
#   make setup      .venv with the three programs in it, translations compiled; nothing to do when up to date
#   make check      import floors, ruff, mypy strict
#   make tour       drive the real windows through the main job; pictures under build/tour/
#   make corpus     merge what people really merged and what is known by construction; others beside it
#   make bench      measurements on schema.org and on 50,000 types, with peers beside them
#   make mutants    change the merge in small ways and see whether a test notices; takes an hour or more
#   make package    wheel, one-folder program and .deb under dist/, and one start of what was built

.DEFAULT_GOAL := help
SHELL := /bin/sh

VENV := .venv
BIN := $(VENV)/bin
JOBS ?= 2
SETUP := packaging/setup

TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard resources/translations/*.ts))

.PHONY: help setup translations run test check tour corpus bench mutants package format clean

help:
	@sed -n 's/^#   //p' Makefile

setup: $(VENV)/.installed $(VENV)/.libraries translations

$(VENV)/.installed: pyproject.toml constraints.txt $(SETUP)/environment.sh packaging/wheel_hook.py
	@PYTHON="$(PYTHON)" sh $(SETUP)/environment.sh $(VENV)
	@touch $@

# Written only once every library is there, so that a missing one is looked for again.
$(VENV)/.libraries: $(VENV)/.installed $(SETUP)/libraries.sh
	@sh $(SETUP)/libraries.sh $(VENV)

translations: $(TRANSLATIONS)

resources/translations/%.qm: resources/translations/%.ts | $(VENV)/.installed $(VENV)/.libraries
	@$(BIN)/pyside6-lrelease -silent $< -qm $@.new && mv $@.new $@  # a running program has the old one mapped

run: setup
	@if sh $(SETUP)/has_display.sh; then \
		exec $(BIN)/oms-desktop --sample; \
	else \
		echo "There is no display here, so the tour of the program runs instead."; \
		exec $(MAKE) --no-print-directory tour; \
	fi

tour: setup
	sh $(SETUP)/on_screen.sh $(BIN)/python -X faulthandler -m tests.tour

check: setup
	$(BIN)/lint-imports --no-logo
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy packaging/*.py

test: check
	$(BIN)/pytest -q -n $(JOBS) --dist worksteal -m "not x11 and not sequential"
	@sh $(SETUP)/pass.sh $(BIN)/pytest -q -p no:xdist -m "sequential and not x11"
	@sh $(SETUP)/x11_pass.sh $(BIN)/pytest -q -p no:xdist -m x11

corpus: setup
	$(BIN)/python -W ignore -m tests.corpus

bench: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks

mutants: setup
	nice -n 19 $(BIN)/python -m tests.mutants

package: setup
	$(BIN)/python packaging/build_packages.py
	$(BIN)/pytest -q -p no:xdist tests/packaging

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf build dist
