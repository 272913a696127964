# The commands of this project; each sets up what it needs. Start with `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/installed
# Each worker takes a run of neighbouring tests, so that fixtures of a session or a module are made at most once a worker;
# one that is done takes over tests of another. `make test ARGS='-n 0 -k retry'` runs a few tests in one process.
PARALLEL := -n auto --dist worksteal
# Carried out side by side, so the slowest comes first.
CHECKS := pyright mypy generated lint walls style
# Compile each module once, and not again in every worker and in every program that a test starts.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo test coverage lowest outside interop check diff gate drift generate golden format bench docs docs-serve wheel release clean
.PHONY: $(CHECKS:%=check-%)

help:
	@echo "make demo      run a tour of the SDK against the offline API (LIVE=1: against the real one, with ANTHROPIC_API_KEY)"
	@echo "make test      run all tests, in parallel (ARGS='-n 0 -k retry': some of them, in one process)"
	@echo "make coverage  measure branch coverage of src/, list lines that no test runs, and fail below 95 %"
	@echo "make lowest    run the tests with the oldest dependencies that pyproject.toml allows (PYTHON=python3.11)"
	@echo "make outside   let tools of other authors read the spec: linters, generators (those of npm need Node.js)"
	@echo "make interop   run programs of other libraries with the official SDK and with this package (ARGS=instructor: one)"
	@echo "make check     check style, types, import walls and the spec, and compare rendered files with the spec"
	@echo "make diff      list what changed for users since the last commit (BASE=v1.2.0: since that release)"
	@echo "make gate      run make diff from BASE=origin/main; fail unless version and changelog announce what breaks"
	@echo "make drift     compare the spec with the types of the newest official SDK (needs network)"
	@echo "make generate  render generated/ and the resource classes from openapi.yaml"
	@echo "make golden    render tests/golden again, to review what a change of the generator does"
	@echo "make bench     measure speed and memory in comparison with the official SDK"
	@echo "make format    format the hand-written code"
	@echo "make docs      build the documentation site in build/site, and check its links"
	@echo "make docs-serve  show the site on loopback, and build it again when a page changes"
	@echo "make wheel     build the wheel, test it and its types in a fresh environment (DIST=dist: keep it there)"
	@echo "make clean     delete the environment, caches, and everything that was built"
	@echo "make release   VERSION=1.2.0: test the wheel, check the version, and write it into the package and the changelog"

$(STAMP): pyproject.toml
	@echo "Setting up $(VENV) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $(STAMP)

demo: $(STAMP)
	@$(BIN)/python -m codegen check
	@$(BIN)/python -m anthropic_messages.testing.demo $(if $(LIVE),--live)

test: $(STAMP)
	@$(BIN)/python -m pytest $(PARALLEL) $(ARGS)

# The tests of the generator run nothing of src/.
coverage: $(STAMP)
	@rm -f .coverage .coverage.*
	@$(BIN)/python -m coverage run -m anthropic_messages.testing.demo > /dev/null
	@$(BIN)/python -m coverage run -m pytest $(PARALLEL) --ignore=tests/codegen --ignore=tests/golden $(ARGS)
	@find . -maxdepth 1 -name '.coverage.*' -empty -delete  # of programs that a test killed
	@$(BIN)/python -m coverage combine --quiet
	@$(BIN)/python -m coverage report

lowest:
	@PYTHON=$(PYTHON) .ci/lowest

outside: $(STAMP)
	@$(BIN)/python -m tests.outside

interop: $(STAMP)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group environments
	@$(BIN)/python -m tests.interop $(ARGS)

check: $(STAMP)
	@$(MAKE) --no-print-directory --keep-going --jobs=4 $(CHECKS:%=check-%)

check-pyright:
	$(BIN)/pyright

check-mypy:
	$(BIN)/mypy

check-generated:
	$(BIN)/python -m codegen check

check-lint:
	$(BIN)/python -m codegen lint

check-walls:
	$(BIN)/python -m pytest --quiet tests/contract/test_walls.py

check-style:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/zizmor --offline --quiet .github

# BASE and VERSION are read by the shell, in quotes: a branch may have a name that is a command to make or to the shell.
diff: $(STAMP)
	@$(BIN)/python -m codegen diff "$${BASE:-HEAD}"

gate: $(STAMP)
	@$(BIN)/python -m codegen gate "$${BASE:-origin/main}"

drift: $(STAMP)
	@$(BIN)/python -m codegen drift $${VERSION:+"$$VERSION"}

generate: $(STAMP)
	@$(BIN)/python -m codegen generate

golden: $(STAMP)
	@$(BIN)/python -m tests.golden

format: $(STAMP)
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

bench: $(STAMP)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group bench
	@$(BIN)/python -m benchmarks $(ARGS)

# The pages are tests too: tests/docs runs their code.
docs: $(STAMP)
	@$(BIN)/python -m codegen reference docs/reference
	@$(BIN)/zensical build --clean --strict

docs-serve: $(STAMP)
	@$(BIN)/python -m codegen reference docs/reference
	@$(BIN)/zensical serve

wheel: $(STAMP)
	@$(BIN)/python tests/contract/wheel.py $(DIST)

release: $(STAMP)
	@$(BIN)/python tests/contract/wheel.py
	@$(BIN)/python -m codegen release $(or $(VERSION),$(error say which: make release VERSION=1.2.0))
	@echo "Look at it, then: git commit -am 'Release $(VERSION)' && git tag v$(VERSION)"

clean:
	rm -rf $(VENV) .venv-lowest build dist docs/reference/models.md docs/reference/params.md .coverage .coverage.* .mypy_cache .pytest_cache .ruff_cache .hypothesis
