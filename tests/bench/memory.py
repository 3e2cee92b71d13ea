"""How much memory a process takes, on systems that tell."""

import resource
import sys


def peak() -> float:
    """The most memory that this process has had, in MB."""
    return _megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def children_peak() -> float:
    """The most memory that one of its children had that have ended, in MB."""
    return _megabytes(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)


def _megabytes(most: int) -> float:
    return most / (1_000_000 if sys.platform == "darwin" else 1_000)
