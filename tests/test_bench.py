"""The benches judge: a target that is missed is not only printed."""

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from tests.bench import __main__ as bench
from tests.bench.report import Taken, at_least_times, at_most_times, limited, spread


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run the benches with parts of the test's own."""

    def run(*parts: Callable[[], None]) -> Result:
        for name, part in zip(bench.PARTS, parts, strict=False):
            monkeypatch.setitem(bench.PARTS, name, part)
        return CliRunner().invoke(bench.main, list(bench.PARTS)[: len(parts)])

    return run


def quick() -> None:
    spread("open", [Taken(0.1, 0.1)], wanted=0.3)
    spread("not judged", [Taken(9.0, 9.0)])


def slow() -> None:
    spread("search", [Taken(0.1, 0.1)], wanted=0.05)


def big() -> None:
    limited("memory", 901, 900)


def test_where_all_is_as_wanted_the_bench_succeeds(measured: Callable[..., Result]) -> None:
    result = measured(quick)
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, "No target missed.")


def test_a_target_missed_fails_it_and_is_named_in_one_sentence(measured: Callable[..., Result]) -> None:
    result = measured(quick, slow)
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (1, "1 of 2 targets missed: search.")


def test_so_does_a_process_that_takes_too_much_memory(measured: Callable[..., Result]) -> None:
    result = measured(slow, big)
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (1, "2 of 2 targets missed: search; memory.")


def fast() -> None:
    at_least_times("engine", [1.2, 1.6, 1.7], 1.5)
    at_most_times("long text", [1.1, 1.2, 1.3], 1.25)


def late() -> None:
    at_least_times("engine", [1.6, 1.4, 1.2], 1.5)
    at_most_times("long text", [1.3], 1.25)


def test_of_several_rounds_the_median_is_judged(measured: Callable[..., Result]) -> None:
    assert measured(fast).stdout.splitlines()[-1] == "No target missed."


def test_too_slow_by_comparison_is_missed_too(measured: Callable[..., Result]) -> None:
    result = measured(late)
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (1, "2 of 2 targets missed: engine; long text.")
