# The commands of daily work; README.md says which two matter first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
OUT := build

export QT_QPA_PLATFORM ?= offscreen
export PYTHONUTF8 := 1

.PHONY: venv run test check format bench lock clean

venv: $(READY)

# The lock pins names, versions and hashes; pip refuses anything else.
$(READY): packaging/requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "quoteapp needs Python 3.11 or newer; say which with: make PYTHON=python3.12 …"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r packaging/requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $(READY)

# The main job on the sample articles: who says what, and the quote sheet in both formats.
run: $(READY)
	@mkdir -p $(OUT)
	@$(BIN)/quoteapp sheet resources/samples/*.txt --table -o $(OUT)/samples.xlsx -o $(OUT)/samples.csv

test: check
	$(BIN)/pytest

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Speed and size, against what is wanted; one part alone: make bench PART=library (or engine, in some four minutes, which
# needs the annotated articles, QUOTEAPP_GOLD).
bench: $(READY)
	$(BIN)/python -m tests.bench $(PART)

# A new lock, after pyproject.toml changed; needs uv.
lock:
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 \
		--group dev pyproject.toml -o packaging/requirements.lock

clean:
	rm -rf $(VENV) $(OUT) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
