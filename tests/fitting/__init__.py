"""Fits the weights of engine/choice.py on annotated articles: python -m tests.fitting [FOLDER …] [--write]."""
