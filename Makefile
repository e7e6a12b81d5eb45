# Everything one does with Sayso. Each target is ready by itself on a machine with python3, venv and make.
PYTHON ?= $(shell test -x /usr/bin/python3 && echo /usr/bin/python3 || echo python3)
BIN := .venv/bin
READY := .venv/.ready
PACKAGES := .venv/.packages
TRAIN := .venv-train/bin
LOCK := .venv-lock/bin
SIZE := .venv-size
V3 := training/reader-v3.toml
V4 := training/reader-v4.toml
V5 := training/reader-v5.toml
V6 := training/reader-v6.toml
V7 := training/reader-v7.toml
V8 := training/reader-v8.toml
INSTALL := -m pip --disable-pip-version-check --quiet install
HASHED := --require-hashes --only-binary :all: --no-deps
COMPILE := pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --only-binary :all: \
	--generate-hashes --no-emit-index-url --custom-compile-command 'make lock' --overrides requirements/left-out.in

.DEFAULT_GOAL := help
.PHONY: help setup demo test check lint format soak gate train picture size lock clean

help: ## this list
	@grep -E '^[a-z]+:.*## ' $(firstword $(MAKEFILE_LIST)) | sed -E 's/:[^#]*## /\t/' | expand -t 10

setup: $(READY) ## make .venv from the hashed requirement files, with Sayso in it

$(PACKAGES): requirements/dev.txt
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python $(INSTALL) $(HASHED) -r requirements/dev.txt
	@touch $@

