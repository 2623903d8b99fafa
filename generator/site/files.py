"""The files of the site as files of MkDocs; pages are none of them: it would look for a place for each of them."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator.build.build import Build
from generator.build.files import carried_files, is_part_of_a_file, text_files


def files_of(build: Build, theme_files: Files, config: MkDocsConfig) -> Files:
    """The files of the site that are no pages: data, what records carry, our assets of the theme.

    Raises PublishError, before anything is written, where one would take the place of another or of a page.
    """
    files = [f for f in theme_files if _is_ours(f, config)]
    files += (File.generated(config, address, content=text) for address, text in text_files(build))
    files += (File.generated(config, address, abs_src_path=str(path)) for address, path in carried_files(build))
    build.check_names(file.dest_uri for file in files)
    return Files(files)


def _is_ours(file: File, config: MkDocsConfig) -> bool:
    """Whether a file is an asset of our theme: Material's styles and scripts are on none of our pages."""
    return file.src_dir is not None and file.src_dir == config.theme.custom_dir and not is_part_of_a_file(file.src_uri)
