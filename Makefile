# The commands of daily work; README.md says which two matter first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
OUT := build

export PYTHONUTF8 := 1
# Without a screen the window does its work all the same, and is pictured.
SCREEN := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin Windows_NT,$(shell uname -s 2>/dev/null) $(OS)))

.PHONY: venv run test check format bench lock clean

venv: $(READY)

# The lock pins names, versions and hashes; pip refuses anything else.
$(READY): packaging/requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "quoteapp needs Python 3.11 or newer; say which with: make PYTHON=python3.12 …"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r packaging/requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@sh packaging/qt-libraries.sh $(BIN)/python || true
	@touch $(READY)

# The window on a library of its own with the sample articles, analysed.
run: $(READY)
	@mkdir -p $(OUT)
ifneq ($(SCREEN),)
	@$(BIN)/quoteapp desk $(OUT)/samples.quotes --samples
else
	@QT_QPA_PLATFORM=offscreen $(BIN)/quoteapp desk $(OUT)/samples.quotes --samples \
		--picture $(OUT)/window.png -o $(OUT)/samples.xlsx
endif

test: check
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest

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
