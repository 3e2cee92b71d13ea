# The commands of daily work; README.md says which two matter first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
OUT := build
BUNDLER := $(OUT)/bundler

export PYTHONUTF8 := 1
# What is compiled once is kept: tests start the program many times.
unexport PYTHONDONTWRITEBYTECODE
# Without a screen the window does its work all the same, and is pictured.
SCREEN := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin Windows_NT,$(shell uname -s 2>/dev/null) $(OS)))

.PHONY: venv run test check format bench dist lock translations clean

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

# One worker more than cores: tests wait for processes that they start.
test: check
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -n $$($(BIN)/python -c 'import os; print((os.cpu_count() or 1) + 1)')

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Speed and size, against what is wanted: a target missed fails it. One part alone: make bench PART=library (or window;
# or engine, in some eight minutes, which needs the annotated articles, QUOTEAPP_GOLD).
bench: $(READY)
	$(BIN)/python -m tests.bench $(PART)

# The program to give away, in dist/: a wheel, and a folder that needs no Python; the latter is tried out.
dist: $(READY) $(BUNDLER)/ready
	rm -rf dist
	$(BIN)/python -m hatchling build -t wheel -d dist
	$(BUNDLER)/bin/python -m pip install --quiet --disable-pip-version-check --no-index --find-links dist \
		--no-deps --force-reinstall quoteapp
	$(BUNDLER)/bin/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath $(OUT)/bundle \
		packaging/quoteapp.spec
	$(BUNDLER)/bin/python packaging/smoke.py dist/quoteapp

# What the bundle is made of stands in an environment of its own: nothing that only serves our work gets into it.
$(BUNDLER)/ready: packaging/dist.lock
	$(PYTHON) -m venv --clear $(BUNDLER)
	$(BUNDLER)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r packaging/dist.lock
	@touch $(BUNDLER)/ready

# New locks, after pyproject.toml changed; needs uv. The second one follows the first.
LOCK := uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 pyproject.toml
lock:
	$(LOCK) --group dev -o packaging/requirements.lock
	$(LOCK) --group dist --constraint packaging/requirements.lock -o packaging/dist.lock

# The interface's words: what is new goes into the .ts files, which are translated by hand, then into what Qt reads.
translations: $(READY)
	cd quoteapp/gui && ../../$(BIN)/pyside6-lupdate -locations none -no-obsolete *.py -ts ../../resources/translations/quoteapp_fr.ts
	cd quoteapp/gui && ../../$(BIN)/pyside6-lupdate -locations none -no-obsolete -pluralonly *.py -ts ../../resources/translations/quoteapp_en.ts
	cd resources/translations && for each in fr en; do ../../$(BIN)/pyside6-lrelease -silent quoteapp_$$each.ts -qm quoteapp_$$each.qm; done

clean:
	rm -rf $(VENV) $(OUT) dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