$(READY): $(PACKAGES) pyproject.toml
	$(BIN)/python $(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

demo: setup ## read the article in demo/, which we wrote ourselves
	$(BIN)/sayso read demo/bridge-at-tel-amar.txt

test: setup ## every test
	$(BIN)/pytest

check: lint ## lint and the quick tests: under two minutes
	$(BIN)/pytest -m 'not slow' -q -n auto --dist loadfile

lint: setup ## format, style, types and the import contract
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup ## put the code into form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

soak: setup ## long, seeded fuzzing of the whole path, damaged inputs, kills of `add`; dated results in evaluation/
	$(BIN)/python -m evaluation.soak --json evaluation/soak.json
	$(BIN)/python -m evaluation.soak_inputs --json evaluation/soak_inputs.json
	$(BIN)/python -m evaluation.soak_kill --json evaluation/soak_kill.json

gate: setup ## measure the shipped reader against the floors of evaluation/floors.json
	$(BIN)/python -m evaluation.gate

train: .venv-train/.ready ## train the shipped reader anew: reader-v2, teachers that nest, a student of theirs, more gold
	for seed in 1 2 3; do $(TRAIN)/python -m training.train training/reader-v2.toml runs/t$$seed --seed $$seed || exit 1; done
	$(TRAIN)/python -m training.train training/reader-v2.toml runs/v2 --seed 12 --start runs/t2 \
		$(foreach n,1 2 3,--teacher runs/t$(n))
	$(TRAIN)/python -m training.finish training/reader-v2.toml runs/v2
	$(TRAIN)/python -m training.lifted runs/v2/reader runs/lifted.json
	for seed in 1 2 3; do $(TRAIN)/python -m training.train $(V3) runs/n$$seed --seed $$seed || exit 1; done
	$(TRAIN)/python -m training.train $(V3) runs/f1 --seed 31 --start runs/v2 --changes fine
	$(TRAIN)/python -m training.train $(V3) runs/f2 --seed 32 --start runs/v2 --changes finer
	$(TRAIN)/python -m training.train $(V3) runs/s3 --seed 13 --start runs/f1 $(foreach n,n1 n2 n3 f1 f2,--teacher runs/$(n))
	$(TRAIN)/python -m training.mean runs/v3 runs/s3=0.7 runs/v2=0.3
	$(TRAIN)/python -m training.finish $(V3) runs/v3
	$(TRAIN)/python -m training.lifted runs/v3/reader runs/lifted-v3.json
	$(TRAIN)/python -m training.shipped runs/v3/reader runs/v3-shipped
	$(TRAIN)/python -m training.train $(V4) runs/m4 --start runs/v3-shipped
	$(TRAIN)/python -m training.mean runs/v4 runs/m4=0.5 runs/v3-shipped=0.5
	$(TRAIN)/python -m training.finish $(V4) runs/v4
	$(TRAIN)/python -m training.lifted runs/v4/reader runs/lifted-v4.json
	$(TRAIN)/python -m training.shipped runs/v4/reader runs/v4-shipped
	$(TRAIN)/python -m training.train $(V5) runs/m5 --start runs/v4-shipped
	$(TRAIN)/python -m training.mean runs/v5 runs/m5=0.75 runs/v4-shipped=0.25
	$(TRAIN)/python -m training.finish $(V5) runs/v5
	$(TRAIN)/python -m training.lifted runs/v5/reader runs/lifted-v5.json
	$(TRAIN)/python -m training.shipped runs/v5/reader runs/v5-shipped
	for seed in 61 62; do $(TRAIN)/python -m training.train $(V6) runs/h$$seed --seed $$seed --start runs/v5-shipped || exit 1; done
	for seed in 63 64; do $(TRAIN)/python -m training.train $(V6) runs/h$$seed --seed $$seed --start runs/v5-shipped --changes hot || exit 1; done
	$(TRAIN)/python -m training.mean runs/soup $(foreach n,61 62 63 64,runs/h$(n)=0.25)
	$(TRAIN)/python -m training.train $(V6) runs/v6 --seed 71 --start runs/soup $(foreach n,61 62 63 64,--teacher runs/h$(n))
	$(TRAIN)/python -m training.finish $(V6) runs/v6
	$(TRAIN)/python -m training.lifted runs/v6/reader runs/lifted-v6.json
	$(TRAIN)/python -m training.shipped runs/v6/reader runs/v6-shipped
	$(TRAIN)/python -m training.train $(V7) runs/t71 --seed 71 --start runs/v6-shipped
	$(TRAIN)/python -m training.train $(V7) runs/t72 --seed 72 --start runs/v6-shipped --changes hot
	$(TRAIN)/python -m training.mean runs/soup7 runs/t71=0.5 runs/t72=0.5
	$(TRAIN)/python -m training.train $(V7) runs/t73 --seed 73 --start runs/soup7 --changes last
	for seed in 74 75; do $(TRAIN)/python -m training.train $(V7) runs/t$$seed --seed $$seed --start runs/t73 --changes last || exit 1; done
	$(TRAIN)/python -m training.mean runs/v7 runs/t74=0.5 runs/t75=0.5
	$(TRAIN)/python -m training.finish $(V7) runs/v7
	$(TRAIN)/python -m training.train $(V8) runs/t81 --seed 81 --start runs/v7
	$(TRAIN)/python -m training.train $(V8) runs/t82 --seed 82 --start runs/t81
	$(TRAIN)/python -m training.train $(V8) runs/t83 --seed 83 --start runs/t82
	$(TRAIN)/python -m training.mean runs/v8 runs/v7=0.2 runs/t81=0.2 runs/t82=0.3 runs/t83=0.3
	$(TRAIN)/python -m training.finish $(V8) runs/v8

.venv-train/.ready: training/requirements.in training/base.in requirements/runtime.txt
	$(PYTHON) -m venv --clear .venv-train
	$(TRAIN)/python $(INSTALL) $(HASHED) -r requirements/runtime.txt
	$(TRAIN)/python $(INSTALL) --only-binary :all: -r training/requirements.in
	$(TRAIN)/python $(INSTALL) --only-binary :all: --no-deps -r training/base.in
	$(TRAIN)/python $(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

picture: setup ## draw docs/terminal.svg anew: what the program shows for the demo article
	$(BIN)/python docs/picture.py

size: ## MB that an installed Sayso takes: run-time files only, compiled
	$(PYTHON) -m venv --clear $(SIZE)
	$(SIZE)/bin/python $(INSTALL) $(HASHED) -r requirements/runtime.txt
	$(SIZE)/bin/python $(INSTALL) --no-deps --no-build-isolation .
	$(SIZE)/bin/python -m compileall -q $(SIZE)/lib
	@du -sm $(SIZE) | sed 's/\t.*/ MB in all/'
	@du -cm --max-depth=0 $(SIZE)/lib/python3*/site-packages/pip $(SIZE)/lib/python3*/site-packages/setuptools \
		2>/dev/null | tail -1 | sed 's/\t.*/ MB of them are pip and setuptools, which a venv brings along/'
	@rm -rf $(SIZE)

lock: ## compile the requirement files anew from the .in files
	$(PYTHON) -m venv .venv-lock
	$(LOCK)/python $(INSTALL) uv
	$(LOCK)/uv $(COMPILE) --output-file requirements/runtime.txt requirements/runtime.in
	$(LOCK)/uv $(COMPILE) --output-file requirements/dev.txt requirements/dev.in

clean: ## remove what the other targets made
	rm -rf .venv .venv-train .venv-lock $(SIZE) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache \
		tests/browser/node_modules
